import { describe, expect, it } from '@jest/globals';
import { chosenColumns, clampWidth, parsePreferences, pinnedOf } from './columns.js';

const exists = (path: string) => path !== 'gone';

describe('the columns of a list', () => {
  it('are the view’s until the user chooses', () => {
    expect(chosenColumns(['a', 'gone', 'b'], {}, exists)).toEqual(['a', 'b']);
    expect(chosenColumns(['a', 'b'], { columns: ['b', 'c', 'a'] }, exists)).toEqual(['b', 'c', 'a']);
  });

  it('are the view’s again when nothing that was chosen exists any more', () => {
    expect(chosenColumns(['a'], { columns: ['gone'] }, exists)).toEqual(['a']);
  });

  it('are pinned as far as they are shown', () => {
    expect(pinnedOf(2, ['a', 'gone', 'b'], ['a', 'b'])).toBe(1);
    expect(pinnedOf(0, ['a'], ['a'])).toBe(0);
    expect(pinnedOf(undefined, ['gone', 'b'], ['b'])).toBe(1);
  });

  it('are read from storage only as far as they make sense', () => {
    expect(parsePreferences('{"pinned":2,"columns":["a"],"widths":{"a":9,"b":"x","c":120.4}}')).toEqual({
      columns: ['a'],
      pinned: 2,
      widths: { a: 64, c: 120 },
    });
    expect(parsePreferences('{"columns":[1]}')).toEqual({});
    expect(parsePreferences('{"pinned":-1}')).toEqual({});
    expect(parsePreferences('not json')).toEqual({});
    expect(parsePreferences('null')).toEqual({});
    expect(clampWidth(5000)).toBe(800);
  });
});
