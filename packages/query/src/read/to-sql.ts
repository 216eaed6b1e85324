import { accessCondition, anyRowCondition, rowCondition } from '@mokuai/access';
import type { AllowedQuery } from './allow.js';
import type { Row, SqlContext } from './context.js';
import type { Moment } from '@mokuai/expression';
import { filterSql } from './filter-sql.js';
import { isTop } from './hierarchy.js';
import { firstPage, pageAfter, type PageConditions } from './keyset.js';
import { orderOf, orderTerms, type Order } from './order.js';
import type { ReadPlan, Source } from './plan.js';
import { cellColumn } from './cell.js';
import { memberColumns, memberCount } from './projection.js';
import type { Near } from '../search/find.js';
import { begin, type Written, type WrittenRecords } from './written.js';

/** Beyond this an estimated count is not counted on. */
export const COUNT_CAP = 10_000;

/**
 * A list as one statement: a record a row, one more than the limit where there are more, and beside it its sort keys `k0`,
 * `k1`, … as Postgres writes them.
 */
export function listSql({ query, sources, after }: ReadPlan, moment: Moment): WrittenRecords {
  const { slots, ctx } = begin(query, moment);
  const scans = sources.map((source): Scan => {
    const row: Row = { alias: 'a', access: query.access, ...source };
    const order = orderOf(ctx, row, query.sort);
    const where = [...baseConditions(ctx, row, query), ...sourceConditions(ctx, row, source)];
    const page = after ? pageAfter(order.keys, after, (i) => slots.key(i)) : firstPage(order.keys);
    return { row, order, where, page };
  });
  const [only] = scans;
  // A row that OFFSET passes over is shown all the same: with its references that is most of what a far page costs.
  const direct = scans.length === 1 && only!.page.pieces.length === 1 && !only!.page.rest && query.offset === 0;
  const text = direct ? directRows(ctx, query, only!) : mergedRows(ctx, query, scans);
  return { slots, text, shape: { members: memberCount(query.shown), limit: query.limit, plain: true } };
}

/** How the rows of one source are read. */
interface Scan {
  readonly row: Row;
  readonly order: Order;
  readonly where: readonly string[];
  readonly page: PageConditions;
}

const limitSql = ({ limit, offset }: AllowedQuery): string =>
  `LIMIT ${limit + 1}${offset > 0 ? ` OFFSET ${offset}` : ''}`;

/** All rows come from one scan in the right order: they are shown as they come. */
function directRows(ctx: SqlContext, query: AllowedQuery, { row, order, where, page }: Scan): string {
  const keys = order.keys.map((key, i) => `, ${key.sql} AS k${i}`).join('');
  return [
    `SELECT ${memberColumns(ctx, row, query.shown)}${keys}`,
    `FROM ${rowsSql(ctx, query)}${order.joins}`,
    whereSql([...where, ...page.pieces]),
    `ORDER BY ${query.near ? `${nearSql(ctx, row, query.near)}, ` : ''}${orderTerms(order.keys, (i) => order.keys[i]!.sql)}`,
    limitSql(query),
  ].join('\n');
}

/** 0 where the title is the text, 1 where it begins with it, in one of the ways that it may be typed; 2 elsewhere. */
function nearSql(ctx: SqlContext, { alias }: Row, { column, form }: Near): string {
  const words = `(E'\\n' || ${alias}.${column} || E'\\n')`;
  const asked = `E'\\n' || ${ctx.params.add(form, 'text')}`;
  return `CASE WHEN starts_with(${words}, ${asked} || E'\\n') THEN 0 WHEN strpos(${words}, ${asked}) > 0 THEN 1 ELSE 2 END`;
}

/** Each scan gives its first rows, the first of these are the page, and only then the rows are fetched to be shown. */
function mergedRows(ctx: SqlContext, query: AllowedQuery, scans: readonly Scan[]): string {
  const { table } = query.access.module;
  const { sort } = query;
  const heads: string[] = [];
  const selects = scans.flatMap((scan, i) => {
    const { pieces, rest } = scan.page;
    const texts = pieces.map((piece) => pieceSql(ctx, query, scan, [piece]));
    if (!rest) return texts;
    // The rest is not even begun when the pieces have enough.
    heads.push(`h${i} AS (${texts.join('\nUNION ALL\n')})`);
    const lacking = `(SELECT count(*) FROM h${i}) <= ${query.limit + query.offset}`;
    return [`SELECT * FROM h${i}`, pieceSql(ctx, query, scan, [rest, lacking])];
  });
  // A row of two scans has the same keys in both.
  const union = scans.length > 1 ? '\nUNION\n' : '\nUNION ALL\n';
  const shown: Row = { alias: 'a', access: query.access };
  return [
    ...(heads.length > 0 ? [`WITH ${heads.join(',\n')}`] : []),
    `SELECT ${memberColumns(ctx, shown, query.shown)}${sort.map((_, i) => `, k.k${i}`).join('')}`,
    `FROM (SELECT * FROM (\n${selects.join(union)}) u`,
    `ORDER BY ${orderTerms(sort, (i) => `u.k${i}`)} ${limitSql(query)}) k`,
    `JOIN ${table} a ON a.id = k.id`,
    `ORDER BY ${orderTerms(sort, (i) => `k.k${i}`)}`,
  ].join('\n');
}

/**
 * The rows to look at, as `a`: the table, or those that the search indexes tell. OFFSET keeps these apart, since the planner
 * does not know how few they are; `system.alone` keeps other processes out of it, which take longer to start than to help.
 */
function rowsSql(ctx: SqlContext, { access, search }: AllowedQuery): string {
  const { table } = access.module;
  if (!search?.candidates) return `${table} a`;
  const arms = search.candidates.map(
    ({ column, grams }) => `system.grams(c.${column}) @> system.alone(${ctx.params.add(grams, 'int[]')})`,
  );
  return `(SELECT c.* FROM ${table} c WHERE ${arms.join(' OR ')} OFFSET 0) a`;
}

/** Ids and sort keys of the first rows of a piece. */
function pieceSql(ctx: SqlContext, query: AllowedQuery, { order, where }: Scan, conditions: readonly string[]): string {
  const keys = order.keys.map((key, i) => `${key.sql} AS k${i}`).join(', ');
  return [
    `(SELECT a.id, ${keys} FROM ${rowsSql(ctx, query)}${order.joins}`,
    whereSql([...where, ...conditions]),
    `ORDER BY ${orderTerms(order.keys, (i) => order.keys[i]!.sql)} LIMIT ${query.limit + query.offset + 1})`,
  ].join('\n');
}

function baseConditions(ctx: SqlContext, row: Row, query: AllowedQuery): string[] {
  return [
    query.shown.deletedAt ? `${row.alias}.deleted_at IS NOT NULL` : `${row.alias}.deleted_at IS NULL`,
    query.restore ? accessCondition(query.restore, row.alias, ctx.scope) : '',
    query.filter ? filterSql(ctx, row, query.filter) : '',
    query.tops ? isTop(ctx, row, query.tops) : '',
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

/**
 * How many records a list has in all, as `n`, and what their fields to add up come to, as `s0`, `s1`, …;
 * an estimate without sums stops at one more than `COUNT_CAP`.
 */
export function countSql({ query }: ReadPlan, moment: Moment): Written {
  const { slots, ctx } = begin(query, moment);
  const row: Row = { alias: 'a', access: query.access };
  const where = whereSql([...baseConditions(ctx, row, query), accessCondition(query.access, 'a', ctx.scope)]);
  const from = `FROM ${rowsSql(ctx, query)} ${where}`;
  // Of what a sum is over, the count comes for nothing; the cap of an estimate would cut the sum.
  const sums = query.sum.map((field, i) => `, sum(${cellColumn(ctx, row, field)})::text AS s${i}`).join('');
  return {
    slots,
    text:
      query.count !== 'estimate' || sums !== ''
        ? `SELECT count(*)::int AS n${sums} ${from}`
        : `SELECT count(*)::int AS n FROM (SELECT ${from} LIMIT ${COUNT_CAP + 1}) c`,
  };
}

/** One live record by its id (slot `id`), or no row. */
export function oneSql({ query }: ReadPlan): WrittenRecords {
  const { slots, ctx } = begin(query);
  const row: Row = { alias: 'a', access: query.access };
  const where = whereSql([
    `a.id = ${slots.id()}`,
    ...baseConditions(ctx, row, query),
    accessCondition(query.access, 'a', ctx.scope),
  ]);
  const text = `SELECT ${memberColumns(ctx, row, query.shown)}\nFROM ${query.access.module.table} a\n${where}`;
  return { slots, text, shape: { members: memberCount(query.shown) } };
}
