import type { MenuItem } from '@mokuai/definition';

/** Where an item stands: the index on each level, the outermost first. */
export type Path = readonly number[];

/** Levels a menu may have. */
export const MAX_LEVELS = 3;

export interface MenuRow {
  readonly path: Path;
  readonly item: MenuItem;
}

export const isGroup = (item: MenuItem): boolean => item.items !== undefined;

export const samePath = (a: Path, b: Path): boolean => a.length === b.length && a.every((n, i) => n === b[i]);

/** Is `inner` the item itself, or inside of it? */
export const isWithin = (outer: Path, inner: Path): boolean => outer.every((n, i) => n === inner[i]);

/** All items in the order they are seen, the inside of a group below it. */
export const rowsOf = (items: readonly MenuItem[], above: Path = []): readonly MenuRow[] =>
  items.flatMap((item, index) => {
    const path = [...above, index];
    return [{ path, item }, ...rowsOf(item.items ?? [], path)];
  });

export function itemAt(items: readonly MenuItem[], [first, ...rest]: Path): MenuItem | undefined {
  const item = first === undefined ? undefined : items[first];
  return rest.length === 0 ? item : item && itemAt(item.items ?? [], rest);
}

/** The items with those of one level changed; `above` leads to the group whose level it is. */
function withLevel(
  items: readonly MenuItem[],
  [first, ...rest]: Path,
  change: (level: readonly MenuItem[]) => readonly MenuItem[],
): readonly MenuItem[] {
  if (first === undefined) return change(items);
  return items.map((item, index) =>
    index === first ? { ...item, items: withLevel(item.items ?? [], rest, change) } : item,
  );
}

const last = (path: Path): number => path.at(-1) ?? 0;
const above = (path: Path): Path => path.slice(0, -1);

export const withItem = (items: readonly MenuItem[], path: Path, item: MenuItem): readonly MenuItem[] =>
  withLevel(items, above(path), (level) => level.map((one, index) => (index === last(path) ? item : one)));

export const withoutItem = (items: readonly MenuItem[], path: Path): readonly MenuItem[] =>
  withLevel(items, above(path), (level) => level.filter((_, index) => index !== last(path)));

export const withInserted = (items: readonly MenuItem[], path: Path, item: MenuItem): readonly MenuItem[] =>
  withLevel(items, above(path), (level) => level.toSpliced(last(path), 0, item));

/** How many levels an item takes: one, and those of what is in it. */
const heightOf = (item: MenuItem): number => 1 + Math.max(0, ...(item.items ?? []).map(heightOf));

/** Has an item room at a place? Groups do not fit where they would be too deep. */
export const fits = (item: MenuItem, path: Path): boolean => path.length - 1 + heightOf(item) <= MAX_LEVELS;

/** A place after the item of `gone` was taken out. */
function closedUp(path: Path, gone: Path): Path {
  const level = gone.length - 1;
  const shifts = path.length > level && isWithin(above(gone), path) && (path[level] ?? 0) > last(gone);
  return shifts ? path.map((n, index) => (index === level ? n - 1 : n)) : path;
}

/** What came of a move: the items, and where the moved one stands now. */
export interface Moved {
  readonly items: readonly MenuItem[];
  readonly path: Path;
}

/** Puts the item of `from` before what stands at `to` (as places are before the move); undefined where it does not fit. */
export function moved(items: readonly MenuItem[], from: Path, to: Path): Moved | undefined {
  const item = itemAt(items, from);
  if (!item || isWithin(from, above(to)) || !fits(item, to)) return undefined;
  const path = closedUp(to, from);
  if (samePath(path, from)) return undefined;
  return { items: withInserted(withoutItem(items, from), path, item), path };
}

export type Step = 'up' | 'down' | 'out' | 'in';

/**
 * Moves an item by one step of the keyboard. Up and down go from place to place, into the groups on the way and out of
 * them; `out` puts it behind its group, `in` at the end of the group before it. Undefined where there is nowhere to go.
 */
export function stepped(items: readonly MenuItem[], from: Path, step: Step): Moved | undefined {
  for (const to of targetsOf(items, from, step)) {
    const done = moved(items, from, to);
    if (done) return done;
  }
  return undefined;
}

/** Places to try, the nearest first. */
function targetsOf(items: readonly MenuItem[], from: Path, step: Step): readonly Path[] {
  const parent = above(from);
  const index = last(from);
  const before = [...parent, index - 1];
  const after = [...parent, index + 1];
  const outAfter = parent.length > 0 ? [[...above(parent), last(parent) + 1]] : [];
  const size = (path: Path): number | undefined => itemAt(items, path)?.items?.length;
  if (step === 'out') return outAfter;
  if (step === 'in') return index > 0 && size(before) !== undefined ? [[...before, size(before) ?? 0]] : [];
  if (step === 'up') {
    if (index === 0) return parent.length > 0 ? [parent] : [];
    return size(before) === undefined ? [before] : [[...before, size(before) ?? 0], before];
  }
  if (itemAt(items, after) === undefined) return outAfter;
  return size(after) === undefined
    ? [[...parent, index + 2]]
    : [
        [...after, 0],
        [...parent, index + 2],
      ];
}
