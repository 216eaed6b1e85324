import { describe, expect, it } from '@jest/globals';
import { placeOn, trailOf } from './trail.js';

const list = {
  pages: [
    { data: [{ id: 'a' }, { id: 'b' }], page: { count: 41 } },
    { data: [{ id: 'c' }], page: {} },
  ],
};

describe('trailOf', () => {
  it('follows the pages of a list and knows how many there are in all', () => {
    expect(trailOf(list, 'b')).toEqual({ ids: ['a', 'b', 'c'], total: 41 });
  });
  it('is not there for a record that the list does not hold, and for what is no list', () => {
    expect(trailOf(list, 'x')).toBeUndefined();
    expect(trailOf(undefined, 'a')).toBeUndefined();
    expect(trailOf({ data: [] } as never, 'a')).toBeUndefined();
  });
});

describe('placeOn', () => {
  it('says what comes before and after', () => {
    const trail = trailOf(list, 'a')!;
    expect(placeOn(trail, 'a')).toEqual({ at: 1, total: 41, before: undefined, after: 'b' });
    expect(placeOn(trail, 'b')).toEqual({ at: 2, total: 41, before: 'a', after: 'c' });
    expect(placeOn(trail, 'c')).toEqual({ at: 3, total: 41, before: 'b', after: undefined });
  });
});
