import type { FieldExample, FieldSettings } from '../../field-type.js';

export const examples: readonly FieldExample<FieldSettings>[] = [
  {
    settings: { name: 'pages', type: 'links', label: { en: 'Pages', 'zh-CN': '网页' } },
    valid: [
      { input: [{ value: 'https://example.com', label: 'Home' }, { value: 'http://例子.中国/产品' }] },
      { input: [{ value: 'https://example.com/docs', label: '文档' }] },
    ],
    invalid: [
      { input: [{ value: 'javascript:alert(1)' }], code: 'not_url' },
      { input: { value: 'https://example.com' }, code: 'not_list' },
    ],
    ascending: [],
  },
];
