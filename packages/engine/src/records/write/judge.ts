import type { FieldPath, ModuleConditions, ModuleModel } from '@mokuai/definition';
import {
  conditionFields,
  evaluate,
  fieldsOf,
  fieldState,
  type Bound,
  type Json,
  type Moment,
} from '@mokuai/expression';
import { fault, pointer, type Fault } from '@mokuai/kernel';
import type { Values } from '../path-value.js';

/** A write, as conditions and rules look at it. */
export interface Judged {
  /** The record as it will be kept. */
  readonly after: Values;
  /** The fields whose values change; undefined where all are new. */
  readonly changed: ReadonlySet<string> | undefined;
  /** The fields that somebody gives a value; nobody where the engine writes. */
  readonly given: ReadonlySet<string>;
  /** The value at a path that crosses lookups. */
  readonly across: ReadonlyMap<FieldPath, Json>;
}

/** The fields of the module itself that a condition depends on: of a path across a lookup, the lookup. */
const rootsOf = (paths: readonly FieldPath[]): readonly string[] =>
  paths.map((path) => (path.hops[0] ?? path.field).name);

/** May a change of these fields be of concern to any condition or rule? */
export const concerns = (conditions: ModuleConditions, fields: Iterable<string>): boolean => {
  const known = concernedBy(conditions);
  for (const field of fields) if (known.has(field)) return true;
  return false;
};

const known = new WeakMap<ModuleConditions, ReadonlySet<string>>();
function concernedBy(conditions: ModuleConditions): ReadonlySet<string> {
  let fields = known.get(conditions);
  if (!fields) {
    const ofFields = conditions.fields.flatMap(({ field, conditions: own }) => [
      field.name,
      ...rootsOf(conditionFields(own)),
    ]);
    const ofRules = conditions.rules.flatMap((rule) => rootsOf(fieldsOf(rule.invalidWhen)));
    known.set(conditions, (fields = new Set([...ofFields, ...ofRules])));
  }
  return fields;
}

/** Every path across lookups that rules read. */
export const pathsAcross = ({ rules }: ModuleConditions): readonly FieldPath[] =>
  rules.flatMap(({ invalidWhen }) => fieldsOf(invalidWhen).filter(({ hops }) => hops.length > 0));

/**
 * What is wrong with a write by the module's conditions and rules. Each is asked only where something that it speaks of
 * changes: a record from before the rule stays workable.
 */
export function judge(conditions: ModuleConditions, write: Judged, moment: Moment): readonly Fault[] {
  const { after, changed, given, across } = write;
  const read = (path: FieldPath): Json => (path.hops.length > 0 ? across.get(path) : after[path.field.name]) ?? null;
  const moves = (names: readonly string[]): boolean => changed === undefined || names.some((name) => changed.has(name));
  const faults: Fault[] = [];
  for (const { field, conditions: own } of conditions.fields) {
    if (!moves([field.name, ...rootsOf(conditionFields(own))])) continue;
    const { name } = field;
    const value = after[name] ?? null;
    const state = fieldState(own, read, moment);
    const refuse = (code: Fault['code']): void => void faults.push(fault(code, pointer('', name), { field: name }));
    if (given.has(name) && !state.visible && value !== null) refuse('hidden_now');
    else if (given.has(name) && state.readOnly) refuse('read_only_now');
    else if (state.required && value === null) refuse('required');
    else if (typeof value === 'string' && state.closed.has(value)) refuse('option_closed');
  }
  for (const { invalidWhen, field, message } of conditions.rules) {
    if (moves(rootsOf(fieldsOf(invalidWhen))) && evaluate(invalidWhen as Bound<FieldPath>, read, moment))
      faults.push(fault('rule_broken', field === undefined ? '' : pointer('', field), { message }));
  }
  return faults;
}

/** Which of the values differ from those before. */
export const differing = (before: Values, values: Values): ReadonlySet<string> =>
  new Set(
    Object.keys(values).filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(values[name] ?? null)),
  );

/** A new record's values without defaults of fields that do not apply to it, unless they were given. */
export function withoutHidden(module: ModuleModel, values: Values, given: Values, moment: Moment): Values {
  const hidden = (module.conditions?.fields ?? []).filter(
    ({ field, conditions }) =>
      !Object.hasOwn(given, field.name) &&
      !fieldState(conditions, (path: FieldPath) => values[path.field.name] ?? null, moment).visible,
  );
  if (hidden.length === 0) return values;
  const names = new Set(hidden.map(({ field }) => field.name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)));
}
