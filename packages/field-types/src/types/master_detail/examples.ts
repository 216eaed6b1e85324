import type { FieldExample } from '../../field-type.js';
import type { MasterDetailSettings } from './master_detail.js';

export const examples: readonly FieldExample<MasterDetailSettings>[] = [
  {
    settings: {
      name: 'customer',
      type: 'master_detail',
      label: { en: 'Customer', 'zh-CN': '所属客户' },
      target: 'account',
    },
    valid: [{ input: '01980c5e-7b1a-7c3d-9e4f-0123456789ab' }],
    invalid: [
      { input: 'Q-2026-001', code: 'not_id' },
      { input: ['01980c5e-7b1a-7c3d-9e4f-0123456789ab'], code: 'not_id' },
    ],
    ascending: [],
  },
];
