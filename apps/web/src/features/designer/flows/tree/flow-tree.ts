import type { Predicate } from '@mokuai/expression';
import type { LocalText } from '@mokuai/kernel';

/** A card of a flow: a workflow's step or an approval's node. */
export interface FlowItem {
  readonly id: string;
  readonly type: string;
  readonly label?: LocalText;
  readonly branches?: readonly FlowBranch[];
}

/** One way through a card that branches; without a condition it is the default. */
export interface FlowBranch {
  readonly label?: LocalText;
  readonly when?: Predicate;
  readonly items: readonly FlowItem[];
}

export type FlowItems = readonly FlowItem[];

/** A gap between cards: before the card `index` of the outermost list, or of a branch. */
export interface FlowPlace {
  readonly parent: { readonly id: string; readonly branch: number } | null;
  readonly index: number;
}

/** A condition that never holds: of a branch whose condition is still to be said. */
export const UNSAID: Predicate = { or: [] };

export const isUnsaid = (when: Predicate | undefined): boolean =>
  when !== undefined && 'or' in when && when.or.length === 0;

/** Every card, in reading order. */
export const allItems = (items: FlowItems): FlowItem[] =>
  items.flatMap((item) => [item, ...(item.branches ?? []).flatMap((branch) => allItems(branch.items))]);

export const allIds = (items: FlowItems): string[] => allItems(items).map(({ id }) => id);

/** An id that is not taken: the type's name, or one with a number. */
export function freshId(taken: ReadonlySet<string>, type: string): string {
  const stem = type.slice(0, 40);
  let id = stem;
  for (let n = 2; taken.has(id); n++) id = `${stem}_${n}`;
  return id;
}

/** The card with this id, and where it stands. */
export function findItem(
  items: FlowItems,
  id: string,
  parent: FlowPlace['parent'] = null,
): { readonly item: FlowItem; readonly place: FlowPlace; readonly siblings: FlowItems } | undefined {
  for (const [index, item] of items.entries()) {
    if (item.id === id) return { item, place: { parent, index }, siblings: items };
    for (const [branch, { items: below }] of (item.branches ?? []).entries()) {
      const found = findItem(below, id, { id: item.id, branch });
      if (found) return found;
    }
  }
  return undefined;
}

/** The tree with every list changed that `change` answers another one for. */
function mapList(items: FlowItems, parent: FlowPlace['parent'], change: (list: FlowItems) => FlowItems): FlowItems {
  if (parent === null) return change(items);
  return items.map((item) => {
    if (!item.branches) return item;
    return {
      ...item,
      branches: item.branches.map((branch, index) =>
        item.id === parent.id && index === parent.branch
          ? { ...branch, items: change(branch.items) }
          : { ...branch, items: mapList(branch.items, parent, change) },
      ),
    };
  });
}

/** The tree with one card replaced. */
export function changeItem(items: FlowItems, id: string, change: (item: FlowItem) => FlowItem): FlowItems {
  const found = findItem(items, id);
  if (!found) return items;
  return mapList(items, found.place.parent, (list) => list.map((item) => (item.id === id ? change(item) : item)));
}

/** The tree with a card put into a gap. */
export const insertItem = (items: FlowItems, place: FlowPlace, item: FlowItem): FlowItems =>
  mapList(items, place.parent, (list) => list.toSpliced(place.index, 0, item));

/** The tree without a card and all that it holds. */
export function removeItem(items: FlowItems, id: string): FlowItems {
  const found = findItem(items, id);
  if (!found) return items;
  return mapList(items, found.place.parent, (list) => list.filter((item) => item.id !== id));
}

/** May the card be moved into the gap? Not into itself, and not to where it is. */
export function mayMove(items: FlowItems, id: string, place: FlowPlace): boolean {
  const found = findItem(items, id);
  if (!found) return false;
  if (place.parent && allIds([found.item]).includes(place.parent.id)) return false;
  const { parent, index } = found.place;
  const same = parent?.id === place.parent?.id && parent?.branch === place.parent?.branch;
  return !(same && (place.index === index || place.index === index + 1));
}

/** The tree with a card moved into a gap of the tree as it is; unchanged where it may not. */
export function moveItem(items: FlowItems, id: string, place: FlowPlace): FlowItems {
  const found = findItem(items, id);
  if (!found || !mayMove(items, id, place)) return items;
  const { parent, index } = found.place;
  const same = parent?.id === place.parent?.id && parent?.branch === place.parent?.branch;
  const at = same && index < place.index ? place.index - 1 : place.index;
  return insertItem(removeItem(items, id), { parent: place.parent, index: at }, found.item);
}

/** One card up (-1) or down (1): over its neighbour, and at the end of a branch out of it. */
export function shiftItem(items: FlowItems, id: string, by: -1 | 1): FlowItems {
  const found = findItem(items, id);
  if (!found) return items;
  const { place, siblings } = found;
  const next = place.index + by;
  if (next >= 0 && next < siblings.length)
    return moveItem(items, id, { parent: place.parent, index: by < 0 ? next : next + 1 });
  const outer = place.parent && findItem(items, place.parent.id);
  if (!outer) return items;
  return moveItem(items, id, { parent: outer.place.parent, index: outer.place.index + (by < 0 ? 0 : 1) });
}

/** The card with ids of its own throughout. */
function renewed(item: FlowItem, taken: Set<string>): FlowItem {
  const id = freshId(taken, item.id.replace(/_\d+$/, ''));
  taken.add(id);
  if (!item.branches) return { ...item, id };
  const branches = item.branches.map((branch) => ({
    ...branch,
    items: branch.items.map((one) => renewed(one, taken)),
  }));
  return { ...item, id, branches };
}

/** The tree with a copy of a card behind it, and the copy's id. */
export function copyItem(items: FlowItems, id: string): { readonly items: FlowItems; readonly id: string } {
  const found = findItem(items, id);
  if (!found) return { items, id };
  const copy = renewed(found.item, new Set(allIds(items)));
  return { items: insertItem(items, { ...found.place, index: found.place.index + 1 }, copy), id: copy.id };
}

/** Branches as they must be: one of them without a condition. */
const withDefault = (branches: readonly FlowBranch[]): readonly FlowBranch[] =>
  branches.some(({ when }) => when === undefined) ? branches : [...branches, { items: [] }];

/** Where the default branch stands: behind those with a condition. */
const defaultAt = (branches: readonly FlowBranch[]): number => {
  const at = branches.findIndex(({ when }) => when === undefined);
  return at < 0 ? branches.length : at;
};

const changeBranches = (
  items: FlowItems,
  id: string,
  change: (branches: readonly FlowBranch[]) => readonly FlowBranch[],
): FlowItems => changeItem(items, id, (item) => ({ ...item, branches: withDefault(change(item.branches ?? [])) }));

/** A new branch before the default one; its condition is still to be said. */
export const addBranch = (items: FlowItems, id: string): FlowItems =>
  changeBranches(items, id, (branches) => branches.toSpliced(defaultAt(branches), 0, { when: UNSAID, items: [] }));

/** Changes the words or the condition of a branch. A condition that goes away is one still to be said: only the default has none. */
export const changeBranch = (
  items: FlowItems,
  id: string,
  index: number,
  change: (branch: FlowBranch) => FlowBranch,
): FlowItems =>
  changeBranches(items, id, (branches) => {
    const before = branches[index];
    if (!before) return branches;
    const next = change(before);
    const said = before.when !== undefined && next.when === undefined ? { ...next, when: UNSAID } : next;
    return branches.with(index, said);
  });

/** A copy of a branch before the default one, with cards of its own. */
export function copyBranch(items: FlowItems, id: string, index: number): FlowItems {
  const taken = new Set(allIds(items));
  return changeBranches(items, id, (branches) => {
    const branch = branches[index];
    if (!branch) return branches;
    const copy = { ...branch, when: branch.when ?? UNSAID, items: branch.items.map((one) => renewed(one, taken)) };
    return branches.toSpliced(Math.min(index + 1, defaultAt(branches)), 0, copy);
  });
}

/** May the branch go? The default stays, and so does the last one with a condition. */
export const mayRemoveBranch = (branches: readonly FlowBranch[], index: number): boolean =>
  branches[index]?.when !== undefined && branches.filter(({ when }) => when !== undefined).length > 1;

export const removeBranch = (items: FlowItems, id: string, index: number): FlowItems =>
  changeBranches(items, id, (branches) => (mayRemoveBranch(branches, index) ? branches.toSpliced(index, 1) : branches));

/** May the branch go that many places on? The default stays behind. */
export const mayShiftBranch = (branches: readonly FlowBranch[], index: number, by: -1 | 1): boolean => {
  const end = defaultAt(branches);
  return index < end && index + by >= 0 && index + by < end;
};

/** A branch one place earlier or later: the first whose condition holds is taken. */
export const shiftBranch = (items: FlowItems, id: string, index: number, by: -1 | 1): FlowItems =>
  changeBranches(items, id, (branches) => {
    const branch = branches[index];
    if (!branch || !mayShiftBranch(branches, index, by)) return branches;
    return branches.toSpliced(index, 1).toSpliced(index + by, 0, branch);
  });
