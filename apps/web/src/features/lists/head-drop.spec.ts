import { describe, expect, it } from '@jest/globals';
import { dropAt } from './head-drop.js';

const widths = [200, 100, 100, 100];

describe('a head that is let go', () => {
  it('falls at the nearest edge', () => {
    expect(dropAt(widths, 1, { before: 44, scrolled: 0, x: 400 })).toEqual({ place: 3, pin: false, at: 444 });
    expect(dropAt(widths, 1, { before: 44, scrolled: 0, x: 380 })).toEqual({ place: 2, pin: false, at: 344 });
    expect(dropAt(widths, 1, { before: 44, scrolled: 0, x: 5000 })).toEqual({ place: 4, pin: false, at: 544 });
    expect(dropAt(widths, 1, { before: 44, scrolled: 100, x: 344 })).toEqual({ place: 3, pin: false, at: 344 });
  });

  it('is pinned among the pinned ones, and not beside them', () => {
    expect(dropAt(widths, 1, { before: 44, scrolled: 0, x: 60 })).toEqual({ place: 0, pin: true, at: 44 });
    expect(dropAt(widths, 1, { before: 44, scrolled: 0, x: 230 })).toEqual({ place: 1, pin: true, at: 244 });
    expect(dropAt(widths, 1, { before: 44, scrolled: 0, x: 250 })).toEqual({ place: 1, pin: false, at: 244 });
    expect(dropAt(widths, 0, { before: 44, scrolled: 0, x: 60 })).toEqual({ place: 0, pin: false, at: 44 });
  });
});
