import type { FieldModel } from '../model.js';

/** The value keyword of required fields: neither null nor blank text nor an empty list. */
export const FILLED = 'filled';

/** May a request give a value for the field? */
export const isInput = (field: FieldModel): boolean =>
  field.system ? field.writable : field.type.writtenBy === 'client';

/** Must a new record's body name the field? */
export const isNeeded = (field: FieldModel): boolean =>
  isInput(field) && field.required && field.settings.default === undefined;

/** JSON Schema of one field's value in a request body. */
export function valueSchemaOf(field: FieldModel): Readonly<Record<string, unknown>> {
  const orNull = { if: { type: 'null' }, else: field.type.valueSchema(field.settings) };
  return field.required ? { [FILLED]: true, ...orNull } : orNull;
}

/** JSON Schema of a request body's field values. Fields the system sets are `false`; all others may be null unless required. */
export function inputSchemaOf(
  mode: 'create' | 'update',
  fields: Iterable<FieldModel>,
): Readonly<Record<string, unknown>> {
  const all = [...fields];
  const properties = Object.fromEntries(all.map((field) => [field.name, isInput(field) && valueSchemaOf(field)]));
  const required = mode === 'create' ? all.filter(isNeeded).map((field) => field.name) : [];
  return { type: 'object', properties, required, additionalProperties: false };
}
