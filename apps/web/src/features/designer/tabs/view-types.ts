import type { ModuleDocument, ViewDocument } from '@mokuai/definition';
import type { FieldTypeCode } from '../data/field-type-code.js';

/** The options of each of a module's fields that has some: what a board's columns can come from. */
export const choicesOf = (
  { fieldType }: FieldTypeCode,
  module: ModuleDocument,
): ReadonlyMap<string, readonly string[]> =>
  new Map(
    module.fields.flatMap((field) => {
      const choices = fieldType(field.type)?.choices?.(field);
      return choices ? [[field.name, choices] as const] : [];
    }),
  );

/** The keys that views of every type have. */
const COMMON = [
  'kind',
  'schemaVersion',
  'module',
  'name',
  'label',
  'description',
  'position',
  'filter',
  'columns',
  'sort',
];

/** The view as another type: what all have stays. `own` is what the type's own settings begin with. */
export function withType(view: ViewDocument, type: ViewDocument['type'], own: object): ViewDocument {
  if (view.type === type) return view;
  const common = Object.fromEntries(Object.entries(view).filter(([key]) => COMMON.includes(key)));
  return { ...common, type, ...own } as unknown as ViewDocument;
}
