import { describe, expect, it } from '@jest/globals';
import { addedSort, nextSort } from './sort.js';

describe('the sort of a list', () => {
  it('is by one column after a click on its head: up, down, not', () => {
    expect(nextSort(['a', '-b'], 'b')).toEqual(['b']);
    expect(nextSort(['b'], 'b')).toEqual(['-b']);
    expect(nextSort(['-b'], 'b')).toEqual([]);
  });

  it('is by one more after a click with the shift key, and the others keep their rank', () => {
    expect(addedSort(['a'], 'b')).toEqual(['a', 'b']);
    expect(addedSort(['a', 'b', 'c'], 'b')).toEqual(['a', '-b', 'c']);
    expect(addedSort(['a', '-b', 'c'], 'b')).toEqual(['a', 'c']);
    const most = ['a', 'b', 'c', 'd', 'e'];
    expect(addedSort(most, 'f')).toBe(most);
  });
});
