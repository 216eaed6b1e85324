import { describe, expect, it } from '@jest/globals';
import { atLevel, cellAfter, differing, levelOf, OPERATIONS, presetRights, PRESETS } from './grid.js';

describe('a right as a level', () => {
  it.each(OPERATIONS)('of %s is what gives it', (operation) => {
    for (const level of [0, 4]) expect(levelOf(atLevel(operation, level), operation)).toBe(level);
  });
  it('is none where nothing is said', () => expect(levelOf({}, 'read')).toBe(0));
  it('tells scopes apart', () => {
    expect(atLevel('read', 3)).toEqual({ read: 'department_and_below' });
    expect(atLevel('create', 1)).toEqual({ create: true });
  });
});

it('presets say every operation, each more than the one before', () => {
  const sums = PRESETS.map((preset) => OPERATIONS.reduce((sum, one) => sum + levelOf(presetRights(preset), one), 0));
  expect([...sums].sort((a, b) => a - b)).toEqual(sums);
  for (const preset of PRESETS) expect(Object.keys(presetRights(preset)).sort()).toEqual([...OPERATIONS].sort());
});

it('rights differ where levels do, however they are said', () => {
  expect(differing({ read: 'none', create: false }, {})).toEqual([]);
  expect(differing({ read: 'own', bulk: true }, { read: 'all' })).toEqual(['read', 'bulk']);
});

it.each([
  ['ArrowDown', [0, 1], [1, 1]],
  ['ArrowUp', [0, 1], [0, 1]],
  ['ArrowRight', [1, 2], [1, 2]],
  ['ArrowLeft', [1, 2], [1, 1]],
  ['Home', [1, 2], [1, 0]],
  ['End', [1, 0], [1, 2]],
  ['x', [1, 0], undefined],
] as const)('%s leads from %j to %j', (key, from, to) => expect(cellAfter(key, from, [2, 3])).toEqual(to));
