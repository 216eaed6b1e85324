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
    expect(parts).toMatchObject({ before: 'V202612P', after: '/x', scope: '["phone"]', period: '2026-12' });
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

it('previews by the step, without numbers that there are not', () => {
  const parts = numberParts(
    rule({ type: 'text', value: 'C' }, { type: 'sequence', digits: 1, start: 7, step: 2, overflow: 'stop' }),
    context({}, '2026-01-01T00:00:00Z'),
  );
  expect(previewNumbers(parts, 7, 5)).toEqual(['C7', 'C9']);
});

it('refuses rules without a sequence, with two, and without room', () => {
  expect(checkNumbering(rule({ type: 'text', value: 'C' }))).toHaveLength(1);
  expect(checkNumbering(rule(counter, counter))).toHaveLength(1);
  expect(checkNumbering(rule({ type: 'sequence', digits: 1, start: 10, overflow: 'stop' }))).toMatchObject([
    { path: '/segments/0/digits' },
  ]);
  expect(checkNumbering(rule(counter))).toEqual([]);
});
