import { expect, it } from '@jest/globals';
import type { MenuItem } from '@mokuai/definition';
import { dropPlace } from './drop-place.js';

const items: readonly MenuItem[] = [
  { label: 'A', items: [{ module: 'a' }, { module: 'b' }] },
  { module: 'c' },
  { label: 'E', items: [] },
];

it.each([
  ['1', 0.2, [1], 'before'],
  ['1', 0.8, [2], 'after'],
  ['0.1', 0.9, [0, 2], 'after'],
  ['0', 0.1, [0], 'before'],
  ['0', 0.5, [0, 2], 'into'],
  ['0', 0.9, [0, 0], 'after'],
  ['2', 0.5, [2, 0], 'into'],
  ['2', 0.9, [3], 'after'],
  ['end', 0.5, [3], 'end'],
] as const)('pointing at %s, %d of its height down, means %j (%s)', (id, share, path, mark) => {
  expect(dropPlace(items, id, share)).toMatchObject({ path, mark });
});

it('is nowhere beside a row that is not there', () => expect(dropPlace(items, '7', 0.5)).toBeUndefined());
