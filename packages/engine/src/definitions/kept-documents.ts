import type { AnyDocument, ModuleDocument } from '@mokuai/definition';
import type { DefinitionStore, KeptRow } from './ports.js';

/** The module as it was before the revision that removed it or a field of it; of a whole module, what belonged to it as well. */
export async function removedDocuments(
  definitions: Pick<DefinitionStore, 'changesOf'>,
  { module, field, revision }: KeptRow,
): Promise<readonly AnyDocument[]> {
  const changes = await definitions.changesOf(revision);
  const own = changes.flatMap(({ before, document }) =>
    before?.kind === 'module' && before.name === module && (field !== null || document === null) ? [before] : [],
  );
  if (field !== null || own.length === 0) return own;
  const belonging = changes.flatMap(({ before, document }) =>
    before && document === null && 'module' in before && before.module === module ? [before] : [],
  );
  return [...own, ...belonging];
}

/** A removed module, or a removed field, as it was; undefined for a column that never was a field. */
export function removedThing(
  documents: readonly AnyDocument[],
  { field }: KeptRow,
): ModuleDocument | ModuleDocument['fields'][number] | undefined {
  const module = documents[0] as ModuleDocument | undefined;
  return field === null ? module : module?.fields.find((one) => one.name === field);
}
