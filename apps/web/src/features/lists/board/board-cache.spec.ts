import { describe, expect, it } from '@jest/globals';
import type { ApiRecord } from '@mokuai/contract';
import { totalsOf, withCard, withoutCard, type ColumnPages } from './board-cache.js';

const card = (id: string, amount: number | null): ApiRecord => ({ id, version: 1, amount }) as unknown as ApiRecord;
const column = (count: number, sum: number, ...pages: ApiRecord[][]): ColumnPages => ({
  pageParams: pages.map((_, i) => (i === 0 ? '' : 'next')),
  pages: pages.map((data, i) => ({
    data,
    page: { next: null, ...(i === 0 ? { count, sums: { amount: sum } } : {}) },
  })),
});
const ids = (pages: ColumnPages) => pages.pages.map((page) => page.data.map(({ id }) => id));

describe('a card that moves', () => {
  const one = column(3, 60, [card('a', 10), card('b', 20)], [card('c', 30)]);

  it('leaves its column, whatever page it is on, with its count and amount', () => {
    const left = withoutCard(one, card('c', 30), 'amount');
    expect(ids(left)).toEqual([['a', 'b'], []]);
    expect(totalsOf(left, 'amount')).toEqual({ count: 2, sum: 30 });
  });

  it('stands on top of the other one', () => {
    const more = withCard(one, card('d', 5), 'amount');
    expect(ids(more)).toEqual([['d', 'a', 'b'], ['c']]);
    expect(totalsOf(more, 'amount')).toEqual({ count: 4, sum: 65 });
  });

  it('comes back to what it was, and is never there twice', () => {
    expect(totalsOf(withoutCard(withCard(one, card('d', 5), 'amount'), card('d', 5), 'amount'), 'amount')).toEqual(
      totalsOf(one, 'amount'),
    );
    const again = withCard(one, card('c', 30), 'amount');
    expect(ids(again)).toEqual([['c', 'a', 'b'], []]);
    expect(totalsOf(again, 'amount')).toEqual({ count: 3, sum: 60 });
  });

  it('counts for nothing where it was not, or has no amount', () => {
    expect(withoutCard(one, card('x', 9), 'amount')).toBe(one);
    expect(totalsOf(withCard(one, card('x', null), 'amount'), 'amount')).toEqual({ count: 4, sum: 60 });
    expect(totalsOf(withCard(one, card('x', 9), null), null)).toEqual({ count: 4, sum: null });
  });
});
