import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NumberingDocument } from '@mokuai/definition';
import {
  checkNumbering,
  numberParts,
  numberText,
  previewNumbers,
  sequenceText,
  type NumberingContext,
} from './index.js';

const rule = (...segments: NumberingDocument['segments']): NumberingDocument =>
  ({ kind: 'numbering', name: 'n', segments }) as NumberingDocument;
const context = (record: Record<string, string | null>, at: string, timeZone = 'Asia/Shanghai'): NumberingContext => ({
  value: (field) => record[field],
  at: Date.parse(at),
  timeZone,
});
const counter = { type: 'sequence', digits: 4 } as const;

describe('numberParts', () => {
  it('puts texts, dates and fields round the sequence', () => {
    const visit = rule(
      { type: 'text', value: 'V' },
      { type: 'date', format: 'YYYYMM' },
      { type: 'field', field: 'way', map: { phone: 'P', on_site: 'S' } },
      { ...counter, reset: 'month', scope: ['way'] },
      { type: 'text', value: '/x' },
    );
    const parts = numberParts(visit, context({ way: 'phone' }, '2026-11-30T17:00:00Z'));
    expect(parts).toMatchObject({
      before: 'V202612P',
      after: '/x',
      texts: ['V', '202612', 'P', '', '/x'],
      scope: '["P"]',
      period: '2026-12',
    });
    expect(numberText(parts, 7)).toEqual({ ok: true, value: 'V202612P0007/x' });
  });

  it.each([
    ['day', '2026-12-01'],
    ['week', '2026-W49'],
    ['month', '2026-12'],
    ['quarter', '2026-Q4'],
    ['year', '2026'],
    ['never', ''],
  ] as const)('turns over by %s at local midnight', (reset, period) => {
    const parts = numberParts(rule({ ...counter, reset }), context({}, '2026-11-30T16:00:00Z'));
    expect(parts.period).toBe(period);
  });

  it('belongs to the ISO year of its week', () => {
    expect(numberParts(rule({ ...counter, reset: 'week' }), context({}, '2027-01-01T04:00:00Z')).period).toBe(
      '2026-W53',
    );
  });

  it('cuts, raises and replaces empty field values', () => {
    const segment = { type: 'field', field: 'city', upper: true, maxLength: 2, whenEmpty: '00' } as const;
    expect(numberParts(rule(segment, counter), context({ city: 'lyon' }, '2026-01-01T00:00:00Z')).before).toBe('LY');
    expect(numberParts(rule(segment, counter), context({ city: '上海市' }, '2026-01-01T00:00:00Z')).before).toBe(
      '上海',
    );
    expect(numberParts(rule(segment, counter), context({ city: null }, '2026-01-01T00:00:00Z')).before).toBe('00');
  });

  it('knows every date token', () => {
    const all = rule({ type: 'date', format: 'YYYY-YY-MM-DD-HH-mm-ss-WW-Q-DDD' }, counter);
    expect(numberParts(all, context({}, '2026-03-01T01:02:03Z', 'UTC')).before).toBe('2026-26-03-01-01-02-03-09-1-060');
  });
});

describe('sequenceText', () => {
  const sequence = { digits: 2, start: 1, step: 1 };
  it('grows, stops or restarts when the digits are used up', () => {
    expect(sequenceText({ ...sequence, overflow: 'grow' }, 100)).toEqual({ ok: true, value: '100' });
    expect(sequenceText({ ...sequence, overflow: 'stop' }, 99)).toEqual({ ok: true, value: '99' });
    expect(sequenceText({ ...sequence, overflow: 'stop' }, 100)).toMatchObject({
      ok: false,
      faults: [{ code: 'numbering_exhausted' }],
    });
    expect(sequenceText({ ...sequence, overflow: 'restart' }, 100)).toEqual({ ok: true, value: '01' });
  });

  it('gives distinct texts to the values of one round', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 7 }),
        (digits, start, step) => {
          const count = Math.floor((10 ** digits - 1 - start) / step) + 1;
          const texts = Array.from({ length: count }, (_, n) =>
            sequenceText({ digits, start, step, overflow: 'restart' }, start + n * step),
          );
          expect(new Set(texts.map((t) => (t.ok ? t.value : ''))).size).toBe(count);
          expect(texts.every((t) => t.ok && t.value.length === digits)).toBe(true);
        },
      ),
    );
  });
});

it('previews values of the counter, without numbers that there are not', () => {
  const parts = numberParts(
    rule({ type: 'text', value: 'C' }, { type: 'sequence', digits: 1, start: 7, step: 2, overflow: 'stop' }),
    context({}, '2026-01-01T00:00:00Z'),
  );
  expect(previewNumbers(parts, [7, 9, 11])).toEqual([
    { number: 'C7', value: 7, sequence: '7' },
    { number: 'C9', value: 9, sequence: '9' },
  ]);
});

describe('checkNumbering', () => {
  const date = (format: string) => ({ type: 'date', format }) as const;
  const room = { type: 'sequence', digits: 1, start: 10, overflow: 'stop' } as const;
  const scoped = { ...counter, scope: ['city', 'way'] };
  it.each([
    ['no sequence', rule({ type: 'text', value: 'C' }), 'one_sequence', '/segments'],
    ['two sequences', rule(counter, counter), 'one_sequence', '/segments'],
    ['no room', rule(room), 'no_number_fits', '/segments/0/digits'],
    ['a wrong token', rule(date('YYYYmmMd'), counter), 'unknown_date_token', '/segments/0/format'],
    [
      'a field that is counted by and not shown',
      rule({ type: 'field', field: 'city' }, scoped),
      'scope_not_shown',
      '/segments/1/scope/1',
    ],
  ])('refuses %s', (_what, document, code, path) => {
    expect(checkNumbering(document)).toMatchObject([{ code, path }]);
  });

  it.each([
    ['day', ['YYYYMMDD', 'YY-DDD'], ['YYYYMM', 'MMDD', 'DDD', 'YYYY-WW', 'YYYYDD']],
    ['week', ['YYYYWW', 'YYWW', 'YYYYMMDD'], ['WW', 'YYYYMM', 'YYYY', 'YYYYQWW']],
    ['month', ['YYYYMM', 'YY.MM', 'YYYYMMDD', 'YYYYDDD'], ['MM', 'YYYY', 'YYYYQ', 'YYYYWW']],
    ['quarter', ['YYYYQ', 'YYYY/MM'], ['Q', 'YYYY', 'YYYYWW']],
    ['year', ['YYYY', 'YY', 'YYYYMM', 'YYYY年'], ['MM', 'YYYYWW', 'WW']],
  ] as const)('wants to see the %s that the sequence begins anew for', (reset, good, bad) => {
    for (const format of good) expect(checkNumbering(rule(date(format), { ...counter, reset }))).toEqual([]);
    for (const format of bad)
      expect(checkNumbering(rule(date(format), { ...counter, reset }))).toMatchObject([{ code: 'period_not_shown' }]);
    expect(checkNumbering(rule(counter))).toEqual([]);
  });
});

describe('numbers of a sound rule', () => {
  const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'America/Sao_Paulo', 'UTC'];
  const formats = { day: 'YYYYMMDD', week: 'YYYYWW', month: 'YYYYMM', quarter: 'YYYY-Q', year: 'YYYY' } as const;
  const resets = Object.keys(formats) as (keyof typeof formats)[];
  const anyRule = fc.record({
    reset: fc.constantFrom('never' as const, ...resets),
    digits: fc.integer({ min: 1, max: 4 }),
    start: fc.integer({ min: 0, max: 200 }),
    step: fc.integer({ min: 1, max: 5 }),
    upper: fc.boolean(),
    maxLength: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
    map: fc.option(fc.constant({ lyon: 'L', rome: 'L' }), { nil: undefined }),
  });
  const anyRecord = fc.record({
    at: fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }).map((seconds) => seconds * 1000),
    city: fc.constantFrom('lyon', 'LYON', 'rome', '上海市', null),
  });

  it('are never two alike, whatever the records, times and zones', () => {
    fc.assert(
      fc.property(
        anyRule,
        fc.constantFrom(...zones),
        fc.array(anyRecord, { minLength: 2, maxLength: 40 }),
        ({ reset, digits, start, step, ...segment }, timeZone, records) => {
          const document = rule(
            { type: 'text', value: 'N' },
            { type: 'date', format: reset === 'never' ? 'YY' : formats[reset] },
            { type: 'text', value: '-' },
            { type: 'field', field: 'city', ...segment },
            { type: 'text', value: '-' },
            { type: 'sequence', digits, start, step, reset, scope: ['city'] },
          );
          expect(checkNumbering(document)).toEqual([]);
          const counters = new Map<string, number>();
          const numbers = records.map(({ at, city }) => {
            const parts = numberParts(document, { value: () => city, at, timeZone });
            const key = JSON.stringify([parts.scope, parts.period]);
            const value = counters.get(key) ?? parts.sequence.start;
            counters.set(key, value + parts.sequence.step);
            const number = numberText(parts, value);
            return number.ok ? number.value : '';
          });
          expect(new Set(numbers).size).toBe(numbers.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('change their counter exactly when what they show changes, at local midnight', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...resets),
        fc.constantFrom(...zones),
        fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }),
        fc.integer({ min: 0, max: 800 * 3600 }),
        (reset, timeZone, seconds, later) => {
          const document = rule({ type: 'date', format: formats[reset] }, { ...counter, reset });
          const of = (at: number) => numberParts(document, { value: () => null, at: at * 1000, timeZone });
          const [one, other] = [of(seconds), of(seconds + later)];
          expect(one.period === other.period).toBe(one.before === other.before);
          expect(one.period <= other.period).toBe(true);
        },
      ),
    );
  });

  it.each([
    ['Europe/Berlin', '2026-03-28T22:59:59.999Z', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59.999Z'],
    ['Europe/Berlin', '2026-10-24T21:59:59.999Z', '2026-10-24T22:00:00Z', '2026-10-25T22:59:59.999Z'],
    ['America/Sao_Paulo', '2018-11-04T02:59:59.999Z', '2018-11-04T03:00:00Z', '2018-11-05T01:59:59.999Z'],
  ])('take one day through a change of the clock in %s', (timeZone, before, first, last) => {
    const document = rule({ type: 'date', format: 'YYYYMMDD' }, { ...counter, reset: 'day' });
    const period = (at: string) => numberParts(document, context({}, at, timeZone)).period;
    expect(period(before)).not.toBe(period(first));
    expect(period(first)).toBe(period(last));
    expect(period(last)).not.toBe(period(new Date(Date.parse(last) + 1).toISOString()));
  });

  it('name the year that the week belongs to', () => {
    const document = rule({ type: 'date', format: 'YYYYWW' }, { ...counter, reset: 'week' });
    expect(numberParts(document, context({}, '2027-01-01T04:00:00Z')).before).toBe('202653');
    expect(numberParts(document, context({}, '2024-12-30T04:00:00Z')).before).toBe('202501');
  });

  it('stay short enough for an index, and whole, whatever is in the field', () => {
    const document = rule({ type: 'field', field: 'note' }, counter);
    expect(numberParts(document, context({ note: '😀'.repeat(60_000) }, '2026-01-01T00:00:00Z')).before).toBe(
      '😀'.repeat(50),
    );
  });
});
