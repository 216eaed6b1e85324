import type { CounterState, CounterStore, Sql } from '@mokuai/engine';

/** The numbers of a column that stand between two texts: only digits are of this counter, more than 15 would be none of ours. */
const highestValue = (table: string, column: string, before: string, after: string): string => `
  WITH present AS (
    SELECT substr(${column}, length(${before}::text) + 1, length(${column}) - length(${before}::text) - length(${after}::text)) AS digits
    FROM ${table} WHERE starts_with(${column}, ${before}::text) AND right(${column}, length(${after}::text)) = ${after}::text
      AND length(${column}) > length(${before}::text) + length(${after}::text)),
  highest AS (SELECT max(CASE WHEN digits ~ '^[0-9]{1,15}$' THEN digits::bigint END) AS value FROM present)`;

/** The first value of the counter above `value`, for a start and a step. */
const nextAbove = (start: string, step: string): string =>
  `${start}::bigint + greatest(value - ${start}::bigint + ${step}::bigint, 0) / ${step}::bigint * ${step}::bigint`;

/** The counters of numbering rules in `system.number_counter`. */
export const createCounterStore = (sql: Sql): CounterStore => ({
  async reserve({ rule, scope, period }, { start, step }, count) {
    const { rows } = await sql.query<{ first: number }>({
      name: 'counter_reserve',
      text: `INSERT INTO system.number_counter AS c (rule, scope, period, next) VALUES ($1, $2, $3, $4::bigint + $5::bigint)
        ON CONFLICT (rule, scope, period) DO UPDATE SET next = greatest(c.next, $4::bigint) + $5::bigint
        RETURNING c.next - $5::bigint AS first`,
      values: [rule, scope, period, start, step * count],
    });
    return rows[0]!.first;
  },

  async peek({ rule, scope, period }, { start }) {
    const { rows } = await sql.query<{ next: number }>({
      text: 'SELECT next FROM system.number_counter WHERE rule = $1 AND scope = $2 AND period = $3',
      values: [rule, scope, period],
    });
    return Math.max(rows[0]?.next ?? start, start);
  },

  async raise({ rule, scope, period }, { start, step }, { table, column }, { before, after }) {
    await sql.query({
      text: `${highestValue(table, column, '$4', '$5')}
        INSERT INTO system.number_counter AS c (rule, scope, period, next)
        SELECT $1, $2, $3, ${nextAbove('$6', '$7')} FROM highest WHERE value IS NOT NULL
        ON CONFLICT (rule, scope, period) DO UPDATE SET next = greatest(c.next, excluded.next)`,
      values: [rule, scope, period, before, after, start, step],
    });
  },

  async above({ start, step }, { table, column }, { before, after }) {
    const { rows } = await sql.query<{ next: number }>({
      text: `${highestValue(table, column, '$1', '$2')}
        SELECT ${nextAbove('$3', '$4')} AS next FROM highest WHERE value IS NOT NULL`,
      values: [before, after, start, step],
    });
    return rows[0]?.next;
  },

  async present({ table, column }, numbers) {
    const { rows } = await sql.query<{ number: string }>({
      text: `SELECT ${column} AS number FROM ${table} WHERE ${column} = ANY($1::text[])`,
      values: [numbers],
    });
    return rows.map(({ number }) => number);
  },

  async list(rule, limit) {
    const { rows } = await sql.query<CounterState>({
      text: `SELECT scope, period, next FROM system.number_counter WHERE rule = $1
        ORDER BY period DESC, next DESC, scope LIMIT $2`,
      values: [rule, limit],
    });
    return rows;
  },
});
