import { expect, it } from '@jest/globals';
import { maskOf } from './masked.js';

it('a mask is told from every value', () => {
  expect(maskOf({ masked: '138****8888' })).toBe('138****8888');
  const values = [
    null,
    undefined,
    '138****8888',
    5,
    [],
    [{ masked: 'x' }],
    {},
    { masked: 5 },
    { masked: 'x', given: 'y' },
  ];
  for (const value of values) expect(maskOf(value)).toBeUndefined();
});
