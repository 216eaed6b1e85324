import type { MenuItem } from '@mokuai/definition';
import { isGroup, itemAt, type Path } from './menu-tree.js';

/** Where something that is dragged would be put, and how that is shown. */
export interface DropPlace {
  readonly path: Path;
  /** The row it is shown at. */
  readonly over: Path;
  readonly mark: 'before' | 'after' | 'into' | 'end';
}

/** The edges of a group's row that mean beside it, not into it. */
const EDGE = 0.3;

/** The place meant by pointing at a row (`0.1`, or `end` below all), `share` of its height from its top. */
export function dropPlace(items: readonly MenuItem[], id: string, share: number): DropPlace | undefined {
  if (id === 'end') return { path: [items.length], over: [], mark: 'end' };
  const over = id.split('.').map(Number);
  const item = itemAt(items, over);
  if (!item) return undefined;
  const after = [...over.slice(0, -1), (over.at(-1) ?? 0) + 1];
  if (!isGroup(item)) return share < 0.5 ? { path: over, over, mark: 'before' } : { path: after, over, mark: 'after' };
  if (share < EDGE) return { path: over, over, mark: 'before' };
  // Below the row of a group stands what is in it: its first place; an empty one has what follows it there.
  if (share > 1 - EDGE) {
    const empty = item.items?.length === 0;
    return { path: empty ? after : [...over, 0], over, mark: 'after' };
  }
  return { path: [...over, item.items?.length ?? 0], over, mark: 'into' };
}
