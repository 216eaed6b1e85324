import { accessTo, type Actor } from '@mokuai/access';
import type { DuplicateMatch } from '@mokuai/contract';
import type { DuplicateRuleModel, Model, ModuleModel } from '@mokuai/definition';
import { fieldsOf, type Moment } from '@mokuai/expression';
import { fault, parseJson, pointer, Problem, type Statement } from '@mokuai/kernel';
import {
  keysStatement, lockKeysStatement, ReadRoad, sameKeyStatement, supposedKeysStatement, type KeysRow, type ListKeys,
} from '@mokuai/query'; // prettier-ignore
import type { Sql } from '../../ports.js';
import { engineActor } from '../engine-actor.js';
import type { Values } from '../path-value.js';

// Pages are not turned, so no cursor is ever signed.
const road = new ReadRoad(new Uint8Array());
const engine = engineActor();

/** How many of the records that are the same are shown. */
const SHOWN = 5;

/** What a rule compares a record by; `undefined` where it has nothing to say of it. */
type Keys = ReadonlyMap<DuplicateRuleModel, string>;

/** Who writes what, for rules about duplicates. */
export interface Asking {
  readonly sql: Sql;
  readonly model: Model;
  readonly module: ModuleModel;
  readonly actor: Actor;
  readonly moment: Moment;
}

/** The fields that a rule speaks of. */
const fieldsOfRule = ({ match, when }: DuplicateRuleModel): readonly string[] => [
  ...match.map(({ field }) => field.name),
  ...(when ? fieldsOf(when).map(({ field }) => field.name) : []),
];

/**
 * The rules that a write is asked: of a change those that speak of a field it changes. The engine's own work is not warned.
 * Nor is who may not know a field: they would learn by the warning what it holds. What is forbidden is so for everybody.
 */
export function duplicateRulesFor(
  model: Model,
  actor: Actor,
  module: ModuleModel,
  fields?: readonly string[],
): readonly DuplicateRuleModel[] {
  if (module.duplicateRules.length === 0) return module.duplicateRules;
  return module.duplicateRules.filter((rule) => {
    if (fields && !fieldsOfRule(rule).some((name) => fields.includes(name))) return false;
    return rule.action === 'block' || (!actor.engine && !actor.via && mayKnow(model, actor, module, rule));
  });
}

function mayKnow(model: Model, actor: Actor, module: ModuleModel, rule: DuplicateRuleModel): boolean {
  const access = accessTo(model, actor, module.name, 'read')!;
  return fieldsOfRule(rule).every((name) => access.grant(name) !== 'never');
}

async function keysBy(sql: Sql, rules: readonly DuplicateRuleModel[], statement: Statement): Promise<Keys> {
  const row = (await sql.query<KeysRow>(statement)).rows[0];
  return new Map(
    rules.flatMap((rule, n) => {
      const key = row?.[`k${n}`];
      return typeof key === 'string' ? [[rule, key]] : [];
    }),
  );
}

/** What a record is compared by before it is changed; it stays so until the transaction is over. */
export const keysBefore = (
  { sql, model, module, moment }: Asking,
  rules: readonly DuplicateRuleModel[],
  id: string,
): Promise<Keys> => keysBy(sql, rules, keysStatement(model, engine, module, rules, id, { moment, hold: true }));

/**
 * Throws what rules have against a record that was just written in this transaction, besides those that are `allowed`.
 * Of two who write the same at once the later waits for the earlier, and sees what they wrote.
 */
export async function refuseDuplicates(
  asking: Asking,
  rules: readonly DuplicateRuleModel[],
  id: string,
  { before, allowed }: { readonly before?: Keys; readonly allowed: readonly string[] },
): Promise<void> {
  const { sql, model, module, moment } = asking;
  const after = await keysBy(sql, rules, keysStatement(model, engine, module, rules, id, { moment, hold: false }));
  const asked = [...after].filter(
    ([rule, key]) => before?.get(rule) !== key && !(rule.action === 'warn' && allowed.includes(rule.name)),
  );
  const held = asked.flatMap(([rule, key]) => (rule.action === 'block' ? [[rule.name, key] as const] : []));
  if (held.length > 0) await sql.query(lockKeysStatement(module, held));
  const found = await foundBy(asking, asked, id);
  if (found.length === 0) return;
  const blocked = found.filter(({ action }) => action === 'block');
  throw new Problem(
    blocked.length > 0 ? 'duplicate_blocked' : 'duplicate_warned',
    found.flatMap(({ fields, label, message }) =>
      (fields.length > 0 ? fields : ['']).map((field) =>
        fault('duplicate', field === '' ? '' : pointer('', field), { rule: message ?? label }),
      ),
    ),
    { duplicates: found },
  );
}

/**
 * What is the same as a record would be with these values, in the form that is kept: a new one, or `id`. Of a change only
 * what it makes the same. Answers what the actor may know.
 */
export async function supposedDuplicates(
  asking: Asking,
  values: Values,
  id: string | undefined,
): Promise<readonly DuplicateMatch[]> {
  const { sql, model, module, actor, moment } = asking;
  const rules = duplicateRulesFor(model, actor, module, id === undefined ? undefined : Object.keys(values)).filter(
    (rule) => mayKnow(model, actor, module, rule),
  );
  if (rules.length === 0) return [];
  const keysWith = (given: Values): Promise<Keys> =>
    keysBy(sql, rules, supposedKeysStatement(model, { actor, engine }, module, rules, given, { id, moment }));
  const before = id === undefined ? undefined : await keysWith({});
  const asked = [...(await keysWith(values))].filter(([rule, key]) => before?.get(rule) !== key);
  return foundBy(asking, asked, id ?? null);
}

async function foundBy(
  asking: Asking,
  asked: readonly (readonly [DuplicateRuleModel, string])[],
  id: string | null,
): Promise<DuplicateMatch[]> {
  const found: DuplicateMatch[] = [];
  for (const [rule, key] of asked) {
    const same = await asking.sql.query<{ id: string }>(sameKeyStatement(asking.module, rule, key, id));
    if (same.rowCount === 0) continue;
    const ids = same.rows.map((row) => row.id);
    found.push(await presented(asking, rule, ids));
  }
  return found;
}

/** What the actor may know of records that are the same: those whose compared fields they may read. */
async function presented(
  { sql, model, module, actor, moment }: Asking,
  rule: DuplicateRuleModel,
  ids: readonly string[],
): Promise<DuplicateMatch> {
  const { name, label, action, message } = rule;
  const access = accessTo(model, actor, module.name, 'read')!;
  const compared = rule.match.map(({ field }) => field.name);
  const known = compared.filter((field) => access.grant(field) !== 'never');
  const about = { rule: name, label, action, ...(message !== undefined && { message }), fields: known };
  if (access.branches.length === 0 || known.length < compared.length) return { ...about, records: [], hidden: true };
  const title = access.grant(module.titleField) === 'never' ? [] : [module.titleField];
  const read = road.list(
    model,
    actor,
    module.name,
    {
      filter: { field: 'id', op: 'in', value: [...ids] },
      fields: [...new Set([...title, ...compared, 'owner', 'created_at'])],
      expand: 'owner',
      limit: ids.length,
    },
    moment,
  );
  if (!read.ok) throw new Problem(read.faults[0]!.code, read.faults);
  const page = parseJson(read.value.present(await sql.records<ListKeys>(read.value.statement))) as unknown as {
    readonly data: DuplicateMatch['records'];
  };
  const readable = page.data.filter((record) => compared.every((field) => isThere(record[field])));
  return { ...about, records: readable.slice(0, SHOWN), hidden: readable.length < ids.length };
}

const isThere = (value: unknown): boolean => value !== null && value !== undefined;

/** Reads `allowDuplicates`: names of rules. Throws 400 for anything else. */
export function allowedRules(value: unknown, path: string): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every((name) => typeof name === 'string'))
    throw new Problem('bad_request', [fault('bad_request', path)]);
  return value as readonly string[];
}
