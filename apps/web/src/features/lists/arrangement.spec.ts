import { describe, expect, it } from '@jest/globals';
import { put, step, togglePin, withColumns } from './arrangement.js';

const now = { columns: ['a', 'b', 'c', 'd', 'e'], pinned: 2 };

describe('the order of columns', () => {
  it('changes by putting one before another, pinned or not', () => {
    expect(put(now, 'e', 2, false)).toEqual({ columns: ['a', 'b', 'e', 'c', 'd'], pinned: 2 });
    expect(put(now, 'e', 2, true)).toEqual({ columns: ['a', 'b', 'e', 'c', 'd'], pinned: 3 });
    expect(put(now, 'a', 5, false)).toEqual({ columns: ['b', 'c', 'd', 'e', 'a'], pinned: 1 });
    expect(put(now, 'c', 3, false)).toEqual(now);
    expect(put(now, 'c', 2, false)).toEqual(now);
  });

  it('has the pinned ones first', () => {
    expect(togglePin(now, 'd')).toEqual({ columns: ['a', 'b', 'd', 'c', 'e'], pinned: 3 });
    expect(togglePin(now, 'a')).toEqual({ columns: ['b', 'a', 'c', 'd', 'e'], pinned: 1 });
    expect(togglePin({ columns: ['a'], pinned: 1 }, 'a')).toEqual({ columns: ['a'], pinned: 0 });
  });

  it('changes by steps that do not leave the pinned ones, nor the others', () => {
    expect(step(now, 'd', -1)).toEqual({ columns: ['a', 'b', 'd', 'c', 'e'], pinned: 2 });
    expect(step(now, 'd', 1)).toEqual({ columns: ['a', 'b', 'c', 'e', 'd'], pinned: 2 });
    expect(step(now, 'a', 1)).toEqual({ columns: ['b', 'a', 'c', 'd', 'e'], pinned: 2 });
    for (const [path, by] of [
      ['a', -1],
      ['b', 1],
      ['c', -1],
      ['e', 1],
    ] as const)
      // prettier-ignore
      expect(step(now, path, by)).toBeUndefined();
  });

  it('keeps what is pinned when others come and go', () => {
    expect(withColumns(now, ['a', 'b', 'c'])).toEqual({ columns: ['a', 'b', 'c'], pinned: 2 });
    expect(withColumns(now, ['b', 'c'])).toEqual({ columns: ['b', 'c'], pinned: 1 });
    expect(withColumns(now, ['c', 'd'])).toEqual({ columns: ['c', 'd'], pinned: 1 });
    expect(withColumns({ ...now, pinned: 0 }, ['c'])).toEqual({ columns: ['c'], pinned: 0 });
  });
});
