import { expect, it } from '@jest/globals';
import { cardsBeside } from './cards-beside.js';

it('as many cards stand beside each other as have room: two on a phone, one on a very small one', () => {
  expect([0, 280, 360, 390, 640, 1208, 1900].map(cardsBeside)).toEqual([1, 1, 2, 2, 2, 4, 7]);
});
