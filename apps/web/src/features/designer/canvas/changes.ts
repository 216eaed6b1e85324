import type { ModuleDocument } from '@mokuai/definition';

/** How the fields of a module differ from what is live: fields that do not are not in it. */
export function changesOf(
  module: ModuleDocument,
  live: ModuleDocument | undefined,
): ReadonlyMap<string, 'new' | 'changed'> {
  const before = new Map((live?.fields ?? []).map((field) => [field.name, field]));
  const changes = new Map<string, 'new' | 'changed'>();
  for (const field of module.fields) {
    const known = before.get(field.renamedFrom ?? field.name);
    if (known === undefined) changes.set(field.name, 'new');
    else if (known !== field && written(known) !== written(field)) changes.set(field.name, 'changed');
  }
  return changes;
}

/** The order of settings means nothing. */
const written = (field: object): string => JSON.stringify(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)));
