import type { FieldModel, Model, ModuleModel } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import type { Fault, ProblemCode } from '@mokuai/kernel';
import { conversionOf, type Conversion } from '@mokuai/query';
import type { Database, Sql } from '../ports.js';
import { withinTime } from './within-time.js';

/** Records that hold what the new rules refuse. */
export interface FailingRows {
  readonly module: string;
  /** Names after publishing. */
  readonly fields: readonly string[];
  readonly code: ProblemCode;
  readonly params?: Fault['params'];
  /** Of those that were looked at; null: it would take too long to count them. */
  readonly rows: number | null;
  /** There were more records than are worth looking at. */
  readonly atLeast: boolean;
  /** Ids of a few. */
  readonly examples: readonly string[];
  /** Publishing is refused while they are there; else they stay as they are until somebody changes the field. */
  readonly blocks: boolean;
}

/** Rows and different values that are looked at: more are not worth the wait. */
const ROWS = 200_000;
const VALUES = 20_000;
const EXAMPLES = 5;
/** Characters of a value that are shown. */
const SHOWN = 40;

/** What live records of published modules would fail at under the new Model: required, unique and what a value may be. */
export async function failingRows(sql: Database, from: Model, to: Model): Promise<FailingRows[]> {
  const found: FailingRows[] = [];
  for (const name of to.modules) {
    const [before, after] = [from.module(name), to.module(name)!];
    if (!before || before.document === after.document) continue;
    for (const field of after.ownFields) {
      const was = formerOf(before, field);
      if (was && field.required && !was.required) found.push(...(await empty(sql, before, field, was)));
      const conversion = was && conversionOf(was, field, to);
      if (conversion) found.push(...(await unfit(sql, after, conversion)));
      else if (was && field.writable && rulesOf(was) !== rulesOf(field))
        found.push(...(await refused(sql, after, field, was)));
    }
    for (const { fields, index } of after.uniques) {
      const were = fields.map((one) => formerOf(before, after.fields.get(one)!));
      if (before.uniques.some((one) => one.index === index) || were.some((one) => !one)) continue;
      found.push(...(await duplicates(sql, before, fields, were as FieldModel[])));
    }
  }
  return found;
}

/** The published field that a field is, by its name or by the one it had. */
export const formerOf = (before: ModuleModel, field: FieldModel): FieldModel | undefined =>
  before.fields.get(field.name) ?? before.fields.get(field.settings.renamedFrom ?? '');

const rulesOf = ({ type, settings }: FieldModel): string =>
  JSON.stringify([type.valueSchema(settings), settings.pattern ?? null]);

interface Count {
  readonly rows: number;
  readonly examples: readonly string[] | null;
}

async function empty(
  sql: Sql,
  { table, name }: ModuleModel,
  field: FieldModel,
  was: FieldModel,
): Promise<FailingRows[]> {
  const text = `SELECT count(*)::int AS rows, (array_agg(id::text))[1:${EXAMPLES}] AS examples
    FROM (SELECT id FROM ${table} WHERE deleted_at IS NULL AND ${was.column} IS NULL LIMIT ${ROWS}) r`;
  const { rows, examples } = (await sql.query<Count>({ text, values: [] })).rows[0]!;
  if (rows === 0) return [];
  return [{ module: name, fields: [field.name], code: 'required', rows, atLeast: rows >= ROWS, examples: examples ?? [], blocks: false }]; // prettier-ignore
}

async function duplicates(
  sql: Database,
  { table, name }: ModuleModel,
  fields: readonly string[],
  were: readonly FieldModel[],
): Promise<FailingRows[]> {
  const columns = were.map((field) => field.column);
  const text = `SELECT count(*)::int AS rows, (array_agg(id::text ORDER BY ${columns.join(', ')}, id))[1:${EXAMPLES}] AS examples
    FROM (SELECT id, ${columns.join(', ')}, count(*) OVER (PARTITION BY ${columns.join(', ')}) AS times
      FROM ${table} WHERE deleted_at IS NULL AND ${columns.map((column) => `${column} IS NOT NULL`).join(' AND ')}) r
    WHERE times > 1`;
  const told = { module: name, fields, code: 'values_not_unique', params: { field: fields.join(', ') }, atLeast: false } as const; // prettier-ignore
  const counted = await withinTime<Count>(sql, { text, values: [] });
  // The index itself will tell.
  if (!counted) return [{ ...told, rows: null, examples: [], blocks: false }];
  const { rows, examples } = counted[0]!;
  return rows === 0 ? [] : [{ ...told, rows, examples: examples ?? [], blocks: true }];
}

/** Values that a field of another type does not take, the most frequent first. */
async function unfit(
  sql: Database,
  { table, name }: ModuleModel,
  { was, field, value }: Conversion,
): Promise<FailingRows[]> {
  const shown = was.type.forms?.gives?.text?.(`t.${was.column}`, was.settings) ?? `(${was.projection('t')})::text`;
  const text = `SELECT ${shown} AS value, count(*)::int AS rows, (array_agg(id::text))[1:${EXAMPLES}] AS examples, sum(count(*)) OVER ()::int AS "all"
    FROM (SELECT * FROM ${table} WHERE deleted_at IS NULL AND ${was.column} IS NOT NULL LIMIT ${ROWS}) t
    WHERE ${value('t')} IS NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${EXAMPLES}`;
  const told = { module: name, fields: [field.name], code: 'unfit_values', atLeast: false, blocks: false } as const;
  const found = await withinTime<Count & { value: string; all: number }>(sql, { text, values: [] });
  if (!found) return [{ ...told, params: { values: '…' }, rows: null, examples: [] }];
  if (!found[0]) return [];
  const values = found.map((one) => `“${one.value.slice(0, SHOWN)}” × ${one.rows}`).join(', ');
  const examples = found.flatMap((one) => one.examples ?? []).slice(0, EXAMPLES);
  return [{ ...told, params: { values }, rows: found[0].all, examples }];
}

/** Each different value is checked once, as a change to it would be. */
async function refused(sql: Sql, after: ModuleModel, field: FieldModel, was: FieldModel): Promise<FailingRows[]> {
  const text = `SELECT json_build_object('v', ${was.projection('t')})::text AS json, count(*)::int AS rows, (array_agg(id::text))[1:${EXAMPLES}] AS examples
    FROM (SELECT * FROM ${after.table} WHERE deleted_at IS NULL AND ${was.column} IS NOT NULL LIMIT ${ROWS}) t
    GROUP BY 1 ORDER BY 2 DESC LIMIT ${VALUES}`;
  const failing = new Map<ProblemCode, FailingRows & { readonly rows: number }>();
  const values = (await sql.query<Count & { json: string }>({ text, values: [] })).rows;
  const atLeast = values.length >= VALUES || values.reduce((sum, { rows }) => sum + rows, 0) >= ROWS;
  for (const { json, rows, examples } of values) {
    const { v } = JSON.parse(json) as { v: Json };
    const [fault] = after.validate('update', { [field.name]: v });
    if (!fault) continue;
    const known = failing.get(fault.code);
    failing.set(fault.code, {
      module: after.name,
      fields: [field.name],
      code: fault.code,
      ...(fault.params && { params: fault.params }),
      rows: rows + (known?.rows ?? 0),
      atLeast,
      examples: [...(known?.examples ?? []), ...(examples ?? [])].slice(0, EXAMPLES),
      blocks: false,
    });
  }
  return [...failing.values()];
}
