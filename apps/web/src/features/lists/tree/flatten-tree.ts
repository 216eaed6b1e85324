import type { ApiRecord } from '@mokuai/contract';

/** What is known of the records that stand below one, or at the top. */
export interface Level {
  readonly records: readonly ApiRecord[];
  /** How many more there are than are known. */
  readonly more: number;
  readonly state: 'pending' | 'ready' | 'failed';
}

/** The key of the top level. */
export const TOP = '';

/** A row of a tree, as it is drawn. */
export type TreeRow =
  | {
      readonly kind: 'record';
      readonly key: string;
      readonly record: ApiRecord;
      /** From 0. */
      readonly depth: number;
      readonly parent: string;
      /** Undefined where nothing stands below it. */
      readonly open: boolean | undefined;
      /** Its place among those beside it, from 1. */
      readonly place: number;
      readonly count: number;
    }
  | {
      readonly kind: 'more' | 'pending' | 'failed';
      readonly key: string;
      readonly depth: number;
      readonly parent: string;
      readonly count: number;
    };

/**
 * The rows of a tree from the top down: below each record that is open what its level holds. A record stands once, where it
 * is met first: what runs in a circle ends.
 */
export function flattenTree(levels: ReadonlyMap<string, Level>, isOpen: (id: string) => boolean): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const met = new Set<string>();
  const walk = (parent: string, depth: number): void => {
    const level = levels.get(parent);
    if (!level || level.state !== 'ready') {
      rows.push({
        kind: level?.state === 'failed' ? 'failed' : 'pending',
        key: `${parent}/state`,
        depth,
        parent,
        count: 0,
      });
      return;
    }
    const own = level.records.filter(({ id }) => !met.has(id));
    for (const { id } of own) met.add(id);
    const count = own.length + level.more;
    own.forEach((record, index) => {
      const open = record['_children'] === true ? isOpen(record.id) : undefined;
      rows.push({ kind: 'record', key: record.id, record, depth, parent, open, place: index + 1, count });
      if (open) walk(record.id, depth + 1);
    });
    if (level.more > 0) rows.push({ kind: 'more', key: `${parent}/more`, depth, parent, count: level.more });
  };
  walk(TOP, 0);
  return rows;
}

/**
 * Hits and what stands above them as levels: each below its parent where that is among them, else at the top. Where records
 * run in a circle, the first of them stands at the top.
 */
export function levelsOf(
  records: readonly ApiRecord[],
  parentOf: (record: ApiRecord) => string | null,
): ReadonlyMap<string, Level> {
  const known = new Map(records.map((record) => [record.id, record]));
  const above = (record: ApiRecord): ApiRecord | undefined => known.get(parentOf(record) ?? '');
  const loose = new Set<string>();
  const settled = new Set<string>();
  for (const start of records) {
    const way = new Set<string>();
    for (let at: ApiRecord | undefined = start; at && !settled.has(at.id); at = above(at)) {
      if (way.has(at.id)) {
        loose.add(at.id);
        break;
      }
      way.add(at.id);
    }
    for (const id of way) settled.add(id);
  }
  const below = new Map<string, ApiRecord[]>([[TOP, []]]);
  for (const record of records) {
    const parent = loose.has(record.id) ? TOP : (above(record)?.id ?? TOP);
    const level = below.get(parent);
    if (level) level.push(record);
    else below.set(parent, [record]);
  }
  return new Map(
    [...below].map(([parent, own]): [string, Level] => [
      parent,
      { records: own.map((record) => ({ ...record, _children: below.has(record.id) })), more: 0, state: 'ready' },
    ]),
  );
}
