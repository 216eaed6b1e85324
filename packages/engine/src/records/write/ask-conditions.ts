import type { Actor } from '@mokuai/access';
import type { FieldPath, Model, ModuleModel } from '@mokuai/definition';
import type { Json, Moment } from '@mokuai/expression';
import { isUuid, parseJson, Problem, type Fault } from '@mokuai/kernel';
import { ReadRoad, type ReadInput } from '@mokuai/query';
import type { Sql } from '../../ports.js';
import { engineActor } from '../engine-actor.js';
import { valueAt, type Values } from '../path-value.js';
import { concerns, differing, judge, pathsAcross } from './judge.js';
import type { NewRecord } from './prepare.js';
import type { RecordData } from './types.js';

// No page is read, so no cursor is ever signed.
const road = new ReadRoad(new Uint8Array());
const engine = engineActor();

const read = (sql: Sql, model: Model, module: string, id: string, input: ReadInput): Promise<Values | undefined> =>
  readAs(sql, model, engine, module, id, input);

/** A record as somebody may read it; undefined where there is none for them. */
export async function readAs(
  sql: Sql,
  model: Model,
  actor: Actor,
  module: string,
  id: string,
  input: ReadInput = {},
): Promise<Values | undefined> {
  const statement = road.one(model, actor, module, id, input);
  if (!statement.ok) throw new Problem(statement.faults[0]!.code, statement.faults);
  const found = await sql.records(statement.value);
  return found.count === 0 ? undefined : (parseJson(found.text()) as Values);
}

/** The values that rules read across lookups, each record read once. */
async function readAcross(
  sql: Sql,
  model: Model,
  paths: readonly FieldPath[],
  after: Values,
): Promise<ReadonlyMap<FieldPath, Json>> {
  const records = new Map<string, Promise<Values | undefined>>();
  const get = (module: string, id: Json | undefined): Promise<Values | undefined> => {
    if (!isUuid(id)) return Promise.resolve(undefined);
    const key = `${module} ${id}`;
    let found = records.get(key);
    if (!found) records.set(key, (found = read(sql, model, module, id, {})));
    return found;
  };
  const values = new Map<FieldPath, Json>();
  for (const path of paths) values.set(path, await valueAt(path, after, get));
  return values;
}

const namesOf = (actor: Actor, names: Iterable<string>): ReadonlySet<string> => new Set(actor.engine ? [] : names);

/** Throws what conditions and rules say against a new record. `data` is what was given of it. */
export async function askOfNew(
  sql: Sql,
  model: Model,
  module: ModuleModel,
  actor: Actor,
  { values, owner }: NewRecord,
  data: RecordData,
  moment: Moment,
): Promise<void> {
  const { conditions } = module;
  if (!conditions) return;
  const after: Values = {
    approval_status: 'none',
    created_by: moment.userId,
    updated_by: moment.userId,
    ...values,
    owner,
  };
  const across = await readAcross(sql, model, pathsAcross(conditions), after);
  // A default that is sent back as it was is nobody's change.
  const given = namesOf(actor, differing(defaultsOf(module), data));
  const faults = judge(conditions, { after, changed: undefined, given, across }, moment);
  if (faults.length > 0) throw new Problem('invalid', faults);
}

const defaultsOf = (module: ModuleModel): Values =>
  Object.fromEntries(module.ownFields.map(({ name, settings }) => [name, settings.default ?? null]));

/** What a change was judged by: the version of the record, and what was found against the change. */
export interface Verdict {
  readonly version: number;
  readonly faults: readonly Fault[];
}

/** What conditions and rules say of a change; undefined where they have nothing to say, or there is no such record. */
export async function askOfChange(
  sql: Sql,
  model: Model,
  module: ModuleModel,
  actor: Actor,
  id: string,
  values: Values,
  moment: Moment,
): Promise<Verdict | undefined> {
  const { conditions } = module;
  if (!conditions || !concerns(conditions, Object.keys(values))) return undefined;
  const before = await read(sql, model, module.name, id, {});
  if (!before) return undefined;
  const changed = differing(before, values);
  const after = { ...before, ...values };
  const across = await readAcross(sql, model, pathsAcross(conditions), after);
  const faults = judge(conditions, { after, changed, given: namesOf(actor, changed), across }, moment);
  return { version: before['version'] as number, faults };
}
