import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ApiRecord } from '@mokuai/contract';
import { flattenTree, levelsOf, TOP, type Level, type TreeRow } from './flatten-tree.js';

type Node = { readonly id: string; readonly parent: string | null };
const recordOf = (node: Node): ApiRecord => ({ ...node }) as unknown as ApiRecord;
const parentOf = (record: ApiRecord): string | null => (record['parent'] as string | null) ?? null;
const records = (rows: readonly TreeRow[]) => rows.flatMap((row) => (row.kind === 'record' ? [row] : []));

/** Any parents, circles and dangling ones among them. */
const graph = fc
  .array(fc.option(fc.integer({ min: 0, max: 24 }), { nil: null }), { minLength: 1, maxLength: 20 })
  .map((parents) => parents.map((parent, n): Node => ({ id: `n${n}`, parent: parent === null ? null : `n${parent}` })));

describe('a tree as rows', () => {
  it('holds every record once, each right below its parent’s other descendants, however the parents run', () => {
    fc.assert(
      fc.property(graph, (nodes) => {
        const rows = records(flattenTree(levelsOf(nodes.map(recordOf), parentOf), () => true));
        expect(rows.map(({ key }) => key).sort()).toEqual(nodes.map(({ id }) => id).sort());
        const path: string[] = [];
        for (const row of rows) {
          expect(row.depth).toBeLessThanOrEqual(path.length);
          path.length = row.depth;
          expect(path.at(-1) ?? TOP).toBe(row.parent);
          if (row.depth > 0) expect(parentOf(row.record)).toBe(row.parent);
          path.push(row.key);
        }
        const beside = new Map<string, number[]>();
        for (const { parent, place } of rows) beside.set(parent, [...(beside.get(parent) ?? []), place]);
        for (const places of beside.values()) expect(places).toEqual(places.map((_, n) => n + 1));
      }),
    );
  });

  it('hides what is below what is closed, and nothing else', () => {
    fc.assert(
      fc.property(graph, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (nodes, choice) => {
        const levels = levelsOf(nodes.map(recordOf), parentOf);
        const isOpen = (id: string) => choice[Number(id.slice(1))]!;
        const all = records(flattenTree(levels, () => true));
        const hidden = new Set<string>();
        for (const { key, parent } of all)
          if (parent !== TOP && (hidden.has(parent) || !isOpen(parent))) hidden.add(key);
        const shown = records(flattenTree(levels, isOpen)).map(({ key }) => key);
        expect(shown).toEqual(all.map(({ key }) => key).filter((key) => !hidden.has(key)));
      }),
    );
  });

  it('says what is on its way, what failed and how much more there is', () => {
    const [a, b] = ['a', 'b'].map((id) => ({ ...recordOf({ id, parent: null }), _children: true }) as ApiRecord);
    const levels = new Map<string, Level>([
      [TOP, { records: [a!, b!], more: 3, state: 'ready' }],
      ['a', { records: [], more: 0, state: 'failed' }],
    ]);
    const rows = flattenTree(levels, () => true).map((row) => [row.kind, row.depth, row.parent, row.count]);
    expect(rows).toEqual([
      ['record', 0, TOP, 5],
      ['failed', 1, 'a', 0],
      ['record', 0, TOP, 5],
      ['pending', 1, 'b', 0],
      ['more', 0, TOP, 3],
    ]);
  });
});
