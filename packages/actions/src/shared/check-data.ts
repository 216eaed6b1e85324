import type { FieldModel, ModuleModel, StepContext } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import { parseReference, placeholdersIn } from '@mokuai/engine';
import { fault, pointer as at, type Fault } from '@mokuai/kernel';
import { checkPlaceholders } from './check-placeholders.js';

type Data = Readonly<Record<string, Json>>;

/** Field values that a step writes into records of `target`: do the fields exist, may they be written, do the values fit? */
export function checkData(data: Data, path: string, target: ModuleModel, context: StepContext): Fault[] {
  const faults = checkPlaceholders(data, path, context);
  const plain: Record<string, Json> = {};
  for (const [name, value] of Object.entries(data)) {
    const field = target.fields.get(name);
    const here = at(path, name);
    if (!field) faults.push(fault('unknown_field', here, { field: name }));
    else if (!isWritten(field)) faults.push(fault('read_only', here, { field: name }));
    else if (placeholdersIn(value).length === 0) plain[name] = value;
    else if (!fits(field, value, context)) faults.push(fault('wrong_type', here, { type: field.type.name }));
  }
  const wrong = target.validate('update', plain).map((found) => ({ ...found, path: path + found.path }));
  return [...faults, ...wrong];
}

/** Rules write what people may not (`readOnly`), but no column or number that the engine keeps. */
const isWritten = (field: FieldModel): boolean => (field.system ? field.writable : field.type.writtenBy === 'client');

/** Faults `required` for what a new record needs and `data` does not give. */
export const checkComplete = (data: Data, path: string, target: ModuleModel): Fault[] =>
  target.ownFields
    .filter((f) => f.required && f.writable && f.settings.default === undefined && !Object.hasOwn(data, f.name))
    .map((f) => fault('required', at(path, f.name)));

/** May a value with placeholders go into the field? One that stands alone keeps its type; among words it becomes text. */
function fits(field: FieldModel, value: Json, { module, model }: StepContext): boolean {
  const takesText = field.type.valueSchema(field.settings)['type'] === 'string' && field.target === undefined;
  if (typeof value !== 'string') return false;
  const alone = /^\s*\{\{([^{}]*)\}\}\s*$/.exec(value);
  if (!alone) return takesText;
  const source = parseReference(alone[1]!.trim(), module, model)?.path.field;
  // What refers to nothing is reported as that.
  if (!source) return true;
  if (field.target !== undefined) return field.target === (source.name === 'id' ? source.module : source.target);
  return (
    field.type.name === source.type.name || (takesText && source.type.valueSchema(source.settings)['type'] === 'string')
  );
}
