import { expect, it } from '@jest/globals';
import { idsToPrint, inListOrder } from './print-many.js';

const id = (n: number): string => `01a20306-7664-7a94-979f-0cbf10d5e84${n}`;

it('prints what the address names, once each, and nothing that is no record', () => {
  expect(idsToPrint([id(2), id(1), id(2), 'x', '', `${id(3)}"`].join(','))).toEqual([id(2), id(1)]);
  expect(idsToPrint('')).toEqual([]);
});

it('prints chosen records as the list has them, whatever the order they were chosen in', () => {
  const rows = [1, 2, 3].map((n) => ({ id: id(n) }));
  expect(inListOrder(new Set([id(3), id(9), id(1)]), rows)).toEqual([id(1), id(3), id(9)]);
});
