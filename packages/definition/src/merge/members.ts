/** An object of JSON. */
export type Tree = Readonly<Record<string, unknown>>;

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a member of a list is known by: the first of these that all members have, no two of them the same. */
const KEYS = ['name', 'id', 'value', 'field', 'module', 'label'] as const;

/**
 * The members of some lists by their names, so that a member can be followed from one list into another: lists of words by the
 * words themselves. undefined where the members of one of them cannot be told apart.
 */
export function membersOf(lists: readonly (readonly unknown[])[]): ReadonlyMap<string, unknown>[] | undefined {
  for (const name of [asWord, ...KEYS.map(keyed)]) {
    const named = lists.map((list) => new Map(list.map((item) => [name(item), item])));
    if (named.every((map, n) => map.size === lists[n]!.length && !map.has(undefined)))
      return named as ReadonlyMap<string, unknown>[];
  }
  return undefined;
}

const asWord = (item: unknown): string | undefined => (typeof item === 'string' ? item : undefined);

const keyed =
  (key: (typeof KEYS)[number]) =>
  (item: unknown): string | undefined => {
    const value = isTree(item) ? item[key] : undefined;
    if (typeof value === 'string') return value;
    return isTree(value) ? JSON.stringify(value) : undefined;
  };
