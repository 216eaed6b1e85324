import { accessTo, type Actor } from '@mokuai/access';
import type { DuplicateRuleModel, Model, ModuleModel } from '@mokuai/definition';
import type { Json, Moment } from '@mokuai/expression';
import type { Statement } from '@mokuai/kernel';
import { contextOf, type SqlContext } from '../read/context.js';
import { reachable } from '../read/visible.js';
import { askedKeySql, hashSql, keySql } from './keys.js';

/** The one space of advisory locks that writes of the same key wait for each other in. */
const KEY_LOCK = 7_265_110;

/** The answer to the statements about keys: by place of the rule, NULL where it has nothing to say of the record. */
export type KeysRow = Readonly<Record<`k${number}`, string | null>>;

class Values {
  readonly all: unknown[] = [];
  add = (value: unknown, type?: string): string => `$${this.all.push(value)}${type ? `::${type}` : ''}`;
}

function opened(model: Model, actor: Actor, module: ModuleModel, moment: Moment) {
  const values = new Values();
  const scope = {
    userId: () => values.add(actor.userId, 'uuid'),
    left: () => values.add(actor.department?.left ?? null, 'bigint'),
    right: () => values.add(actor.department?.right ?? null, 'bigint'),
  };
  const ctx = contextOf((name) => accessTo(model, actor, name, 'read'), values, scope, moment);
  return { values, ctx, access: accessTo(model, actor, module.name, 'read')! };
}

const keyColumns = (ctx: SqlContext, model: Model, engine: Actor, module: ModuleModel, rules: readonly DuplicateRuleModel[]): string =>
  rules
    .map((rule, n) => `${askedKeySql(ctx, accessTo(model, engine, module.name, 'read')!, rule, 't')} AS k${n}`)
    .join(', '); // prettier-ignore

/**
 * The keys of a record as it is kept; with `hold` it stays so until the transaction is over.
 * @param engine who may look at everything: what is compared is not what is shown
 */
export function keysStatement(
  model: Model,
  engine: Actor,
  module: ModuleModel,
  rules: readonly DuplicateRuleModel[],
  id: string,
  { moment, hold }: { readonly moment: Moment; readonly hold: boolean },
): Statement {
  const { values, ctx } = opened(model, engine, module, moment);
  const keys = keyColumns(ctx, model, engine, module, rules);
  const text = `SELECT ${keys} FROM ${module.table} t WHERE t.id = ${values.add(id, 'uuid')} AND t.deleted_at IS NULL`;
  return { text: hold ? `${text} FOR NO KEY UPDATE OF t` : text, values: values.all };
}

/**
 * The keys of a record as it would be with these values (in the form that is kept): of a new one, or of `id`, which the
 * actor may read. No row where there is none such.
 */
export function supposedKeysStatement(
  model: Model,
  { actor, engine }: { readonly actor: Actor; readonly engine: Actor },
  module: ModuleModel,
  rules: readonly DuplicateRuleModel[],
  given: Readonly<Record<string, Json>>,
  { id, moment }: { readonly id: string | undefined; readonly moment: Moment },
): Statement {
  const { values, ctx, access } = opened(model, actor, module, moment);
  const columns = [...module.fields.values()].map((field) => {
    const value = given[field.name];
    if (Object.hasOwn(given, field.name))
      return `${values.add(value === null || value === undefined ? null : field.parameter(value), field.sqlType)} AS ${field.column}`;
    return id === undefined ? `NULL::${field.sqlType} AS ${field.column}` : `r.${field.column}`;
  });
  const from =
    id === undefined
      ? ''
      : ` FROM ${module.table} r WHERE r.id = ${values.add(id, 'uuid')} AND ${reachable(ctx, access, 'r')}`;
  const keys = keyColumns(ctx, model, engine, module, rules);
  return { text: `SELECT ${keys} FROM (SELECT ${columns.join(', ')}${from}) t`, values: values.all };
}

/** Waits for whoever writes a record of one of these keys; what comes after it in the transaction sees what they wrote. */
export function lockKeysStatement(module: ModuleModel, keys: readonly (readonly [rule: string, key: string])[]): Statement {
  // In one order, or two of several keys would wait for each other.
  const names = keys.map(([rule, key]) => `${module.name}\n${rule}\n${key}`).sort();
  return {
    name: 'lock_keys',
    text: `SELECT pg_advisory_xact_lock(${KEY_LOCK}, hashtext(k)) FROM unnest($1::text[]) WITH ORDINALITY AS x (k, n) ORDER BY n`,
    values: [names],
  };
} // prettier-ignore

/**
 * Live records that a rule is about, of which there is another one: `{rows, examples}`, how many and the ids of a few.
 * @param engine who may look at everything: what is compared is not what is shown
 */
export function alikeStatement(
  model: Model,
  engine: Actor,
  module: ModuleModel,
  rule: DuplicateRuleModel,
  { moment, examples }: { readonly moment: Moment; readonly examples: number },
): Statement {
  const { values, ctx, access } = opened(model, engine, module, moment);
  const asked = `${askedKeySql(ctx, access, rule, 't')} IS NOT NULL`;
  const text = `SELECT count(*)::int AS rows, (array_agg(id::text ORDER BY key, id))[1:${examples}] AS examples
    FROM (SELECT id, key, asked, count(*) OVER (PARTITION BY key) AS times
      FROM (SELECT t.id, ${keySql(rule, 't')} AS key, ${asked} AS asked FROM ${module.table} t WHERE t.deleted_at IS NULL) k
      WHERE key IS NOT NULL) r WHERE times > 1 AND asked`;
  return { text, values: values.all };
}

/** How many records that are the same are looked at. */
const MOST = 50;

/** Ids of live records of a key, besides the record itself. */
export const sameKeyStatement = (module: ModuleModel, rule: DuplicateRuleModel, key: string, id: string | null): Statement => {
  const own = keySql(rule, 't');
  return {
    text: `SELECT t.id FROM ${module.table} t WHERE t.deleted_at IS NULL AND ${hashSql(own)} = ${hashSql('$1::text')} AND ${own} = $1::text COLLATE "C" AND t.id IS DISTINCT FROM $2::uuid LIMIT ${MOST}`,
    values: [key, id],
  };
}; // prettier-ignore
