import { ident } from '@mokuai/kernel';
import { fieldType, type FieldSettings } from '@mokuai/field-types';
import type { FieldModel } from '../model.js';
import { writableSystemFields } from './system-fields.js';

/** One field of one module, ready to use. Throws when no such type exists: documents are checked before they are compiled. */
export function compileField(module: string, settings: FieldSettings, system: boolean): FieldModel {
  const type = fieldType(settings.type);
  if (!type) throw new Error(`${module}.${settings.name}: there is no field type "${settings.type}"`);
  const column = ident(settings.name);
  const qualified = (alias: string): string => (alias ? `${alias}.${column}` : column);
  const parameter = type.parameter?.bind(type);
  return {
    module,
    name: settings.name,
    type,
    settings,
    label: settings.label ?? settings.name,
    system,
    required: !system && settings.required === true,
    writable: system
      ? writableSystemFields(module).includes(settings.name)
      : type.writtenBy === 'client' && settings.readOnly !== true,
    column,
    sqlType: type.column(settings).type,
    // The id of a record leads nowhere but to the record itself.
    target: system && settings.name === 'id' ? undefined : type.target?.(settings),
    operators: new Map(type.operators(settings).map((operator) => [operator.name, operator])),
    projection: (alias) => type.projection(qualified(alias), settings),
    sortKey: (alias) => type.sortKey(qualified(alias), settings),
    parameter: parameter ? (value) => parameter(value, settings) : (value) => value,
    normalize: (value) => type.normalize(value, settings),
  };
}
