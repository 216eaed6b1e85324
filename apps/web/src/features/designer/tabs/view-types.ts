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

/** The view as another type: what both have stays. `groupBy` is the field that a new board begins with. */
export function withType(view: ViewDocument, type: ViewDocument['type'], groupBy: string): ViewDocument {
  if (view.type === type) return view;
  if (type === 'kanban') return { ...view, type, groupBy } as ViewDocument;
  const {
    groupBy: _group,
    sum: _sum,
    order: _order,
    hidden: _hidden,
    ...rest
  } = view as ViewDocument & { type: 'kanban' };
  return { ...rest, type };
}
