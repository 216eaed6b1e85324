import { expect, it } from '@jest/globals';
import { isOdd } from './is-odd.js';

it.each([
  ['a photo', [640, 480], false],
  ['a wide photo', [640, 360], false],
  ['a panorama', [640, 43], true],
  ['a receipt', [54, 640], true],
  ['a portrait', [480, 640], true],
  ['an icon', [16, 16], true],
  ['a banner that is lower than its place', [400, 150], false],
  ['what has no size of its own', [0, 0], false],
] as const)('%s in a place of 288 × 152', (_, size, odd) => {
  expect(isOdd(size, [288, 152])).toBe(odd);
});
