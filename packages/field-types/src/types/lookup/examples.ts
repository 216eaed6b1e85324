import type { FieldExample } from '../../field-type.js';
import type { LookupSettings } from './lookup.js';

export const examples: readonly FieldExample<LookupSettings>[] = [
  {
    settings: {
      name: 'account',
      type: 'lookup',
      label: { en: 'Account', 'zh-CN': '客户' },
      target: 'account',
      onDelete: 'restrict',
    },
    valid: [
      { input: '01980c5e-7b1a-7c3d-9e4f-0123456789ab' },
      { input: '01980C5E-7B1A-7C3D-9E4F-0123456789AB', output: '01980c5e-7b1a-7c3d-9e4f-0123456789ab' },
    ],
    invalid: [
      { input: 'C2001', code: 'not_id' },
      { input: '01980c5e7b1a7c3d9e4f0123456789ab', code: 'not_id' },
      { input: { id: '01980c5e-7b1a-7c3d-9e4f-0123456789ab' }, code: 'not_id' },
      { input: 7, code: 'not_id' },
    ],
    ascending: [],
  },
  {
    settings: { name: 'team', type: 'lookup', label: { en: 'Team', 'zh-CN': '团队' }, target: 'department' },
    valid: [{ input: '01980c5e-7b1a-7c3d-9e4f-0123456789ac' }],
    invalid: [{ input: true, code: 'not_id' }],
    ascending: [],
  },
];
