import { describe, expect, it } from '@jest/globals';
import { merge, waitedFor, type Source } from './merge.js';

const source = (more: boolean, ...days: number[]): Source<{ at: string }> => ({
  items: days.map((day) => ({ at: `2026-01-${String(day).padStart(2, '0')}` })),
  more,
});
const daysOf = (...sources: Source<{ at: string }>[]) => merge(sources).map(({ at }) => Number(at.slice(-2)));

describe('merge', () => {
  it('puts the kinds together by time', () => {
    expect(daysOf(source(false, 9, 5), source(false, 8, 1), source(false))).toEqual([9, 8, 5, 1]);
  });
  it('shows nothing older than what is still to come', () => {
    expect(daysOf(source(true, 9, 5), source(false, 8, 1))).toEqual([9, 8, 5]);
    expect(daysOf(source(true, 9, 5), source(true, 8, 6))).toEqual([9, 8, 6]);
  });
});

describe('waitedFor', () => {
  it('is the source that ends first', () => {
    expect(waitedFor([source(true, 9, 5), source(true, 8, 6)])).toEqual([1]);
    expect(waitedFor([source(true, 9, 5), source(false, 8, 6)])).toEqual([0]);
    expect(waitedFor([source(false, 9), source(false)])).toEqual([]);
  });
});
