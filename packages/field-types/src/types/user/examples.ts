import type { FieldExample, FieldSettings } from '../../field-type.js';

export const examples: readonly FieldExample<FieldSettings>[] = [
  {
    settings: { name: 'presales', type: 'user', label: { en: 'Presales engineer', 'zh-CN': '售前工程师' } },
    valid: [{ input: '01980c5e-7b1a-7c3d-9e4f-0123456789ab' }],
    invalid: [
      { input: 'wang.fang@example.com', code: 'not_id' },
      { input: { me: true }, code: 'not_id' },
    ],
    ascending: [],
  },
];
