import { describe, expect, it } from '@jest/globals';
import { aimAt, gapAt, type SectionBoxes } from './place-under.js';

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
/** Two columns of 100: a b / c(whole row) / d, and an empty section below. */
const SECTIONS: readonly SectionBoxes[] = [
  {
    section: 0,
    box: box(0, 0, 220, 170),
    fields: [
      { index: 0, name: 'a', box: box(0, 0, 100, 50) },
      { index: 1, name: 'b', box: box(120, 0, 220, 50) },
      { index: 2, name: 'c', box: box(0, 60, 220, 110) },
      { index: 3, name: 'd', box: box(0, 120, 100, 170) },
    ],
  },
  { section: 1, box: box(0, 200, 220, 240), fields: [] },
];

describe('the place under the pointer', () => {
  it.each([
    [10, 10, 0, { name: 'a', edge: 'start', stacked: false }],
    [90, 10, 1, { name: 'a', edge: 'end', stacked: false }],
    [130, 10, 1, { name: 'b', edge: 'start', stacked: false }],
    [210, 10, 2, { name: 'b', edge: 'end', stacked: false }],
    [210, 70, 2, { name: 'c', edge: 'start', stacked: true }],
    [10, 100, 3, { name: 'c', edge: 'end', stacked: true }],
    [90, 140, 4, null],
    [200, 150, 4, null],
    [10, 176, 4, null],
  ])('at %d, %d is place %d', (x, y, index, beside) =>
    expect(aimAt({ x, y }, SECTIONS)).toEqual({ section: 0, index, beside }),
  );

  it('is the end of a section without fields', () =>
    expect(aimAt({ x: 30, y: 500 }, SECTIONS)).toEqual({ section: 1, index: 0, beside: null }));

  it('is nowhere without sections', () => expect(aimAt({ x: 30, y: 500 }, [])).toBeUndefined());

  it('is a gap between sections for a section', () =>
    expect([10, 100, 230].map((y) => gapAt({ x: 0, y }, SECTIONS))).toEqual([0, 1, 2]));
});
