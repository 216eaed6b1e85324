import type { Actor } from '@mokuai/access';
import type { PackageContent, PackageImport } from '@mokuai/contract';
import {
  addressOf,
  extend,
  isBuiltin,
  isFragment,
  keyOf,
  keyOfFragment,
  KINDS,
  parseFragment,
  same,
  type AnyDocument,
  type StepKind,
} from '@mokuai/definition';
import { fault, pointer as at, Problem, type Fault } from '@mokuai/kernel';
import { closureOf, inOrder } from './closure.js';
import { setOf, type DocumentSet } from './document-set.js';
import type { Drafts } from './drafts.js';
import { changeEntry } from './impact.js';
import { FORMAT, readPackage } from './package-file.js';
import { parseAll } from './parse-all.js';

/** Definitions in one file, to take them from one installation to another. */
export interface DefinitionPackage {
  readonly package: string;
  readonly schemaVersion: typeof FORMAT;
  readonly definitions: readonly AnyDocument[];
}

/** What of the definitions as drafted is wanted. */
export interface ExportOrder {
  /** Keys (`module/account`); without it, all. */
  readonly only?: readonly string[];
  /** As it runs, without what is only drafted. */
  readonly published?: boolean;
  /** With all that those cannot be without. */
  readonly dependencies?: { readonly steps: readonly StepKind[] };
}

/** What happens to definitions that are there already, in another form: they are replaced, they stay, or nothing is imported. */
export const CONFLICTS = ['replace', 'keep', 'refuse'] as const;

export interface ImportOrder {
  readonly conflicts?: (typeof CONFLICTS)[number];
  /** Tells what would be drafted, and drafts nothing. */
  readonly dry?: boolean;
}

/** Always the same file for the same definitions. Built-in ones are everywhere already. */
export async function exportPackage(drafts: Drafts, order: ExportOrder = {}): Promise<DefinitionPackage> {
  const definitions = (await select(drafts, order)).map(({ document }) => document);
  return { package: 'mokuai', schemaVersion: FORMAT, definitions };
}

/** What would be in the file, and for whose sake each comes along that was not asked for. 422 where one is not there. */
export async function packageContents(drafts: Drafts, order: ExportOrder = {}): Promise<readonly PackageContent[]> {
  return (await select(drafts, order)).map(({ document, because }) => ({
    key: keyOf(document),
    label: document.label ?? null,
    because: [...because],
  }));
}

async function select(
  drafts: Drafts,
  { only, published, dependencies }: ExportOrder,
): Promise<readonly { document: AnyDocument; because: ReadonlySet<string> }[]> {
  const all = setOf(await present(drafts, published ? 'published' : undefined));
  only?.forEach((key, index) => {
    if (!all.has(key) || isBuiltin(key)) throw new Problem('invalid', [fault('not_found', at('/only', index))]);
  });
  const nobody: ReadonlySet<string> = new Set();
  const wanted =
    only && dependencies
      ? await closureOf(all, only, dependencies.steps)
      : new Map((only ?? [...all.keys()]).map((key) => [key, nobody]));
  const documents = [...all].flatMap(([key, one]) => (isBuiltin(key) || !wanted.has(key) ? [] : [one]));
  const kinds = KINDS.map((entry) => entry.kind);
  return inOrder(documents, kinds).map((document) => ({ document, because: wanted.get(keyOf(document)) ?? nobody }));
}

/**
 * Drafts the definitions of a package that are not there already, or none. 422 with pointers into the package;
 * `already_defined` (409) with the same where other forms are there and `conflicts` is `refuse`.
 */
export async function importPackage(
  drafts: Drafts,
  actor: Actor,
  json: unknown,
  { conflicts = 'replace', dry = false }: ImportOrder = {},
): Promise<PackageImport> {
  const file = readPackage(json);
  const before = setOf(await present(drafts));
  const definitions = withFragments(file.definitions, before, conflicts);
  const documents = await parseAll(definitions, '/definitions');
  const keys = documents.map(keyOf);
  const first = new Map(keys.map((key, index) => [key, index] as const).toReversed());
  const builtIn = documents.flatMap((one, index) => isBuiltin(keys[index]!) ? fault('built_in', at('/definitions', index), { name: one.name }) : []); // prettier-ignore
  if (builtIn.length > 0) throw new Problem('invalid', builtIn);
  const twice = keys.flatMap((key, index) => (first.get(key)! < index ? [at('/definitions', index, 'name')] : []));
  if (twice.length > 0) throw new Problem('invalid', twice.map((path) => fault('duplicate_name', path, { name: keys[Number(path.split('/')[2])]! }))); // prettier-ignore
  const differs = (one: AnyDocument): boolean => !same(before.get(keyOf(one)) ?? null, one);
  const conflicting = documents.filter((one) => before.has(keyOf(one)) && differs(one));
  if (conflicts === 'refuse' && conflicting.length > 0) {
    const faults = conflicting.map((one) => fault('already_defined', at('/definitions', first.get(keyOf(one))!), { name: keyOf(one) })); // prettier-ignore
    throw new Problem('already_defined', faults, { name: keyOf(conflicting[0]!) });
  }
  const taken = documents.filter((one) => differs(one) && !(conflicts === 'keep' && conflicting.includes(one)));
  const changes = taken.map((one) =>
    changeEntry(before.get(keyOf(one)) ?? null, { kind: one.kind, name: addressOf(one), document: one }),
  ); // prettier-ignore
  if (!dry) await drafts.saveAll(actor, taken, '/definitions');
  const conflictKeys = conflicting.map(keyOf);
  return { drafts: dry ? 0 : taken.length, changes, conflicts: conflictKeys };
}

const present = async (drafts: Drafts, state?: 'published'): Promise<AnyDocument[]> =>
  (await drafts.list({ ...(state && { state }) }))
    .filter((entry) => entry.state !== 'removed')
    .map((entry) => entry.document as AnyDocument);

/**
 * The definitions with what fragments add to those that are there. What a fragment says of something otherwise is a conflict
 * like any other.
 */
function withFragments(
  definitions: readonly unknown[],
  before: DocumentSet,
  conflicts: ImportOrder['conflicts'],
): readonly unknown[] {
  const faults: Fault[] = [];
  const whole = definitions.map((json, index) => {
    if (!isFragment(json)) return json;
    const place = at('/definitions', index);
    const parsed = parseFragment(json);
    const ours = parsed.ok ? before.get(keyOfFragment(parsed.value)) : undefined;
    if (parsed.ok && !ours) faults.push(fault('extends_unknown', `${place}/extends`, { name: keyOfFragment(parsed.value) })); // prettier-ignore
    if (!parsed.ok) faults.push(...parsed.faults.map((one) => ({ ...one, path: place + one.path })));
    if (!parsed.ok || !ours) return json;
    const side = { replace: 'theirs', keep: 'ours', refuse: undefined } as const;
    const extended = extend(ours, parsed.value, () => side[conflicts ?? 'replace']);
    if (!extended.ok) faults.push(...extended.faults.map((one) => ({ ...one, path: place + one.path })));
    else if (extended.value.conflicts.length > 0)
      throw new Problem('already_defined', extended.value.conflicts.map(({ path }) => fault('already_defined', place + path, { name: keyOf(ours) })), { name: keyOf(ours) }); // prettier-ignore
    else return extended.value.document;
    return json;
  });
  if (faults.length > 0) throw new Problem('invalid', faults);
  return whole;
}
