import { describe, expect, it } from '@jest/globals';
import { placeOn, trailOf, wider } from './trail.js';

const query = { sort: ['name'] };
const rows = (text: string, count?: number) => ({
  data: [...text].map((id) => ({ id })),
  page: count === undefined ? {} : { count },
});
const list = {
  query,
  pages: [
    { from: 0, rows: rows('ab', 41) },
    { from: 4, rows: rows('ef') },
    { from: 2, rows: rows('cd') },
    { from: 30, rows: rows('xyz') },
  ],
};

describe('trailOf', () => {
  it('joins the pages that meet around a record, and knows how many there are in all', () => {
    expect(trailOf(list, 'e')).toEqual({ query, from: 0, ids: [...'abcdef'], total: 41 });
    expect(trailOf(list, 'y')).toEqual({ query, from: 30, ids: [...'xyz'], total: 41 });
  });

  it('is not there for a record that the list does not hold', () => {
    expect(trailOf(list, 'q')).toBeUndefined();
    expect(trailOf({ query, pages: [] }, 'a')).toBeUndefined();
  });
});

describe('placeOn', () => {
  const trail = trailOf(list, 'y')!;

  it('says what comes before and after', () => {
    expect(placeOn(trail, 'y', 10)).toEqual({
      ...{ at: 32, total: 41, before: 'x', after: 'z', gap: undefined },
      awaits: { before: false, after: false },
    });
    expect(placeOn(trailOf(list, 'a')!, 'a', 10)).toMatchObject({ at: 1, before: undefined, gap: undefined });
  });

  it('asks for what lies beyond the rows that were loaded, on either side, and finds it', () => {
    const end = placeOn(trail, 'z', 10);
    expect(end).toMatchObject({ after: undefined, awaits: { after: true }, gap: { offset: 33, limit: 10 } });
    expect(placeOn(wider(trail, end.gap!, rows('uv')), 'z', 10)).toMatchObject({ at: 33, after: 'u' });
    const begin = placeOn(trail, 'x', 10);
    expect(begin).toMatchObject({ before: undefined, awaits: { before: true }, gap: { offset: 20, limit: 10 } });
    expect(placeOn(wider(trail, begin.gap!, rows('uvw')), 'x', 10)).toMatchObject({ at: 31, before: 'w', total: 41 });
    expect(placeOn(trailOf(list, 'a')!, 'f', 10).gap).toEqual({ offset: 6, limit: 10 });
  });

  it('ends where the list turns out to end', () => {
    const last = wider(trail, { offset: 33, limit: 10 }, rows(''));
    expect(placeOn(last, 'z', 10)).toMatchObject({ total: 33, after: undefined, gap: undefined });
    const first = wider(trail, { offset: 20, limit: 10 }, rows(''));
    expect(placeOn(first, 'x', 10)).toMatchObject({ before: undefined, gap: undefined });
  });
});
