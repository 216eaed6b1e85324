import { isTree, membersOf, type Tree } from './members.js';

/** Where something stands in a document: keys, and names of members of lists. */
export type Place = readonly string[];

/** The outermost places of what `after` has and `before` has not. */
export function additionsTo(before: unknown, after: unknown, place: Place = []): Place[] {
  if (before === undefined) return [place];
  const below = (entries: Iterable<readonly [string, unknown]>, was: (name: string) => unknown): Place[] =>
    [...entries].flatMap(([name, value]) => additionsTo(was(name), value, [...place, name]));
  if (isTree(before) && isTree(after)) return below(Object.entries(after), (key) => before[key]);
  if (!Array.isArray(before) || !Array.isArray(after)) return [];
  const members = membersOf([before, after]);
  return members ? below(members[1]!, (name) => members[0]!.get(name)) : [];
}

/** The document without what stands at some places; what is not there any more is not missed. */
export const withoutPlaces = (document: Tree, places: readonly Place[]): Tree =>
  places.reduce<Tree>((rest, place) => without(rest, place) as Tree, document);

function without(value: unknown, [name, ...rest]: Place): unknown {
  if (name === undefined) return value;
  if (isTree(value)) {
    const { [name]: found, ...others } = value;
    if (found === undefined) return value;
    return rest.length === 0 ? others : { ...value, [name]: without(found, rest) };
  }
  const members = Array.isArray(value) ? membersOf([value])?.[0] : undefined;
  if (!members?.has(name)) return value;
  const entries = [...members].filter(([key]) => rest.length > 0 || key !== name);
  return entries.map(([key, item]) => (key === name ? without(item, rest) : item));
}

/** What stands at a place, if anything does. */
export const valueAt = (value: unknown, place: Place): unknown =>
  place.reduce<unknown>((here, name) => {
    if (isTree(here)) return here[name];
    return Array.isArray(here) ? membersOf([here])?.[0]?.get(name) : undefined;
  }, value);
