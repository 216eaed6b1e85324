import { accessCondition, anyRowCondition, rowCondition } from '@mokuai/access';
import type { AllowedQuery } from './allow.js';
import type { Row, SqlContext } from './context.js';
import type { Moment } from '@mokuai/expression';
import { filterSql } from './filter-sql.js';
import { keysetConditions } from './keyset.js';
import { orderOf, orderTerms, type Order } from './order.js';
import type { ReadPlan, Source } from './plan.js';
import { projectionColumns, recordJson } from './projection.js';
import { begin, type Written } from './written.js';

/** Beyond this an estimated count is not counted on. */
export const COUNT_CAP = 10_000;

/**
 * A list as one statement with one row: `data` (the records' JSON, each on a line of its own, separated by commas; one record
 * more than the limit where there are more), `n` (how many) and the sort keys of the last record of the page as text in `k0`, `k1`, …
 */
export function listSql({ query, sources, after }: ReadPlan, moment: Moment): Written {
  const { slots, ctx } = begin(query, moment);
  const wanted = query.limit + query.offset + 1;
  const parts = sources.flatMap((source) => {
    const row: Row = { alias: 'a', access: query.access, ...source };
    const order = orderOf(ctx, row, query.sort);
    const where = [...baseConditions(ctx, row, query), ...sourceConditions(ctx, row, source)];
    const pages = after ? keysetConditions(order.keys, after, (i) => slots.key(i)) : [''];
    return pages.map((page) => ({ row, order, where: whereSql([...where, page]) }));
  });
  const only = parts.length === 1 ? parts[0] : undefined;
  const rows = only
    ? directRows(ctx, query, only)
    : mergedRows(ctx, query, parts, sources.length > 1 ? 'UNION' : 'UNION ALL', wanted);
  const last = query.sort.map((_, i) => `, (array_agg(r.k${i}))[${query.limit}] AS k${i}`).join('');
  return { slots, text: `SELECT string_agg(r.j, E',\\n') AS data, count(*)::int AS n${last}\nFROM (${rows}) r` };
}

interface Part {
  readonly row: Row;
  readonly order: Order;
  readonly where: string;
}

/** All rows come from one scan in the right order: they are shown as they come. */
function directRows(ctx: SqlContext, query: AllowedQuery, { row, order, where }: Part): string {
  const keys = order.keys.map((key, i) => `, ${key.sql}::text AS k${i}`).join('');
  return [
    `SELECT ${recordJson(ctx, row, query.shown)} AS j${keys}`,
    `FROM ${query.access.module.table} a${order.joins}`,
    where,
    `ORDER BY ${orderTerms(order.keys, (i) => order.keys[i]!.sql)}`,
    `LIMIT ${query.limit + 1}${query.offset > 0 ? ` OFFSET ${query.offset}` : ''}`,
  ].join('\n');
}

/** Each part gives its first rows, the first of these are the page, and only then the rows are fetched to be shown. */
function mergedRows(
  ctx: SqlContext,
  query: AllowedQuery,
  parts: readonly Part[],
  union: string,
  wanted: number,
): string {
  const { table } = query.access.module;
  const { sort } = query;
  const selects = parts.map(({ order, where }) => {
    const keys = order.keys.map((key, i) => `${key.sql} AS k${i}`).join(', ');
    const terms = orderTerms(order.keys, (i) => order.keys[i]!.sql);
    return `(SELECT a.id, ${keys} FROM ${table} a${order.joins}\n${where}\nORDER BY ${terms} LIMIT ${wanted})`;
  });
  const merged = orderTerms(sort, (i) => `u.k${i}`);
  const shown: Row = { alias: 'a', access: query.access };
  return [
    `SELECT ${recordJson(ctx, shown, query.shown)} AS j${sort.map((_, i) => `, k.k${i}::text AS k${i}`).join('')}`,
    `FROM (SELECT * FROM (\n${selects.join(`\n${union}\n`)}) u`,
    `ORDER BY ${merged} LIMIT ${query.limit + 1}${query.offset > 0 ? ` OFFSET ${query.offset}` : ''}) k`,
    `JOIN ${table} a ON a.id = k.id`,
    `ORDER BY ${orderTerms(sort, (i) => `k.k${i}`)}`,
  ].join('\n');
}

function baseConditions(ctx: SqlContext, row: Row, query: AllowedQuery): string[] {
  return [
    query.shown.deletedAt ? `${row.alias}.deleted_at IS NOT NULL` : `${row.alias}.deleted_at IS NULL`,
    query.restore ? accessCondition(query.restore, row.alias, ctx.scope) : '',
    query.filter ? filterSql(ctx, row, query.filter) : '',
  ];
}

function sourceConditions(ctx: SqlContext, row: Row, { holds, lacks }: Source): string[] {
  const without = lacks.length > 0 ? `(${anyRowCondition(lacks, row.alias, ctx.scope)}) IS NOT TRUE` : '';
  return [rowCondition(holds, row.alias, ctx.scope), without];
}

const whereSql = (conditions: readonly string[]): string => {
  const all = conditions.filter((condition) => condition !== '' && condition !== 'true');
  return all.length > 0 ? `WHERE ${all.join(' AND ')}` : '';
};

/** How many records a list has in all, as `n`; an estimate stops at one more than `COUNT_CAP`. */
export function countSql({ query }: ReadPlan, moment: Moment): Written {
  const { slots, ctx } = begin(query, moment);
  const row: Row = { alias: 'a', access: query.access };
  const where = whereSql([...baseConditions(ctx, row, query), accessCondition(query.access, 'a', ctx.scope)]);
  const from = `FROM ${query.access.module.table} a ${where}`;
  return {
    slots,
    text:
      query.count === 'exact'
        ? `SELECT count(*)::int AS n ${from}`
        : `SELECT count(*)::int AS n FROM (SELECT ${from} LIMIT ${COUNT_CAP + 1}) c`,
  };
}

/** One live record by its id (slot `id`): its JSON text in `json`, or no row. */
export function oneSql({ query }: ReadPlan): Written {
  const { slots, ctx } = begin(query);
  const row: Row = { alias: 'a', access: query.access };
  const where = whereSql([
    `a.id = ${slots.id()}`,
    ...baseConditions(ctx, row, query),
    accessCondition(query.access, 'a', ctx.scope),
  ]);
  const columns = projectionColumns(ctx, row, query.shown);
  return {
    slots,
    text: `SELECT row_to_json(j)::text AS json FROM (SELECT ${columns}\nFROM ${query.access.module.table} a\n${where}) j`,
  };
}
