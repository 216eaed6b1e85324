import type { FieldModel } from '../model.js';

/** The value keyword of required fields: neither null nor blank text nor an empty list. */
export const FILLED = 'filled';

/** JSON Schema of a request body's field values. Fields the system sets are `false`; all others may be null unless required. */
export function inputSchemaOf(
  mode: 'create' | 'update',
  fields: Iterable<FieldModel>,
): Readonly<Record<string, unknown>> {
  const properties: Record<string, unknown> = {};
  const required: string[] = [];
  for (const field of fields) {
    const input = field.system ? field.writable : field.type.writtenBy === 'client';
    if (!input) {
      properties[field.name] = false;
      continue;
    }
    const value = field.type.valueSchema(field.settings);
    const orNull = { if: { type: 'null' }, else: value };
    properties[field.name] = field.required ? { [FILLED]: true, ...orNull } : orNull;
    if (mode === 'create' && field.required && field.settings.default === undefined) required.push(field.name);
  }
  return { type: 'object', properties, required, additionalProperties: false };
}
