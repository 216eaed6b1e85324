import { pointer as at } from '@mokuai/kernel';
import { same } from '../diff.js';
import { isTree, membersOf, type Tree } from './members.js';

/** Whose form of something holds: that of the application, or that of the package. */
export type Side = 'ours' | 'theirs';

/** Something that both have changed, each in another way; what is not there is undefined. */
export interface MergeConflict {
  /** JSON Pointer, with members of lists by their names: `/fields/fax/label`. */
  readonly path: string;
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** Three forms of one thing: what it was, and what became of it in two places. undefined: it is not there. */
export interface Forms {
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
  /** They only add: what they do not speak of is left alone. */
  readonly additive?: boolean;
}

/**
 * Ours with what they have changed. Where both changed the same, `choose` says whose form it is; where it says nothing ours
 * stays and the conflict is told.
 */
export function mergeForms(
  forms: Forms,
  choose: (path: string) => Side | undefined,
): { readonly value: unknown; readonly conflicts: readonly MergeConflict[] } {
  const conflicts: MergeConflict[] = [];
  const merge = (path: string, base: unknown, ours: unknown, theirs: unknown): unknown => {
    if (same(ours, theirs) || same(base, theirs) || (forms.additive && theirs === undefined)) return ours;
    if (same(base, ours)) return theirs;
    if (isTree(ours) && isTree(theirs)) {
      const was: Tree = isTree(base) ? base : {};
      const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
      const entries = [...keys].map((key) => [key, merge(at(path, key), was[key], ours[key], theirs[key])] as const);
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    }
    if (Array.isArray(ours) && Array.isArray(theirs)) {
      const members = membersOf([Array.isArray(base) ? base : [], ours, theirs]);
      if (members) {
        const [was, mine, other] = members as [ReadonlyMap<string, unknown>, ReadonlyMap<string, unknown>, ReadonlyMap<string, unknown>]; // prettier-ignore
        const names = new Set([...mine.keys(), ...other.keys()]);
        return [...names]
          .map((name) => merge(at(path, name), was.get(name), mine.get(name), other.get(name)))
          .filter((item) => item !== undefined);
      }
    }
    const side = choose(path);
    if (!side) conflicts.push({ path, base, ours, theirs });
    return side === 'theirs' ? theirs : ours;
  };
  return { value: merge('', forms.base, forms.ours, forms.theirs), conflicts };
}
