import { describe, expect, it } from '@jest/globals';
import type { NumberingPreview } from '@mokuai/contract';
import type { NumberingDocument, NumberingSegment } from '@mokuai/definition';
import { warningsOf } from './warnings.js';

const rule = (...segments: NumberingSegment[]): NumberingDocument => ({
  kind: 'numbering',
  name: 'order_no',
  segments,
});
const counter = (overflow?: 'grow' | 'stop' | 'restart'): NumberingSegment => ({
  type: 'sequence',
  digits: 2,
  ...(overflow && { overflow }),
});
const preview = (used: number, passed = false): NumberingPreview => ({
  faults: [],
  numbers: [{ number: 'S07', texts: ['S', '07'] }],
  counter: { scope: [], period: '', next: used + 1, used, capacity: 99 },
  passed,
});
const codes = (known: Partial<Parameters<typeof warningsOf>[0]>) =>
  warningsOf({ rule: rule(counter()), live: undefined, preview: preview(0), numbered: 0, ...known }).map(
    ({ code }) => code,
  );

describe('warnings of a numbering rule', () => {
  it('are none where nothing can go wrong', () => expect(codes({})).toEqual([]));

  it.each([
    ['grow', 98, []],
    ['stop', 78, []],
    ['stop', 80, ['nearly_out']],
    ['stop', 99, ['out']],
    ['restart', 10, ['restarts']],
  ] as const)('of digits that run out (%s, %i used): %j', (overflow, used, expected) => {
    expect(codes({ rule: rule(counter(overflow)), preview: preview(used) })).toEqual(expected);
  });

  it('say that taken numbers are passed over, with the number that comes', () => {
    expect(warningsOf({ rule: rule(counter()), live: undefined, preview: preview(3, true), numbered: 4 })).toEqual([
      { code: 'passed', tone: 'warning', values: { number: 'S07' } },
    ]);
  });

  it('say how many numbers keep their old form', () => {
    const next = rule({ type: 'text', value: 'N' }, counter());
    expect(codes({ rule: next, live: rule(counter()), numbered: 12 })).toEqual(['changed']);
    expect(codes({ rule: next, live: rule(counter()), numbered: 0 })).toEqual([]);
    expect(codes({ rule: rule(counter()), live: rule(counter()), numbered: 12 })).toEqual([]);
  });

  it('name fields that may be empty', () => {
    expect(codes({ rule: rule({ type: 'field', field: 'city' }, counter()) })).toEqual(['empty_field']);
    expect(codes({ rule: rule({ type: 'field', field: 'city', whenEmpty: 'XX' }, counter()) })).toEqual([]);
  });
});
