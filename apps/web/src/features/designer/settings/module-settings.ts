import type { DuplicateRule, ModuleDocument } from '@mokuai/definition';

/** The module with a setting; one that says what holds anyway is left out of the document. */
export function withSetting<K extends keyof ModuleDocument>(
  module: ModuleDocument,
  key: K,
  value: ModuleDocument[K] | undefined,
): ModuleDocument {
  const { [key]: _was, ...rest } = module;
  return (value === undefined ? rest : { ...rest, [key]: value }) as ModuleDocument;
}

/** The module searched by these of its fields, besides its title. */
export const withSearched = (module: ModuleDocument, names: readonly string[]): ModuleDocument => ({
  ...module,
  fields: module.fields.map((field) => {
    const { searchable = false, ...rest } = field;
    const wanted = names.includes(field.name);
    return wanted === searchable ? field : wanted ? { ...rest, searchable: true } : rest;
  }),
});

/** The list with one item put in the place of another, or taken out; undefined where nothing is left. */
export function replaced<T>(list: readonly T[], at: number, item: T | undefined): readonly T[] | undefined {
  const next = [...list.slice(0, at), ...(item === undefined ? [] : [item]), ...list.slice(at + 1)];
  return next.length > 0 ? next : undefined;
}

/** A rule to begin with: by the title, which is what people know records by. */
export function newDuplicateRule({ duplicateRules = [], titleField }: ModuleDocument): DuplicateRule {
  const taken = new Set(duplicateRules.map(({ name }) => name));
  let n = 1;
  while (taken.has(`duplicate_${n}`)) n++;
  return { name: `duplicate_${n}`, match: [{ field: titleField, how: 'exact' }], action: 'warn' };
}
