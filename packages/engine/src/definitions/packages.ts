import type { Actor } from '@mokuai/access';
import { isBuiltin, keyOf, type AnyDocument } from '@mokuai/definition';
import { fault, pointer as at, Problem, type Fault } from '@mokuai/kernel';
import type { Drafts } from './drafts.js';

/** Definitions in one file, to take them from one installation to another. */
export interface DefinitionPackage {
  readonly package: string;
  readonly schemaVersion: 1;
  readonly definitions: readonly AnyDocument[];
}

/** The definitions as drafted, or only those of these keys (`module/account`). Built-in ones are everywhere already. */
export async function exportPackage(drafts: Drafts, only?: readonly string[]): Promise<DefinitionPackage> {
  const entries = (await drafts.list()).filter((entry) => entry.state !== 'removed');
  const documents = entries.map((entry) => entry.document as AnyDocument).filter((one) => !isBuiltin(keyOf(one)));
  only?.forEach((key, index) => {
    if (!documents.some((document) => keyOf(document) === key)) {
      throw new Problem('invalid', [fault('not_found', at('/only', index))]);
    }
  });
  return {
    package: 'mokuai',
    schemaVersion: 1,
    definitions: documents.filter((document) => !only || only.includes(keyOf(document))),
  };
}

/** Drafts all definitions of a package, or none; gives how many. 422 with pointers into the package. */
export async function importPackage(drafts: Drafts, actor: Actor, json: unknown): Promise<{ drafts: number }> {
  const { schemaVersion, definitions } = packageOf(json);
  if (schemaVersion !== 1) throw new Problem('invalid', [fault('not_an_option', '/schemaVersion')]);
  if (!Array.isArray(definitions))
    throw new Problem('invalid', [fault('wrong_type', '/definitions', { type: 'array' })]);
  return { drafts: (await drafts.saveAll(actor, definitions, '/definitions')).length };
}

function packageOf(json: unknown): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Problem('bad_request');
  const faults: Fault[] = Object.keys(json)
    .filter((key) => !['package', 'schemaVersion', 'definitions'].includes(key))
    .map((key) => fault('unknown_key', at('', key), { key }));
  if (faults.length > 0) throw new Problem('bad_request', faults);
  return json as Record<string, unknown>;
}
