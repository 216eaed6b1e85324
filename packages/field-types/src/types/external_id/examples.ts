import type { FieldExample, FieldSettings } from '../../field-type.js';

export const examples: readonly FieldExample<FieldSettings>[] = [
  {
    settings: { name: 'erp_code', type: 'external_id', label: { en: 'ERP code', 'zh-CN': 'ERP 编码' } },
    taken: [
      { form: 'text', given: 'SAP-00017', output: 'SAP-00017' },
      { form: 'text', given: 'two\nlines', output: null },
    ],
    valid: [{ input: 'C-2001' }, { input: ' 0012345 ', output: '0012345' }, { input: 'ñandú/客户-1' }],
    invalid: [
      { input: 2001, code: 'not_text' },
      { input: 'C\t2001', code: 'not_one_line' },
      { input: 'x'.repeat(201), code: 'too_long' },
      { input: 'a\u0000', code: 'nul_character' },
    ],
    ascending: ['0012345', 'C-2001', 'C-201', 'Z', 'a', '客户-1'],
  },
];
