import type { FieldExample } from '../../field-type.js';
import type { TextSettings } from './text.js';

export const examples: readonly FieldExample<TextSettings>[] = [
  {
    settings: { name: 'subject', type: 'text', label: { en: 'Subject', 'zh-CN': '主题' }, maxLength: 60 },
    taken: [
      { form: 'text', given: '远航 2026\n第一页', output: '远航 2026 第一页' },
      { form: 'text', given: 'x'.repeat(61), output: null },
    ],
    valid: [
      { input: 'Annual service contract' },
      { input: '年度维保合同' },
      { input: '  Visit to Shenzhen plant ', output: 'Visit to Shenzhen plant' },
      { input: 'first line\nsecond line', output: 'first line second line' },
      { input: '100% _done_ \\ "quoted" <b>bold</b>; DROP TABLE account' },
      { input: '   ', output: null },
      { input: 'Zoe\u0308', output: 'Zo\u00eb' },
      { input: '😀'.repeat(60) },
    ],
    invalid: [
      { input: 12, code: 'not_text' },
      { input: ['a'], code: 'not_text' },
      { input: 'x'.repeat(61), code: 'too_long' },
      { input: 'a\u0000b', code: 'nul_character' },
      { input: 'half \ud83d pair', code: 'broken_character' },
    ],
    ascending: ['100', '安徽建工', '北京字节', '重庆长安', '深圳腾讯', '张江高科', 'Acme', 'apple', 'Zebra'],
  },
  {
    settings: { name: 'tax_code', type: 'text', label: { en: 'Tax code', 'zh-CN': '税号' } },
    valid: [{ input: '91310000MA1FL0XX2P' }],
    invalid: [{ input: 'x'.repeat(256), code: 'too_long' }],
    ascending: ['91110108551385082Q', '91310000MA1FL0XX2P'],
  },
];
