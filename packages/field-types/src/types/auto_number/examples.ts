import type { FieldExample } from '../../field-type.js';
import type { AutoNumberSettings } from './auto_number.js';

export const examples: readonly FieldExample<AutoNumberSettings>[] = [
  {
    settings: {
      name: 'number',
      type: 'auto_number',
      label: { en: 'Number', 'zh-CN': '编号' },
      numbering: 'customer_number',
    },
    valid: [{ input: 'C2001' }, { input: '合同-2026-0001' }],
    invalid: [
      { input: 2001, code: 'not_text' },
      { input: 'C\u0000', code: 'nul_character' },
      { input: '9'.repeat(201), code: 'too_long' },
    ],
    ascending: ['C2001', 'C2002', 'C2010', 'S3001', '合同-2026-0001'],
  },
];
