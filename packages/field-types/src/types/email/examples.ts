import type { FieldExample, FieldSettings } from '../../field-type.js';

export const examples: readonly FieldExample<FieldSettings>[] = [
  {
    settings: { name: 'email', type: 'email', label: { en: 'E-mail', 'zh-CN': '邮箱' }, unique: true },
    taken: [
      { form: 'text', given: 'Zhou.X@Example.com', output: 'zhou.x@example.com' },
      { form: 'text', given: 'zhou at example.com', output: null },
      { form: 'text', given: 'a@localhost', output: null },
    ],
    valid: [
      { input: 'wang.fang@example.com.cn' },
      { input: ' Maria.Gonzalez+crm@Example.COM ', output: 'maria.gonzalez+crm@example.com' },
      { input: '采购@例子.中国' },
      { input: "o'neil@sub-domain.example.ie" },
    ],
    invalid: [
      { input: 'wang.fang', code: 'not_email' },
      { input: 'wang fang@example.com', code: 'not_email' },
      { input: 'a..b@example.com', code: 'not_email' },
      { input: '@example.com', code: 'not_email' },
      { input: 'x@localhost', code: 'not_email' },
      { input: 'x@-example.com', code: 'not_email' },
      { input: 'x@10.0.0.1', code: 'not_email' },
      { input: 'x@example.com\nBcc: y@example.com', code: 'not_email' },
      { input: `${'x'.repeat(250)}@example.com`, code: 'too_long' },
      { input: 'x\u0000@example.com', code: 'nul_character' },
      { input: 5, code: 'not_text' },
    ],
    ascending: ['amy@example.com', 'li.na@example.cn', 'zhang.wei@example.cn'],
  },
];
