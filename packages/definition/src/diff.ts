import { pointer as at } from '@mokuai/kernel';

/** One place in which two documents differ. */
export interface DocumentChange {
  /**
   * JSON Pointer. Members of lists whose items have names (`name`, `id`, `value` or `field`) are pointed at by that name:
   * `/fields/fax`. `<list>/-` is the order of such a list: `from` and `to` are then the names in order.
   */
  readonly path: string;
  readonly change: 'added' | 'changed' | 'removed';
  readonly from?: unknown;
  readonly to?: unknown;
}

type Tree = Readonly<Record<string, unknown>>;

const KEYS = ['name', 'id', 'value', 'field'] as const;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What must change for `a` to become `b`; empty when they are the same. */
export function diffDocuments(a: unknown, b: unknown, path = ''): DocumentChange[] {
  if (isTree(a) && isTree(b)) return diffTrees(a, b, path);
  if (Array.isArray(a) && Array.isArray(b)) {
    const key = namingKey(a, b);
    if (key) return diffNamed(namedItems(a, key), namedItems(b, key), path);
    return same(a, b) ? [] : [{ path, change: 'changed', from: a, to: b }];
  }
  return a === b ? [] : [{ path, change: 'changed', from: a, to: b }];
}

function diffTrees(a: Tree, b: Tree, path: string): DocumentChange[] {
  const removed = Object.keys(a).filter((key) => !Object.hasOwn(b, key));
  return [
    ...removed.map((key): DocumentChange => ({ path: at(path, key), change: 'removed', from: a[key] })),
    ...Object.entries(b).flatMap(([key, to]): DocumentChange[] =>
      Object.hasOwn(a, key) ? diffDocuments(a[key], to, at(path, key)) : [{ path: at(path, key), change: 'added', to }],
    ),
  ];
}

function diffNamed(a: ReadonlyMap<string, Tree>, b: ReadonlyMap<string, Tree>, path: string): DocumentChange[] {
  const changes = diffTrees(Object.fromEntries(a), Object.fromEntries(b), path);
  const natural = naturalOrder([...a.keys()], b);
  const wanted = [...b.keys()];
  return same(natural, wanted)
    ? changes
    : [...changes, { path: at(path, '-'), change: 'changed', from: natural, to: wanted }];
}

/** The order without a change of order: what stays, then what is new. */
const naturalOrder = (from: readonly string[], to: ReadonlyMap<string, unknown>): string[] => {
  const kept = from.filter((name) => to.has(name));
  return [...kept, ...[...to.keys()].filter((name) => !from.includes(name))];
};

/** The key that names the items of both lists, if all of them have one and no two share it. */
function namingKey(a: readonly unknown[], b: readonly unknown[]): string | undefined {
  return KEYS.find((key) =>
    [a, b].every((list) => {
      const names = list.map((item) => (isTree(item) ? item[key] : undefined));
      // Names that read like numbers would not keep their order as keys of an object.
      return (
        names.every((name) => typeof name === 'string' && /^[a-zA-Z_]/.test(name)) &&
        new Set(names).size === names.length
      );
    }),
  );
}

const namedItems = (list: readonly unknown[], key: string): ReadonlyMap<string, Tree> =>
  new Map((list as readonly Tree[]).map((item) => [item[key] as string, item]));

/** Deep equality of JSON values; the order of an object's keys does not count. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => same(item, b[index]));
  if (!isTree(a) || !isTree(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}
