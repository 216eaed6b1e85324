import type { FieldExample, FieldSettings } from '../../field-type.js';

export const examples: readonly FieldExample<FieldSettings>[] = [
  {
    settings: { name: 'id', type: 'id', label: 'ID' },
    valid: [{ input: '01980c5e-7b1a-7c3d-9e4f-0123456789ab' }],
    invalid: [{ input: '42', code: 'not_id' }],
    ascending: [
      '01980c5e-7b1a-7c3d-9e4f-0123456789ab',
      '01980c5e-7b1a-7c3d-9e4f-0123456789ac',
      'f1980c5e-7b1a-7c3d-9e4f-0123456789ab',
    ],
  },
];
