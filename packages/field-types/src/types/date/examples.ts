import type { FieldExample, FieldSettings } from '../../field-type.js';

export const examples: readonly FieldExample<FieldSettings>[] = [
  {
    settings: { name: 'close_date', type: 'date', label: { en: 'Close date', 'zh-CN': '预计成交日期' } },
    taken: [
      { form: 'text', given: '2026-03-01', output: '2026-03-01' },
      { form: 'text', given: '2026/3/1', output: '2026-03-01' },
      { form: 'text', given: '2026年3月1日', output: '2026-03-01' },
      { form: 'text', given: '20260301', output: '2026-03-01' },
      { form: 'text', given: '2026-02-30', output: null },
      { form: 'text', given: '01-03-26', output: null },
      { form: 'text', given: '0000-01-01', output: null },
    ],
    valid: [{ input: '2026-11-21' }, { input: '2024-02-29' }, { input: '0001-01-01' }, { input: '9999-12-31' }],
    invalid: [
      { input: '2026-02-30', code: 'not_date' },
      { input: '2026-02-29', code: 'not_date' },
      { input: '1900-02-29', code: 'not_date' },
      { input: '2026-13-01', code: 'not_date' },
      { input: '2026-04-31', code: 'not_date' },
      { input: '0000-01-01', code: 'not_date' },
      { input: '10000-01-01', code: 'not_date' },
      { input: '21/11/2026', code: 'not_date' },
      { input: '2026-11-21T00:00:00Z', code: 'not_date' },
      { input: '2026-11-21\n', code: 'not_date' },
      { input: 20261121, code: 'not_date' },
    ],
    ascending: ['0001-01-01', '1999-12-31', '2026-02-28', '2026-11-21', '9999-12-31'],
  },
];
