import { fail, fault, literal, ok, type Locale, type Result } from '@mokuai/kernel';
import { accessCondition, cellCondition, shownCondition, type Grant } from '@mokuai/access';
import type { FieldModel, RuleLabels } from '@mokuai/definition';
import type { AllowedQuery } from './allow.js';
import { isMasked } from './cell.js';
import type { Row, SqlContext } from './context.js';
import { openCursor, signCursor } from './cursor.js';
import { Given, type ReadInput } from './given.js';
import { pageOf } from './page-of.js';
import { INSTANT, titleSql } from './projection.js';
import type { Slots } from './slots.js';
import { begin, type Written } from './written.js';
import { reachable } from './visible.js';

const MAX_LIMIT = 200;
const NEWEST = 2_147_483_647;

export interface HistoryRequest {
  readonly limit: number;
  /** Entries of lower versions only. */
  readonly below: number;
}

/** The one row that a history statement answers with. */
export interface HistoryRow {
  readonly data: string | null;
  readonly n: number;
  /** Version of the page's last entry. */
  readonly last: string | null;
}

const bindingOf = (id: string): string => `history|${id}`;

/** Checks `limit` and `after`. */
export function parseHistory(input: ReadInput, id: string, secret: Uint8Array): Result<HistoryRequest> {
  const given = new Given(input);
  const limit = given.integer('limit', 50, 1, MAX_LIMIT);
  const after = given.text('after', 1000);
  const request = given.finish({ limit, below: NEWEST });
  if (!request.ok || after === undefined) return request;
  const [version] = openCursor(after, bindingOf(id), secret) ?? [];
  return version ? ok({ limit, below: Number(version) }) : fail(fault('bad_cursor', '/after'));
}

/**
 * A record's history (slots `id`, `below`). The record itself is read first: no row where the actor may not see it.
 * What a rule wrote says what the rule is called now; one that is gone keeps its name. Of the changes only fields stay whose
 * cells are granted on the record as it is now, and the masks of those of which they are shown; updates of which nothing stays
 * are left out. What was written under a name that the field does not have now is the field's all the same, and what somebody
 * else had written under its name is not (decision 26).
 */
export function historySql(query: AllowedQuery, labels: RuleLabels, limit: number): Written {
  const { slots, ctx } = begin(query);
  const { access } = query;
  const row: Row = { alias: 'a', access };
  const visible = accessCondition(access, 'a', slots);
  const masked = [...access.module.fields.values()].filter((field) => isMasked(row, field));
  const names = [...access.module.fields.keys()];
  const granted = namesWhere(names, access.grant, (name) => cellCondition(access, name, 'a', ctx.scope));
  const shown =
    masked.length === 0
      ? ''
      : `, ${namesWhere(
          masked.map((field) => field.name),
          access.shown,
          (name) => shownCondition(access, name, 'a', ctx.scope),
        )} AS shown`;
  const isKept = masked.length === 0 ? 'c.key = ANY(a.granted)' : '(c.key = ANY(a.granted) OR c.key = ANY(a.shown))';
  const entry = `h.version, ${instant('h.at')} AS at, h.op, ${actorJson(ctx, row)} AS actor, ${viaJson(slots, labels)} AS via, f.changes`;
  return {
    slots,
    text: [
      `SELECT string_agg(e.j, E',\\n') AS data, count(e.j)::int AS n, (array_agg(e.version))[${limit}]::text AS last`,
      `FROM (SELECT a.id, a.owner, a.dlft, ${granted} AS granted${shown} FROM ${access.module.table} a`,
      `WHERE a.id = ${slots.id()} AND a.deleted_at IS NULL AND ${visible}) a`,
      `LEFT JOIN LATERAL (SELECT h.version, (SELECT row_to_json(j)::text FROM (SELECT ${entry}) j) AS j`,
      `FROM system.history h CROSS JOIN LATERAL (SELECT coalesce(jsonb_object_agg(c.key, ${changeSql(masked)}), '{}') AS changes`,
      `FROM jsonb_each(system.named_now(${literal(access.module.name)}, h.at, h.changes)) c WHERE ${isKept}) f`,
      `WHERE h.record_id = a.id AND h.version < ${slots.below()} AND (h.op <> 'update' OR f.changes <> '{}')`,
      `ORDER BY h.version DESC LIMIT ${limit + 1}) e ON true`,
      `GROUP BY a.id`,
    ].join('\n'),
  };
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', ${INSTANT})`;

/** Names of the fields that are granted on the row, as an array. */
function namesWhere(
  names: readonly string[],
  grantOf: (name: string) => Grant,
  condition: (name: string) => string,
): string {
  const always = names.filter((name) => grantOf(name) === 'always');
  const partly = names.filter((name) => typeof grantOf(name) !== 'string');
  const arrays = [`ARRAY[${always.map(literal).join(', ')}]::text[]`].concat(
    partly.map((name) => `CASE WHEN ${condition(name)} THEN ARRAY[${literal(name)}] ELSE '{}' END`),
  );
  return arrays.join(' || ');
}

/** A change `[old, new]` as it is shown: of a field that is not granted on the row, the masks of both. */
function changeSql(masked: readonly FieldModel[]): string {
  if (masked.length === 0) return 'c.value';
  const cases = masked.map(({ name, mask }) => `WHEN ${literal(name)} THEN ${mask!.jsonSql('v.v')}`).join(' ');
  const each = `CASE WHEN jsonb_typeof(v.v) = 'null' THEN v.v ELSE jsonb_build_object('masked', CASE c.key ${cases} END) END`;
  return `CASE WHEN c.key = ANY(a.granted) THEN c.value ELSE (SELECT jsonb_agg(${each} ORDER BY v.n) FROM jsonb_array_elements(c.value) WITH ORDINALITY v (v, n)) END`;
}

/** Who made the change; the name is empty where the asking actor may not read it. */
function actorJson(ctx: SqlContext, row: Row): string {
  const users = ctx.access(row.access.module.fields.get('updated_by')!.target!);
  if (!users || users.branches.length === 0) return `CASE WHEN h.actor IS NOT NULL THEN ${person("''")} END`;
  const user: Row = { alias: ctx.alias(), access: users };
  const name = `(SELECT ${titleSql(ctx, user)} FROM ${users.module.table} ${user.alias} WHERE ${user.alias}.id = h.actor AND ${reachable(ctx, users, user.alias)})`;
  return `CASE WHEN h.actor IS NOT NULL THEN ${person(`coalesce(${name}, '')`)} END`;
}

/** By what road, with the label of the rule in the actor's language. */
function viaJson(slots: Slots, { workflow, approval }: RuleLabels): string {
  const labelsIn = (locale: Locale): string => {
    const said = (of: RuleLabels['workflow']) => Object.fromEntries([...of].map(([name, words]) => [name, words[locale]])); // prettier-ignore
    return JSON.stringify({ workflow: said(workflow), approval: said(approval) });
  };
  const label = `${slots.inLocale({ en: labelsIn('en'), 'zh-CN': labelsIn('zh-CN') }, 'jsonb')} -> (h.via ->> 'kind') ->> (h.via ->> 'name')`;
  return `CASE WHEN h.via IS NOT NULL THEN h.via - 'depth' || jsonb_build_object('label', coalesce(${label}, h.via ->> 'name')) END`;
}

const person = (name: string): string => `json_build_object('id', h.actor, 'name', ${name})`;

/** The answer's JSON text. */
export function presentHistory(row: HistoryRow, limit: number, id: string, secret: Uint8Array): string {
  const { entries, more } = pageOf(row.data, row.n, limit);
  const next = more ? `"${signCursor([row.last], bindingOf(id), secret)}"` : 'null';
  return `{"data":[${entries}],"page":{"next":${next}}}`;
}
