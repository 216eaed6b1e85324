import type { Actor } from '@mokuai/access';
import type { PackageImport } from '@mokuai/contract';
import {
  addressOf,
  isBuiltin,
  keyOf,
  KINDS,
  parseDefinition,
  same,
  type AnyDocument,
  type StepKind,
} from '@mokuai/definition';
import { fault, pointer as at, Problem, type Fault } from '@mokuai/kernel';
import { closureOf, inOrder } from './closure.js';
import { setOf } from './document-set.js';
import type { Drafts } from './drafts.js';
import { changeEntry } from './impact.js';

/** Definitions in one file, to take them from one installation to another. */
export interface DefinitionPackage {
  readonly package: string;
  readonly schemaVersion: typeof VERSION;
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

const VERSION = 1;

/** Always the same file for the same definitions. Built-in ones are everywhere already. */
export async function exportPackage(
  drafts: Drafts,
  { only, published, dependencies }: ExportOrder = {},
): Promise<DefinitionPackage> {
  const all = setOf(await present(drafts, published ? 'published' : undefined));
  only?.forEach((key, index) => {
    if (!all.has(key) || isBuiltin(key)) throw new Problem('invalid', [fault('not_found', at('/only', index))]);
  });
  const wanted = only && (dependencies ? closureOf(all, only, dependencies.steps) : new Set(only));
  const documents = [...all].flatMap(([key, one]) => (isBuiltin(key) || (wanted && !wanted.has(key)) ? [] : [one]));
  const kinds = KINDS.map((entry) => entry.kind);
  return { package: 'mokuai', schemaVersion: VERSION, definitions: inOrder(documents, kinds) };
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
  const definitions = definitionsOf(json);
  const before = setOf(await present(drafts));
  const parsed = definitions.map((one) => parseDefinition(one));
  const documents = parsed.flatMap((one) => (one.ok ? [one.value] : []));
  const keys = documents.map(keyOf);
  // The drafts say what is wrong with it, all of it.
  if (documents.length < definitions.length || keys.some(isBuiltin))
    await drafts.saveAll(actor, definitions, '/definitions');
  const twice = keys.flatMap((key, index) => (keys.indexOf(key) < index ? [at('/definitions', index, 'name')] : []));
  if (twice.length > 0) throw new Problem('invalid', twice.map((path) => fault('duplicate_name', path, { name: keys[Number(path.split('/')[2])]! }))); // prettier-ignore
  const differs = (one: AnyDocument): boolean => !same(before.get(keyOf(one)) ?? null, one);
  const conflicting = documents.filter((one) => before.has(keyOf(one)) && differs(one));
  if (conflicts === 'refuse' && conflicting.length > 0) {
    const faults = conflicting.map((one) => fault('already_defined', at('/definitions', keys.indexOf(keyOf(one))), { name: keyOf(one) })); // prettier-ignore
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

function definitionsOf(json: unknown): readonly unknown[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Problem('bad_request');
  const { schemaVersion, definitions } = json as Record<string, unknown>;
  // First of all: a newer version may say things that this one does not know.
  const newer = [
    ...(isNewer(schemaVersion) ? ['/schemaVersion'] : []),
    ...(Array.isArray(definitions) ? definitions : []).flatMap((one: unknown, index) =>
      isNewer((one as { schemaVersion?: unknown } | null)?.schemaVersion) ? [at('/definitions', index, 'schemaVersion')] : [],
    ),
  ]; // prettier-ignore
  if (newer.length > 0) throw new Problem('invalid', newer.map((path) => fault('newer_version', path, { version: VERSION }))); // prettier-ignore
  const unknown: Fault[] = Object.keys(json)
    .filter((key) => !['package', 'schemaVersion', 'definitions'].includes(key))
    .map((key) => fault('unknown_key', at('', key), { key }));
  if (unknown.length > 0) throw new Problem('bad_request', unknown);
  if (schemaVersion !== VERSION) throw new Problem('invalid', [fault('not_an_option', '/schemaVersion')]);
  if (!Array.isArray(definitions))
    throw new Problem('invalid', [fault('wrong_type', '/definitions', { type: 'array' })]);
  return definitions;
}

const isNewer = (version: unknown): boolean => typeof version === 'number' && version > VERSION;
