import type { CounterStore, Sql } from '@mokuai/engine';

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
    // Only digits between the two texts are a number of this counter; more than 15 would be none of ours.
    await sql.query({
      text: `WITH present AS (
          SELECT substr(${column}, length($4::text) + 1, length(${column}) - length($4::text) - length($5::text)) AS digits
          FROM ${table} WHERE starts_with(${column}, $4::text) AND right(${column}, length($5::text)) = $5::text
            AND length(${column}) > length($4::text) + length($5::text)),
        highest AS (SELECT max(CASE WHEN digits ~ '^[0-9]{1,15}$' THEN digits::bigint END) AS value FROM present)
        INSERT INTO system.number_counter AS c (rule, scope, period, next)
        SELECT $1, $2, $3, $6::bigint + greatest(value - $6::bigint + $7::bigint, 0) / $7::bigint * $7::bigint FROM highest WHERE value IS NOT NULL
        ON CONFLICT (rule, scope, period) DO UPDATE SET next = greatest(c.next, excluded.next)`,
      values: [rule, scope, period, before, after, start, step],
    });
  },
});
