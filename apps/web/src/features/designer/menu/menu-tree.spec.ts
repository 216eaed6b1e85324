import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MenuItem } from '@mokuai/definition';
import { fits, itemAt, moved, rowsOf, stepped, withoutItem, type Path, type Step } from './menu-tree.js';

const leaf = (module: string): MenuItem => ({ module });
const group = (label: string, ...items: MenuItem[]): MenuItem => ({ label, items });
const tree = [group('Sales', leaf('lead'), leaf('account')), leaf('product'), group('Service', leaf('request'))];

/** `Sales(lead account) product` */
const said = (items: readonly MenuItem[]): string =>
  items.map((item) => (item.items ? `${String(item.label)}(${said(item.items)})` : item.module)).join(' ');

describe('moving an item of a menu', () => {
  it.each<[Path, Path, string, Path]>([
    [[1], [0], 'product Sales(lead account) Service(request)', [0]],
    [[0, 0], [2, 0], 'Sales(account) product Service(lead request)', [2, 0]],
    [[0, 0], [0, 2], 'Sales(account lead) product Service(request)', [0, 1]],
    [[0], [2, 1], 'product Service(request Sales(lead account))', [1, 1]],
    [[0, 1], [3], 'Sales(lead) product Service(request) account', [3]],
  ])('from %j to %j gives %s', (from, to, expected, path) => {
    const done = moved(tree, from, to)!;
    expect([said(done.items), done.path]).toEqual([expected, path]);
  });

  it('does not put a group into itself, nor where it is too deep, nor where it is', () => {
    expect(moved(tree, [0], [0, 1])).toBeUndefined();
    expect(moved(tree, [0], [1])).toBeUndefined();
    const deep = [group('a', group('b', leaf('x'))), group('c', group('d', leaf('y')))];
    expect(moved(deep, [0], [1, 0])).toBeUndefined();
    expect(fits(leaf('x'), [0, 0, 0])).toBe(true);
    expect(fits(group('x'), [0, 0, 0, 0])).toBe(false);
  });
});

describe('a step of the keyboard', () => {
  const walk = (from: Path, ...steps: Step[]): string => {
    let [items, path]: [readonly MenuItem[], Path] = [tree, from];
    for (const step of steps) {
      const done = stepped(items, path, step);
      if (done) [items, path] = [done.items, done.path];
    }
    return said(items);
  };
  it.each<[Path, Step[], string]>([
    [[1], ['up'], 'Sales(lead account product) Service(request)'],
    [[1], ['up', 'up', 'up'], 'Sales(product lead account) Service(request)'],
    [[1], ['up', 'up', 'up', 'up'], 'product Sales(lead account) Service(request)'],
    [[1], ['down'], 'Sales(lead account) Service(product request)'],
    [[1], ['down', 'down', 'down'], 'Sales(lead account) Service(request) product'],
    [[0, 1], ['down'], 'Sales(lead) account product Service(request)'],
    [[0, 0], ['out'], 'Sales(account) lead product Service(request)'],
    [[1], ['in'], 'Sales(lead account product) Service(request)'],
    [[0], ['out', 'in', 'up'], said(tree)],
  ])('from %j by %j gives %s', (from, steps, expected) => expect(walk(from, ...steps)).toBe(expected));

  it('loses and doubles nothing, and comes back by as many steps', () => {
    const step = fc.constantFrom<Step>('up', 'down', 'out', 'in');
    fc.assert(
      fc.property(fc.nat({ max: 5 }), fc.array(step, { maxLength: 12 }), (start, steps) => {
        let items: readonly MenuItem[] = tree;
        let path = rowsOf(items)[start]!.path;
        const carried = itemAt(items, path);
        for (const one of steps) {
          const done = stepped(items, path, one);
          if (done) [items, path] = [done.items, done.path];
        }
        expect(itemAt(items, path)).toEqual(carried);
        expect(rowsOf(items)).toHaveLength(rowsOf(tree).length);
        const rest = (all: readonly MenuItem[]) => rowsOf(all).map(({ item }) => item.module ?? item.label);
        expect(rest(items).sort()).toEqual(rest(tree).sort());
        expect(rowsOf(items).every((row) => row.path.length <= 3)).toBe(true);
        expect(rowsOf(withoutItem(items, path)).length).toBeLessThan(rowsOf(items).length);
      }),
    );
  });
});
