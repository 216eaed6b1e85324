import { fail, fault, ok, pointer as at, type Result } from '@mokuai/kernel';
import { parseDefinition } from '../check/parse.js';
import type { AnyDocument } from '../kinds/index.js';
import { kindOf } from '../kinds/registry.js';
import { same } from '../diff.js';
import { valueAt, withoutPlaces, type Place } from './additions.js';
import { isTree, membersOf, type Tree } from './members.js';
import { mergeForms, type MergeConflict, type Side } from './merge.js';

/**
 * What a package adds to a definition that it does not own: fields, options, sections, columns, rights. `extends` is the
 * address of that definition; everything else is as in a document of that kind, and is added to it.
 */
export interface Fragment extends Tree {
  readonly kind: string;
  readonly extends: string;
}

export const isFragment = (json: unknown): json is Fragment => isTree(json) && 'extends' in json;

/** Is it a fragment of a kind there is? */
export function parseFragment(json: Fragment): Result<Fragment> {
  if (typeof json.extends !== 'string') return fail(fault('wrong_type', '/extends', { type: 'string' }));
  const kind: unknown = json.kind;
  if (kind === undefined) return fail(fault('required', '/kind'));
  if (typeof kind !== 'string' || !kindOf(kind)) return fail(fault('unknown_kind', '/kind', { kind: String(kind).slice(0, 50) })); // prettier-ignore
  return ok(json);
}

/** `module/account`: the key of the definition that is added to. */
export const keyOfFragment = ({ kind, extends: address }: Fragment): string => `${kind}/${address}`;

/** What a fragment has to say, without whom it says it of. */
export function contentOf(fragment: Fragment): Tree {
  const { extends: _, kind: _kind, schemaVersion: _version, ...content } = fragment;
  return content;
}

/** An earlier version of a fragment, and the places of what it brought into the definition. */
export interface Earlier {
  readonly fragment: Fragment;
  readonly places: readonly Place[];
}

/**
 * The definition with what the fragment adds to it, and without what an earlier version brought that this one says nothing of.
 * Faults point into the fragment.
 */
export function extend(
  document: AnyDocument,
  fragment: Fragment,
  choose: (path: string) => Side | undefined,
  earlier?: Earlier,
): Result<{ readonly document: AnyDocument; readonly conflicts: readonly MergeConflict[] }> {
  const [base, theirs] = [earlier ? contentOf(earlier.fragment) : {}, contentOf(fragment)];
  const { value, conflicts } = mergeForms({ base, ours: document, theirs, additive: true }, choose);
  const gone = (earlier?.places ?? []).filter((place) => valueAt(theirs, place) === undefined);
  const changed = gone
    .map((place) => ({ place, path: at('', ...place), base: valueAt(base, place), ours: valueAt(value, place) }))
    .filter(({ ours, base: was, path }) => ours !== undefined && !same(ours, was) && choose(path) !== 'theirs');
  const removed = gone.filter((place) => !changed.some((one) => one.place === place));
  const undecided = changed
    .filter(({ path }) => !choose(path))
    .map(({ path, base: was, ours }) => ({ path, base: was, ours, theirs: undefined }));
  const parsed = parseDefinition(withoutPlaces(value as Tree, removed));
  if (parsed.ok) return ok({ document: parsed.value, conflicts: [...conflicts, ...undecided] });
  return fail(...parsed.faults.map((found) => ({ ...found, path: placeIn(fragment, value, found.path) })));
}

/** A pointer into the merged definition as one into the fragment, as far as it reaches there. */
function placeIn(fragment: Tree, merged: unknown, path: string): string {
  let [here, there]: [unknown, unknown] = [fragment, merged];
  let place = '';
  for (const part of path.split('/').slice(1)) {
    const token = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(here) && Array.isArray(there)) {
      const [mine, all] = membersOf([here, there]) ?? [];
      const name = all && [...all.keys()][Number(token)];
      const index = name === undefined || !mine ? -1 : [...mine.keys()].indexOf(name);
      if (index < 0) break;
      [here, there, place] = [here[index], there[Number(token)], at(place, index)];
    } else if (isTree(here) && isTree(there)) {
      place = at(place, token);
      if (!(token in here)) break;
      [here, there] = [here[token], there[token]];
    } else break;
  }
  return place;
}
