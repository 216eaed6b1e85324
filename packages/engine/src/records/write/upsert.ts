import { accessTo, type Actor } from '@mokuai/access';
import type { FieldModel, Model, ModuleModel } from '@mokuai/definition';
import type { Json, Moment } from '@mokuai/expression';
import { fault, parseJson, pointer, Problem } from '@mokuai/kernel';
import { ReadRoad, type ListKeys } from '@mokuai/query';
import type { Sql } from '../../ports.js';
import type { RecordWriter } from './record-writer.js';
import type { RecordData, WriteOptions, Written } from './types.js';

// Pages are not turned, so no cursor is ever signed.
const road = new ReadRoad(new Uint8Array());

/** How often a record that was not there turns out to be there, or the other way round. */
const TRIES = 5;

/** What a record is found by: the value of a field that no two records share. */
export interface Identity {
  readonly field: string;
  /** As it stands in an address. */
  readonly value: string;
}

/** The field and its value, as it is kept. Throws 400 where the field does not tell records apart, 422 for a value that it cannot have. */
function identified(
  model: Model,
  module: ModuleModel,
  actor: Actor,
  { field: name, value }: Identity,
): { readonly field: FieldModel; readonly value: Json } {
  const field = module.fields.get(name);
  if (!field || field.system || accessTo(model, actor, module.name, 'read')!.grant(name) === 'never')
    throw new Problem('unknown_field', [fault('unknown_field', '', { field: name })], {}, { field: name });
  const distinct = module.uniques.some(({ fields }) => fields.length === 1 && fields[0] === name);
  if (!distinct || field.type.writtenBy !== 'client') throw new Problem('not_an_identity', [], {}, { field: name });
  const number = Number(value);
  const given = [value, number].find((one) => module.validate('update', { [name]: one }).length === 0);
  const kept = given === undefined ? null : field.normalize(given);
  if (kept === null) throw new Problem('invalid', module.validate('update', { [name]: value }));
  return { field, value: kept };
}

async function idOf(
  sql: Sql,
  model: Model,
  module: ModuleModel,
  actor: Actor,
  { field, value }: { readonly field: FieldModel; readonly value: Json },
  moment: Moment,
): Promise<string | undefined> {
  const filter = { field: field.name, op: 'eq', value };
  const read = road.list(model, actor, module.name, { filter, fields: [], limit: 1 }, moment);
  if (!read.ok) throw new Problem(read.faults[0]!.code, read.faults);
  const page = read.value.present(await sql.records<ListKeys>(read.value.statement));
  return (parseJson(page) as unknown as { readonly data: readonly { readonly id: string }[] }).data[0]?.id;
}

/**
 * Changes the record that has a value, or creates it: of several who do so at once one creates, and the others change it.
 * Throws what a creation or a change throws; `not_unique` where a record has the value that the actor may not see.
 */
export async function upsert(
  writer: Pick<RecordWriter, 'create' | 'update'>,
  sql: Sql,
  model: Model,
  module: ModuleModel,
  actor: Actor,
  identity: Identity,
  data: RecordData,
  moment: Moment,
  options: WriteOptions,
): Promise<Written & { readonly created: boolean }> {
  const by = identified(model, module, actor, identity);
  const { [by.field.name]: repeated, ...rest } = data;
  if (repeated !== undefined && by.field.normalize(repeated) !== by.value)
    throw new Problem('bad_request', [fault('bad_request', pointer('', by.field.name))]);
  for (let tries = 1; ; tries++) {
    const id = await idOf(sql, model, module, actor, by, moment);
    try {
      if (id !== undefined) return { ...(await writer.update(actor, module.name, id, rest, options)), created: false };
      const whole = { ...rest, [by.field.name]: by.value };
      return { ...(await writer.create(actor, module.name, whole, options)), created: true };
    } catch (error) {
      const again = id === undefined ? isTaken(error, by.field.name) : isCode(error, 'not_found');
      if (!again || tries === TRIES) throw error;
    }
  }
}

const isCode = (error: unknown, code: Problem['code']): error is Problem =>
  error instanceof Problem && error.code === code;

const isTaken = (error: unknown, field: string): boolean =>
  isCode(error, 'not_unique') && error.faults.some(({ path }) => path === pointer('', field));
