import type { FieldModel, ModuleModel } from '@mokuai/definition';

/** Every column of a record's table, by name (`*` would break prepared statements when a column is added). */
export const columnsOf = (module: ModuleModel, alias?: string): string =>
  [...[...module.fields.values()].map((f) => f.column), 'dlft'].map((c) => (alias ? `${alias}.${c}` : c)).join(', ');

/** The fields that a write may set: the document's own, and the system fields that are given by hand. */
export const writableFields = (module: ModuleModel): FieldModel[] =>
  [...module.fields.values()].filter((field) => !field.system || field.writable);
