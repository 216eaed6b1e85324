import type { FieldExample, FieldSettings } from '../../field-type.js';

export const examples: readonly FieldExample<FieldSettings>[] = [
  {
    settings: { name: 'website', type: 'url', label: { en: 'Website', 'zh-CN': '网站' } },
    taken: [
      { form: 'text', given: 'HTTPS://Example.com/Path', output: 'https://example.com/Path' },
      { form: 'text', given: 'example.com', output: null },
      { form: 'text', given: 'javascript://x', output: null },
    ],
    valid: [
      { input: 'https://www.example.com.cn/about?lang=zh#team' },
      { input: ' HTTPS://Example.COM/Path ', output: 'https://example.com/Path' },
      { input: 'http://例子.中国/产品' },
      { input: 'http://localhost:3000' },
    ],
    invalid: [
      { input: 'www.example.com', code: 'not_url' },
      { input: 'javascript:alert(1)', code: 'not_url' },
      { input: 'javascript://example.com/%0aalert(1)', code: 'not_url' },
      { input: 'data:text/html,<script>', code: 'not_url' },
      { input: 'ftp://example.com', code: 'not_url' },
      { input: 'https://user:secret@example.com', code: 'not_url' },
      { input: 'https://example.com/"><script>', code: 'not_url' },
      { input: 'https://', code: 'not_url' },
      { input: `https://example.com/${'x'.repeat(600)}`, code: 'too_long' },
      { input: 'https://example.com/\u0000', code: 'nul_character' },
      { input: null, code: 'not_text' },
    ],
    ascending: ['http://example.cn', 'https://example.cn', 'https://example.com/a', 'https://example.com/b'],
  },
];
