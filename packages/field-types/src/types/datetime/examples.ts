import type { FieldExample, FieldSettings } from '../../field-type.js';

export const examples: readonly FieldExample<FieldSettings>[] = [
  {
    settings: { name: 'visited_at', type: 'datetime', label: { en: 'Visited at', 'zh-CN': '拜访时间' } },
    taken: [
      { form: 'text', given: '2026-03-01T08:30:00+08:00', output: '2026-03-01T00:30:00.000Z' },
      { form: 'text', given: '2026-03-01 08:30', output: null },
      { form: 'text', given: '2026-02-30T08:30:00Z', output: null },
    ],
    valid: [
      { input: '2026-11-21T09:30:00.000Z' },
      { input: '2026-11-21T09:30:00+08:00', output: '2026-11-21T01:30:00.000Z' },
      { input: '2026-11-21T09:30Z', output: '2026-11-21T09:30:00.000Z' },
      { input: '2024-02-29T23:59:59.9Z', output: '2024-02-29T23:59:59.900Z' },
      { input: '2026-11-21T09:30:00.123456789Z', output: '2026-11-21T09:30:00.123Z' },
      { input: '0001-01-01T00:00:00.000Z' },
      { input: '9999-12-31T23:59:59.999Z' },
    ],
    invalid: [
      { input: '2026-11-21T09:30:00', code: 'not_datetime' },
      { input: '2026-11-21', code: 'not_datetime' },
      { input: '2026-02-30T09:30:00Z', code: 'not_datetime' },
      { input: '2026-11-21T24:00:00Z', code: 'not_datetime' },
      { input: '2026-11-21T23:60:00Z', code: 'not_datetime' },
      { input: '0001-01-01T00:00:00+08:00', code: 'not_datetime' },
      { input: '9999-12-31T23:59:59-01:00', code: 'not_datetime' },
      { input: 1_795_253_400_000, code: 'not_datetime' },
    ],
    ascending: [
      '0001-01-01T00:00:00.000Z',
      '2026-11-21T01:29:59.999Z',
      '2026-11-21T01:30:00.000Z',
      '2026-11-21T09:30:00.000Z',
      '9999-12-31T23:59:59.999Z',
    ],
  },
];
