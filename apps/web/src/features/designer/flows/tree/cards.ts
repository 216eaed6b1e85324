import type { DocumentFault } from '../../data/use-faults.js';
import type { Below } from './documents.js';
import { findItem, type FlowItems } from './flow-tree.js';

/** What can be chosen on the canvas: a card, a branch, or one of the fixed cards by its name. */
export type CardKey = string;

export const itemKey = (id: string): CardKey => `item/${id}`;
export const branchKey = (id: string, index: number): CardKey => `branch/${id}/${index}`;

/** A card or a branch of it. */
export type CardPart =
  | { readonly kind: 'item'; readonly id: string }
  | { readonly kind: 'branch'; readonly id: string; readonly index: number };

/** What a key stands for among the cards; null for fixed cards, and for what is not there (any more). */
export function partOf(key: CardKey, items: FlowItems): CardPart | null {
  const [kind, id, number] = key.split('/');
  const item = id === undefined ? undefined : findItem(items, id)?.item;
  if (id === undefined || !item) return null;
  if (kind === 'item') return { kind, id };
  const index = Number(number);
  return kind === 'branch' && item.branches?.[index] ? { kind, id, index } : null;
}

/** Where each card stands in the document, as JSON pointers. `root`: the pointer of the list. */
export function pointersOf(items: FlowItems, root: string, below: Below): ReadonlyMap<CardKey, string> {
  const found = new Map<CardKey, string>();
  const visit = (list: FlowItems, here: string): void =>
    list.forEach((item, index) => {
      const place = `${here}/${index}`;
      found.set(itemKey(item.id), place);
      item.branches?.forEach((branch, number) => {
        const inside = `${place}/branches/${number}`;
        found.set(branchKey(item.id, number), inside);
        visit(branch.items, `${inside}/${below}`);
      });
    });
  visit(items, root);
  return found;
}

export type CardFaults = ReadonlyMap<CardKey, readonly DocumentFault[]>;

/** Each fault at the innermost card that it is in; what is in none stands under the empty key. Paths become relative to the card. */
export function faultsByCard(faults: readonly DocumentFault[], pointers: ReadonlyMap<CardKey, string>): CardFaults {
  const found = new Map<CardKey, DocumentFault[]>();
  for (const fault of faults) {
    let key = '';
    let length = 0;
    for (const [card, pointer] of pointers) {
      const inside = fault.path === pointer || fault.path.startsWith(`${pointer}/`);
      if (inside && pointer.length >= length) [key, length] = [card, pointer.length];
    }
    const at = found.get(key) ?? [];
    found.set(key, [...at, { ...fault, path: fault.path.slice(length) }]);
  }
  return found;
}
