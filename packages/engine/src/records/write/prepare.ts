import { accessTo, type Actor } from '@mokuai/access';
import type { Json, Moment } from '@mokuai/expression';
import type { FieldModel, Model, ModuleModel } from '@mokuai/definition';
import { fault, pointer, Problem, type Fault } from '@mokuai/kernel';
import { ownershipOf } from '@mokuai/query';
import { withDefaults } from './defaults.js';
import { checkKeys, checkValues, notWritable, refuseMasks } from './input.js';
import { withoutHidden } from './judge.js';
import type { RecordData } from './types.js';

/** The module of a request; 404 where there is none, and where the actor may neither see nor make a record of it. */
export function moduleOf(model: Model, actor: Actor, name: string): ModuleModel {
  const module = model.module(name);
  const isThere = (['read', 'create'] as const).some((to) => accessTo(model, actor, name, to)?.branches.length);
  if (!module || !isThere) throw new Problem('unknown_module', [], {}, { module: name });
  return module;
}

/** A new record, checked and in the form that is kept. */
export interface NewRecord {
  readonly values: Readonly<Record<string, Json>>;
  readonly owner: string | null;
}

/** Access → defaults → validation → the form that is kept. Throws what is wrong with the data or the right to give it. */
export function prepareCreate(
  model: Model,
  module: ModuleModel,
  actor: Actor,
  data: RecordData,
  moment: Moment,
): NewRecord {
  checkKeys(model, module, actor, data);
  const create = accessTo(model, actor, module.name, 'create')!;
  if (create.branches.length === 0) throw new Problem('forbidden');
  const denied = Object.keys(data).filter((name) =>
    module.fields.get(name)!.system
      ? !mayGive(model, module, actor, name, data[name]!)
      : create.grant(name) !== 'always',
  );
  if (denied.length) throw notWritable(denied);
  refuseMasks(model, module, actor, data);
  const complete = withoutHidden(module, withDefaults(module, data, moment), data, moment);
  checkValues(module, 'create', complete);
  const values = normalized(module, complete);
  if (Object.hasOwn(values, 'owner')) return { values, owner: values['owner'] as string | null };
  return { values, owner: module.document.defaultOwner === 'none' ? null : moment.userId };
}

/** Giving a new record to somebody else takes the right to assign; other system fields come with the right to create. */
function mayGive(model: Model, module: ModuleModel, actor: Actor, name: string, value: Json): boolean {
  if (name !== 'owner' || ownershipOf(module) !== 'owner' || value === actor.userId) return true;
  return accessTo(model, actor, module.name, 'assign')!.branches.length > 0;
}

/** An update, checked and in the form that is kept: fields in the module's order, so that equal sets share a statement. */
export interface Change {
  readonly fields: readonly FieldModel[];
  readonly values: Readonly<Record<string, Json>>;
}

/**
 * Validation → the form that is kept. Rights depend on the row: the statement asks.
 * @param retained fields whose values were valid once, and are the record's already
 */
export function prepareUpdate(
  model: Model,
  module: ModuleModel,
  actor: Actor,
  data: RecordData,
  retained: ReadonlySet<string> = new Set(),
): Change {
  checkKeys(model, module, actor, data);
  refuseMasks(model, module, actor, data);
  checkValues(module, 'update', Object.fromEntries(Object.entries(data).filter(([name]) => !retained.has(name))));
  const values = normalized(module, data);
  const fields: FieldModel[] = [];
  for (const field of module.fields.values()) if (Object.hasOwn(values, field.name)) fields.push(field);
  return { values, fields };
}

/**
 * What is known of a record that is being filled in, in the form that is kept; what is not valid (yet) is left empty.
 * Throws for what the actor may not give.
 */
export function prepareSupposed(
  model: Model,
  module: ModuleModel,
  actor: Actor,
  data: RecordData,
  mode: 'create' | 'update',
): RecordData {
  checkKeys(model, module, actor, data);
  const access = accessTo(model, actor, module.name, mode)!;
  if (access.branches.length === 0) throw new Problem('forbidden');
  const denied = Object.keys(data).filter((name) => {
    const { system } = module.fields.get(name)!;
    return !system && access.grant(name) === 'never';
  });
  if (denied.length) throw notWritable(denied);
  const wrong = new Set(module.validate('update', data).map(({ path }) => path.split('/')[1]));
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      value === null || wrong.has(name) ? null : module.fields.get(name)!.normalize(value),
    ]),
  );
}

/** Every value in the form that is kept; a required one that turns out to be empty is refused. */
function normalized(module: ModuleModel, data: RecordData): Record<string, Json> {
  const values: Record<string, Json> = {};
  const empty: Fault[] = [];
  for (const name of Object.keys(data)) {
    const field = module.fields.get(name)!;
    const given = data[name];
    const value = given === null || given === undefined ? null : field.normalize(given);
    values[name] = value;
    if (value === null && field.required) empty.push(fault('required', pointer('', name)));
  }
  if (empty.length) throw new Problem('invalid', empty);
  return values;
}

/** The parameter of a value, by its field. */
export const parameterOf = (field: FieldModel, value: Json | undefined): unknown =>
  value === null || value === undefined ? null : field.parameter(value);
