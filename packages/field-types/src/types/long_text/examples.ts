import type { FieldExample } from '../../field-type.js';
import type { LongTextSettings } from './long_text.js';

export const examples: readonly FieldExample<LongTextSettings>[] = [
  {
    settings: { name: 'minutes', type: 'long_text', label: { en: 'Minutes', 'zh-CN': '会议纪要' }, maxLength: 200 },
    taken: [
      { form: 'text', given: '一\n二', output: '一\n二' },
      { form: 'text', given: 'x'.repeat(201), output: null },
    ],
    valid: [
      { input: 'Met the purchasing manager.\n\nThey want a quote by Friday.' },
      { input: '与采购经理会面。\r\n客户希望周五前收到报价。', output: '与采购经理会面。\n客户希望周五前收到报价。' },
      { input: '\n  indented at the end \n', output: 'indented at the end' },
      { input: ' \n ', output: null },
    ],
    invalid: [
      { input: true, code: 'not_text' },
      { input: '长'.repeat(201), code: 'too_long' },
      { input: 'x\u0000', code: 'nul_character' },
      { input: '\udc00', code: 'broken_character' },
    ],
    ascending: [],
  },
  {
    settings: { name: 'remark', type: 'long_text', label: { en: 'Remark', 'zh-CN': '备注' } },
    valid: [{ input: '首次拜访，客户态度积极。' }, { input: '注'.repeat(65_535) }],
    invalid: [{ input: 'x'.repeat(65_536), code: 'too_long' }],
    ascending: [],
  },
];
