import { expect, it } from '@jest/globals';
import type { ViewDocument } from '@mokuai/definition';
import { inOrder, reordered } from './view-order.js';

const view = (name: string, position?: number): ViewDocument => ({
  kind: 'view',
  module: 'deal',
  name,
  type: 'table',
  columns: ['name'],
  ...(position === undefined ? {} : { position }),
});
const names = (views: readonly ViewDocument[]) => views.map(({ name }) => name);

it('views stand by position, those without one behind in the order they came', () => {
  expect(names(inOrder([view('a'), view('c', 2), view('b', 1), view('d')]))).toEqual(['b', 'c', 'a', 'd']);
});

it('an order is said by as few views as it takes, and holds', () => {
  const views = [view('a', 1), view('b', 2), view('c')];
  const changed = reordered(views, ['a', 'c', 'b']);
  expect(names(changed)).toEqual(['c', 'b']);
  const after = views.map((one) => changed.find(({ name }) => name === one.name) ?? one);
  expect(names(inOrder(after))).toEqual(['a', 'c', 'b']);
  expect(reordered(after, ['a', 'c', 'b'])).toEqual([]);
});
