import { ident, type LocalText } from '@mokuai/kernel';
import type { ModuleDocument } from '../kinds/index.js';
import { fieldType, type FieldMask, type FieldSettings, type FieldType, type SystemField } from '@mokuai/field-types';
import type { FieldModel, MaskModel } from '../model.js';
import { searchOf } from './search.js';
import { systemFieldWritable } from './system-fields.js';

/** One field of a module's document, ready to use. Throws when no such type exists: documents are checked before they are compiled. */
export function compileField(module: ModuleDocument, settings: FieldSettings): FieldModel {
  const type = fieldType(settings.type);
  if (!type) throw new Error(`${module.name}.${settings.name}: there is no field type "${settings.type}"`);
  return {
    ...shared(module.name, type, settings),
    search: searchOf(module, type, settings),
    system: false,
    required: (settings.required === true || type.alwaysRequired === true) && settings.visibleWhen === undefined,
    writable: type.writtenBy === 'client' && settings.readOnly !== true,
    sqlType: type.column(settings).type,
  };
}

/** One of the columns that every record has, as a field of a module. */
export const compileSystemField = (
  module: string,
  { name, type, settings, sqlType, writable }: SystemField,
): FieldModel => ({
  ...shared(module, type, settings),
  search: undefined,
  system: true,
  required: false,
  writable: systemFieldWritable(module, name, writable),
  sqlType,
});

const maskOf = (
  mask: FieldMask,
  type: FieldType,
  settings: FieldSettings,
  qualified: (alias: string) => string,
): MaskModel => ({
  text: (value) => mask.text(value, settings),
  sql: (alias) => mask.sql(`to_jsonb(${type.projection(qualified(alias), settings)})`, settings),
  jsonSql: (json) => mask.sql(json, settings),
});

type Shared = Omit<FieldModel, 'search' | 'system' | 'required' | 'writable' | 'sqlType'>;

function shared(module: string, type: FieldType, settings: FieldSettings): Shared {
  const column = ident(settings.name);
  const qualified = (alias: string): string => (alias ? `${alias}.${column}` : column);
  const label: LocalText = settings.label ?? settings.name;
  return {
    module,
    name: settings.name,
    type,
    settings,
    label,
    column,
    target: type.target?.(settings),
    targets: type.targets?.(settings),
    operators: new Map(type.operators(settings).map((operator) => [operator.name, operator])),
    mask: settings.masked === true && type.mask ? maskOf(type.mask, type, settings, qualified) : undefined,
    projection: (alias) => type.projection(qualified(alias), settings),
    member: (alias) => (type.member ?? type.projection)(qualified(alias), settings),
    sortKey: (alias) => type.sortKey(qualified(alias), settings),
    parameter: (value) => (type.parameter ? type.parameter(value, settings) : value),
    normalize: (value) => type.normalize(value, settings),
  };
}
