import type { FieldTypeEntry } from '@mokuai/contract';
import type { FieldSettings, FieldType } from '@mokuai/field-types';
import type { SettingSchema } from '../properties/schema.js';
import { newField } from './new-field.js';

/** Settings that speak of values of the type that a field had. */
const OF_VALUES: ReadonlySet<string> = new Set(['default', 'pattern', 'patternMessage', 'optionsWhen', 'min', 'max']);
const OF_INDEX: ReadonlySet<string> = new Set(['unique', 'indexed']);
const OF_MASK: ReadonlySet<string> = new Set(['masked', 'keepFirst', 'keepLast']);

/** A field as one of another type: with what it can still be told, and with what this type demands. */
export function retyped(
  field: FieldSettings,
  entry: FieldTypeEntry,
  type: FieldType,
  surroundings: Parameters<typeof newField>[1],
): FieldSettings {
  const known = (entry.settings as SettingSchema).properties ?? {};
  const keeps = (key: string): boolean =>
    key in known &&
    !OF_VALUES.has(key) &&
    !(OF_INDEX.has(key) && (!type.indexable || type.distinct)) &&
    !(OF_MASK.has(key) && !type.mask) &&
    !(key === 'searchable' && !type.search && !type.text);
  const kept = Object.fromEntries(Object.entries(field).filter(([key]) => keeps(key)));
  const { label } = field;
  return { ...newField(entry, surroundings).field, ...(label !== undefined && { label }), ...kept, name: field.name, type: entry.name }; // prettier-ignore
}

/** The types that a field may get: the one it has, and those that its published values can become. */
export const typesAfter = (
  was: string,
  types: readonly FieldTypeEntry[],
  { fieldType, mayBecome }: Pick<typeof import('@mokuai/field-types'), 'fieldType' | 'mayBecome'>,
): readonly FieldTypeEntry[] => {
  const from = fieldType(was);
  return types.filter(({ name }) => {
    const to = fieldType(name);
    return name === was || (from !== undefined && to !== undefined && mayBecome(from, to));
  });
};
