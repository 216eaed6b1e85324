import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addBranch,
  allIds,
  allItems,
  changeBranch,
  copyBranch,
  copyItem,
  findItem,
  freshId,
  insertItem,
  mayMove,
  moveItem,
  removeBranch,
  removeItem,
  shiftBranch,
  shiftItem,
  UNSAID,
  type FlowItem,
  type FlowItems,
  type FlowPlace,
} from './flow-tree.js';
import { itemsOf, nodesOf, stepsOf } from './documents.js';
import { branchKey, faultsByCard, itemKey, partOf, pointersOf } from './cards.js';

const step = (id: string): FlowItem => ({ id, type: 'step' });
const fork = (id: string, ...branches: FlowItems[]): FlowItem => ({
  id,
  type: 'branch',
  branches: branches.map((items, i) => (i === branches.length - 1 ? { items } : { when: UNSAID, items })),
});
const shape = (items: FlowItems): unknown =>
  items.map((item) => (item.branches ? { [item.id]: item.branches.map((b) => shape(b.items)) } : item.id));

/** Every gap of a tree. */
const gaps = (items: FlowItems, parent: FlowPlace['parent'] = null): FlowPlace[] => [
  ...Array.from({ length: items.length + 1 }, (_, index) => ({ parent, index })),
  ...items.flatMap((item) => (item.branches ?? []).flatMap((b, branch) => gaps(b.items, { id: item.id, branch }))),
];

const tree = fc
  .letrec<{ items: FlowItems; item: FlowItem }>((tie) => ({
    items: fc.array(tie('item'), { maxLength: 3, depthIdentifier: 'flow' }),
    item: fc.oneof(
      { depthIdentifier: 'flow', maxDepth: 3 },
      fc.constant(step('x')),
      fc.array(tie('items'), { minLength: 1, maxLength: 3 }).map((lists) => fork('x', ...lists)),
    ),
  }))
  .items.map((items) => {
    let n = 0;
    const named = (list: FlowItems): FlowItems =>
      list.map((item) => ({
        ...item,
        id: `s${++n}`,
        ...(item.branches ? { branches: item.branches.map((b) => ({ ...b, items: named(b.items) })) } : {}),
      }));
    return named(items);
  });

const sound = (items: FlowItems): void => {
  const ids = allIds(items);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { branches } of allItems(items))
    if (branches) expect(branches.filter(({ when }) => when === undefined).length).toBeGreaterThan(0);
};

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];
const sorted = (items: FlowItems): string[] => allIds(items).sort();

describe('the tree of a flow', () => {
  it('never loses or doubles a card, and always keeps a default branch', () => {
    fc.assert(
      fc.property(tree, fc.array(fc.tuple(fc.nat(9), fc.nat(99), fc.nat(99)), { maxLength: 12 }), (start, edits) => {
        let items = start;
        for (const [what, a, b] of edits) {
          const before = sorted(items);
          const item = pick(allItems(items), a);
          const place = pick(gaps(items), b)!;
          const forked = pick(
            allItems(items).filter((one) => one.branches),
            a,
          );
          const branch = b % Math.max(forked?.branches?.length ?? 1, 1);
          if (what === 0) {
            const id = freshId(new Set(before), 'new');
            items = insertItem(items, place, step(id));
            expect(sorted(items)).toEqual([...before, id].sort());
          } else if (what === 1 && item) {
            const gone = new Set(allIds([item]));
            items = removeItem(items, item.id);
            expect(sorted(items)).toEqual(before.filter((id) => !gone.has(id)));
          } else if (what === 2 && item) {
            const may = mayMove(items, item.id, place);
            const next = moveItem(items, item.id, place);
            expect(sorted(next)).toEqual(before);
            expect(next === items).toBe(!may);
            if (may) expect(findItem(next, item.id)?.place.parent).toEqual(place.parent);
            items = next;
          } else if (what === 3 && item) {
            items = shiftItem(items, item.id, b % 2 === 0 ? 1 : -1);
            expect(sorted(items)).toEqual(before);
          } else if (what === 4 && item) {
            const copied = copyItem(items, item.id);
            items = copied.items;
            expect(allIds(items)).toHaveLength(before.length + allIds([item]).length);
            expect(before).not.toContain(copied.id);
            expect(findItem(items, copied.id)).toBeDefined();
          } else if (forked) {
            const held = allIds(forked.branches![branch]!.items).length;
            const count = allIds(items).length;
            if (what === 5) items = addBranch(items, forked.id);
            if (what === 6) {
              items = copyBranch(items, forked.id, branch);
              expect(allIds(items)).toHaveLength(count + held);
            }
            if (what === 7) items = removeBranch(items, forked.id, branch);
            if (what === 8) {
              items = shiftBranch(items, forked.id, branch, b % 2 === 0 ? 1 : -1);
              expect(sorted(items)).toEqual(before);
            }
            if (what === 9) {
              items = changeBranch(items, forked.id, branch, ({ when: _gone, ...rest }) => rest);
              expect(sorted(items)).toEqual(before);
            }
          }
          sound(items);
        }
      }),
    );
  });

  const items = [step('a'), fork('f', [step('b'), step('c')], [step('d')]), step('e')];

  it('moves cards over their neighbours and out of branches', () => {
    expect(shape(shiftItem(items, 'a', 1))).toEqual([{ f: [['b', 'c'], ['d']] }, 'a', 'e']);
    expect(shape(shiftItem(items, 'b', 1))).toEqual(['a', { f: [['c', 'b'], ['d']] }, 'e']);
    expect(shape(shiftItem(items, 'b', -1))).toEqual(['a', 'b', { f: [['c'], ['d']] }, 'e']);
    expect(shape(shiftItem(items, 'd', 1))).toEqual(['a', { f: [['b', 'c'], []] }, 'd', 'e']);
    expect(shiftItem(items, 'a', -1)).toBe(items);
    expect(shape(moveItem(items, 'a', { parent: { id: 'f', branch: 1 }, index: 1 }))).toEqual([
      {
        f: [
          ['b', 'c'],
          ['d', 'a'],
        ],
      },
      'e',
    ]);
    expect(mayMove(items, 'f', { parent: { id: 'f', branch: 0 }, index: 0 })).toBe(false);
  });

  it('keeps the default branch last, whole and without a condition', () => {
    const added = addBranch(items, 'f');
    expect(shape(added)).toEqual(['a', { f: [['b', 'c'], [], ['d']] }, 'e']);
    expect(removeBranch(items, 'f', 0)).toEqual(items);
    expect(removeBranch(items, 'f', 1)).toEqual(items);
    expect(shape(removeBranch(added, 'f', 0))).toEqual(['a', { f: [[], ['d']] }, 'e']);
    expect(shiftBranch(added, 'f', 1, 1)).toEqual(added);
    expect(shape(shiftBranch(added, 'f', 1, -1))).toEqual(['a', { f: [[], ['b', 'c'], ['d']] }, 'e']);
    expect(shape(copyBranch(items, 'f', 1))).toEqual(['a', { f: [['b', 'c'], ['d_2'], ['d']] }, 'e']);
  });

  it('is read from documents and written as it was', () => {
    fc.assert(
      fc.property(tree, (cards) => {
        expect(itemsOf(stepsOf(cards), 'steps')).toEqual(cards);
        expect(itemsOf(nodesOf(cards), 'nodes')).toEqual(cards);
      }),
    );
  });

  it('knows where in the document its cards are, and whose a fault is', () => {
    const pointers = pointersOf(items, '/steps', 'steps');
    expect(pointers.get(itemKey('c'))).toBe('/steps/1/branches/0/steps/1');
    expect(partOf(branchKey('f', 1), items)).toEqual({ kind: 'branch', id: 'f', index: 1 });
    expect(partOf(itemKey('c'), items)).toEqual({ kind: 'item', id: 'c' });
    for (const gone of [branchKey('f', 2), branchKey('a', 0), itemKey('z'), 'trigger', ''])
      expect(partOf(gone, items)).toBeNull();
    const fault = (path: string) => ({ path, message: path });
    const faults = faultsByCard(
      ['/steps/1/branches/0/steps/1/input/data', '/steps/1/branches/1/when', '/steps/1', '/label', '/steps/10'].map(
        fault,
      ),
      pointers,
    );
    expect([...faults].map(([key, [first]]) => [key, first?.path])).toEqual([
      ['item/c', '/input/data'],
      ['branch/f/1', '/when'],
      ['item/f', ''],
      ['', '/label'],
    ]);
  });
});
