import type { Predicate } from '@mokuai/expression';

/** A list's state as its address holds it. What is absent is as the view has it. */
export interface ListSearch {
  readonly view?: string;
  readonly q?: string;
  readonly filter?: Predicate;
  readonly sort?: string;
  /** Of a calendar: the day it stands at, and how much around it is shown. */
  readonly at?: string;
  readonly scale?: string;
}

const isPredicate = (value: unknown): value is Predicate => {
  if (typeof value !== 'object' || value === null) return false;
  if ('and' in value) return Array.isArray(value.and) && value.and.every(isPredicate);
  if ('or' in value) return Array.isArray(value.or) && value.or.every(isPredicate);
  if ('not' in value) return isPredicate(value.not);
  return 'field' in value && typeof value.field === 'string' && 'op' in value && typeof value.op === 'string';
};

/** Reads a list's state from an address; what does not make sense is left out, so an old link still opens. */
export function parseListSearch(search: Readonly<Record<string, unknown>>): ListSearch {
  const { view, q, filter, sort, at, scale } = search;
  return {
    ...(typeof view === 'string' && view !== '' ? { view } : {}),
    ...((typeof q === 'string' && q !== '') || typeof q === 'number' ? { q: String(q) } : {}),
    ...(isPredicate(filter) ? { filter } : {}),
    ...(typeof sort === 'string' ? { sort } : {}),
    ...(typeof at === 'string' ? { at } : {}),
    ...(typeof scale === 'string' ? { scale } : {}),
  };
}
