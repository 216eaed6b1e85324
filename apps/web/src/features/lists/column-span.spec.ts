import { describe, expect, it } from '@jest/globals';
import { columnsInSight, inColumn, pinnedThatFit, scrollToColumn } from './column-span.js';

const widths = Array.from({ length: 30 }, () => 100);

describe('columns in sight', () => {
  it('are drawn with one beside them, and the pinned ones always', () => {
    expect(columnsInSight(widths, 1, { from: 0, to: 350 })).toEqual([0, 1, 2, 3, 4]);
    expect(columnsInSight(widths, 2, { from: 1000, to: 1200 })).toEqual([0, 1, 9, 10, 11, 12]);
    expect(columnsInSight([100, 100], 1, { from: 0, to: 900 })).toEqual([0, 1]);
    expect(columnsInSight([], 1, { from: 0, to: 900 })).toEqual([]);
  });

  it('are pinned as long as they leave room for others', () => {
    expect(pinnedThatFit(widths, 3, 1000)).toBe(3);
    expect(pinnedThatFit(widths, 9, 1000)).toBe(7);
    expect(pinnedThatFit([900], 1, 1000)).toBe(0);
    expect(inColumn(1, 2)).toEqual({ 'data-pinned': 'last', style: { gridColumn: 3, left: 'var(--pin-1)' } });
    expect(inColumn(2, 2)).toEqual({ style: { gridColumn: 4 } });
  });

  it('are scrolled to as far as it takes', () => {
    const view = { scrolled: 0, width: 500, before: 44 };
    expect(scrollToColumn(widths, 1, 2, view)).toBe(0);
    expect(scrollToColumn(widths, 1, 9, view)).toBe(544);
    expect(scrollToColumn(widths, 1, 3, { ...view, scrolled: 800 })).toBe(200);
    expect(scrollToColumn(widths, 1, 0, { ...view, scrolled: 800 })).toBe(800);
  });
});
