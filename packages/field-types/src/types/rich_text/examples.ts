import type { FieldExample, FieldSettings } from '../../field-type.js';

const link = (href: string, text: string): string =>
  `<a href="${href}" rel="noopener noreferrer nofollow" target="_blank">${text}</a>`;

export const examples: readonly FieldExample<FieldSettings>[] = [
  {
    settings: { name: 'proposal', type: 'rich_text', label: { en: 'Proposal', 'zh-CN': '方案' } },
    valid: [
      { input: '<h2>Scope</h2><p>Two <strong>clean rooms</strong> &amp; training</p>' },
      { input: '<ul><li><p>光刻机维保</p></li><li><p>备件</p></li></ul>' },
      { input: 'plain words', output: 'plain words' },
      { input: 'a < b & "c"', output: 'a &lt; b &amp; "c"' },
      { input: '<p onclick="x()">Hello <b>you</b></p>', output: '<p>Hello <strong>you</strong></p>' },
      { input: '<script>alert(1)</script><p>safe</p>', output: '<p>safe</p>' },
      { input: '<img src=x onerror=alert(1)><p>text</p>', output: '<p>text</p>' },
      {
        input: '<a href="javascript:alert(1)">x</a>',
        output: '<a rel="noopener noreferrer nofollow" target="_blank">x</a>',
      },
      {
        input: '<p><a href="https://example.com">page</a></p>',
        output: `<p>${link('https://example.com', 'page')}</p>`,
      },
      { input: '<p></p>', output: null },
      { input: ' ', output: null },
    ],
    invalid: [
      { input: 5, code: 'not_text' },
      { input: { html: '<p>x</p>' }, code: 'not_text' },
      { input: 'x'.repeat(100_001), code: 'too_long' },
      { input: '<p>\u0000</p>', code: 'nul_character' },
    ],
    ascending: [],
  },
];
