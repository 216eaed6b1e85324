import {
  additionsTo,
  addressOf,
  extend,
  isBuiltin,
  isFragment,
  keyOf,
  keyOfFragment,
  mergeForms,
  parseDefinition,
  parseFragment,
  same,
  valueAt,
  type AnyDocument,
  type Fragment,
  type MergeConflict,
  type Side,
} from '@mokuai/definition';
import { fault, ok, pointer as at, type Fault, type Parts } from '@mokuai/kernel';
import type { DocumentSet } from '../definitions/document-set.js';
import type { DocumentChangeAt } from '../definitions/ports.js';
import type { Brought } from './ports.js';

/** Who wins where both sides changed something: by `module/account/fields/fax`, by `module/account`, or by `*`. */
export type Choices = Readonly<Record<string, Side>>;

/** Something that the package and the application have each changed, in a definition. */
export interface PackageConflict extends MergeConflict {
  readonly key: string;
}

/** What an installation or an upgrade comes to. */
export interface InstallPlan {
  readonly changes: readonly DocumentChangeAt[];
  readonly conflicts: readonly PackageConflict[];
  /** What the package brought, once it is done. */
  readonly brought: readonly Brought[];
  readonly faults: readonly Fault[];
}

/** What an installation is planned from. */
export interface InstallGround {
  readonly published: DocumentSet;
  /** What the installed version of the package brought. */
  readonly earlier: readonly Brought[];
  /** Which package owns which definition. */
  readonly owners: ReadonlyMap<string, string>;
  readonly choices: Choices;
}

/**
 * Plans how the definitions of a package come into an application: what the package had, what it has now and what the
 * application has are made one. Whole definitions first, then what is added to others, in the order of the file.
 */
export function* planInstall(name: string, definitions: readonly unknown[], ground: InstallGround): Parts<InstallPlan> {
  const { published, owners, choices } = ground;
  const earlier = new Map(ground.earlier.map((one) => [one.key, one]));
  const after = new Map<string, AnyDocument | null>();
  const now = (key: string): AnyDocument | undefined =>
    (after.has(key) ? after.get(key) : published.get(key)) ?? undefined;
  const conflicts: PackageConflict[] = [];
  const brought = new Map<string, Brought>();
  const faults: Fault[] = [];
  const refuse = (index: number, found: readonly Fault[]): void =>
    void faults.push(...found.map((one) => ({ ...one, path: at('/definitions', index) + one.path })));
  const choose = (key: string) => (path: string) => choices[key + path] ?? choices[key] ?? choices['*'];
  const note = (key: string, found: readonly MergeConflict[]): void =>
    void conflicts.push(...found.map((one) => ({ key, ...one })));

  const takeWhole = (document: AnyDocument): Fault[] => {
    const key = keyOf(document);
    if (brought.has(key)) return [fault('duplicate_name', '/name', { name: key })];
    if (isBuiltin(key)) return [fault('built_in', '', { name: document.name })];
    const owner = owners.get(key);
    if (owner !== undefined && owner !== name) return [fault('owned_by_package', '', { name: key, package: owner })];
    const [base, ours] = [earlier.get(key)?.document, published.get(key)];
    const { value, conflicts: found } = mergeForms({ base, ours, theirs: document }, choose(key));
    // What is taken as it came was read already.
    const parsed = value === undefined ? undefined : value === document ? ok(document) : parseDefinition(value);
    if (parsed && !parsed.ok) return [...parsed.faults];
    note(key, found);
    after.set(key, parsed?.value ?? null);
    brought.set(key, { key, document, places: [] });
    return [];
  };

  const takeFragment = (fragment: Fragment): Fault[] => {
    const key = keyOfFragment(fragment);
    const ours = now(key);
    if (brought.has(key)) return [fault('duplicate_name', '/extends', { name: key })];
    if (!ours) return [fault('extends_unknown', '/extends', { name: key })];
    if (isBuiltin(key)) return [fault('built_in', '/extends', { name: key })];
    const before = earlier.get(key);
    const known =
      before && isFragment(before.document) ? { fragment: before.document, places: before.places } : undefined;
    const extended = extend(ours, fragment, choose(key), known);
    if (!extended.ok) return [...extended.faults];
    note(key, extended.value.conflicts);
    after.set(key, extended.value.document);
    const came = additionsTo(ours, extended.value.document).filter((place) => place.length > 0);
    const stayed = (known?.places ?? []).filter((place) => valueAt(extended.value.document, place) !== undefined);
    brought.set(key, { key, document: fragment, places: [...stayed, ...came] });
    return [];
  };

  for (const [index, json] of definitions.entries()) {
    yield;
    if (isFragment(json)) continue;
    const parsed = parseDefinition(json);
    refuse(index, parsed.ok ? takeWhole(parsed.value) : parsed.faults);
  }
  for (const [index, json] of definitions.entries()) {
    if (!isFragment(json)) continue;
    yield;
    const parsed = parseFragment(json);
    refuse(index, parsed.ok ? takeFragment(parsed.value) : parsed.faults);
  }
  for (const gone of ground.earlier.filter(({ key }) => !brought.has(key))) {
    const { value, conflicts: found } = takeBack(gone, published.get(gone.key), choose(gone.key));
    note(gone.key, found);
    after.set(gone.key, value ?? null);
  }
  return { changes: changesOf(published, after), conflicts, brought: [...brought.values()], faults };
}

/** A definition without what a package brought; gone where it brought the whole. What was changed since is a conflict. */
function takeBack(
  { document, places }: Brought,
  ours: AnyDocument | undefined,
  choose: (path: string) => Side | undefined,
): { value: AnyDocument | undefined; conflicts: readonly MergeConflict[] } {
  if (!ours) return { value: undefined, conflicts: [] };
  if (isFragment(document)) {
    const silent: Fragment = { kind: document.kind, extends: document.extends };
    const found = extend(ours, silent, choose, { fragment: document, places });
    return found.ok
      ? { value: found.value.document, conflicts: found.value.conflicts }
      : { value: ours, conflicts: [] };
  }
  const { value, conflicts } = mergeForms({ base: document, ours, theirs: undefined }, choose);
  return { value: value as AnyDocument | undefined, conflicts };
}

/** The changes by which all that a package brought goes, whatever has been made of it since. */
export function planRemoval(published: DocumentSet, brought: readonly Brought[]): DocumentChangeAt[] {
  const after = new Map<string, AnyDocument | null>();
  for (const one of brought) after.set(one.key, takeBack(one, published.get(one.key), () => 'theirs').value ?? null);
  return changesOf(published, after);
}

const changesOf = (published: DocumentSet, after: ReadonlyMap<string, AnyDocument | null>): DocumentChangeAt[] =>
  [...after].flatMap(([key, document]) => {
    const before = published.get(key) ?? null;
    const shown = document ?? before;
    return shown && !same(before, document) ? [{ kind: shown.kind, name: addressOf(shown), document }] : [];
  });
