import type { Sql, Throttle } from '@mokuai/engine';

/**
 * Counts an attempt per key and blocks a key from its limit on: 30 s, then twice as long with each further failure, at
 * most 15 min. A blocked key is left as it is, so that knocking on does not keep its owner out for ever; it comes back
 * in no row of the first part, and its waiting time in the second (30 s where it was blocked only now, unseen by the snapshot).
 */
const COUNT = `
  WITH wanted AS (SELECT key, "limit" FROM unnest($1::text[], $2::int[]) AS w(key, "limit") ORDER BY key),
  counted AS (
    INSERT INTO system.sign_in_failure AS f (key, failures, last_at) SELECT key, 1, now() FROM wanted
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN f.last_at < now() - interval '15 minutes' THEN 1 ELSE f.failures + 1 END,
      last_at = now(),
      blocked_until = CASE
        WHEN f.last_at >= now() - interval '15 minutes' AND f.failures + 1 >= (SELECT "limit" FROM wanted w WHERE w.key = f.key)
        THEN now() + least(900, 30 * power(2, least(10, f.failures + 1 - (SELECT "limit" FROM wanted w WHERE w.key = f.key)))) * interval '1 second'
      END
    WHERE f.blocked_until IS NULL OR f.blocked_until <= now()
    RETURNING key)
  SELECT coalesce(max(greatest(1, coalesce(ceil(extract(epoch FROM f.blocked_until - now())), 30))), 0)::int AS seconds
  FROM wanted w LEFT JOIN system.sign_in_failure f USING (key) WHERE w.key NOT IN (SELECT key FROM counted)`;

export async function count(sql: Sql, throttles: readonly Throttle[]): Promise<number> {
  const values = [throttles.map((t) => t.key), throttles.map((t) => t.limit)];
  const { rows } = await sql.query<{ seconds: number }>({ text: COUNT, values });
  return rows[0]?.seconds ?? 0;
}

/** Old counters go with the next success. */
const FORGIVE = `
  WITH gone AS (DELETE FROM system.sign_in_failure WHERE key = $1 OR last_at < now() - interval '1 day')
  UPDATE system.sign_in_failure SET failures = greatest(failures - 1, 0), blocked_until = NULL WHERE key = $2`;

export async function forgive(sql: Sql, account: string, address: string): Promise<void> {
  await sql.query({ text: FORGIVE, values: [account, address] });
}
