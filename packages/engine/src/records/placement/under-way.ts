import type { Sql } from '../../ports.js';

/**
 * Every transaction holds the lock of its virtual id from before its first snapshot until after its changes can be seen, also
 * one that has no transaction id yet. Vacuum may take hours and writes no record.
 */
const UNDER_WAY = `SELECT l.virtualtransaction AS id FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
  WHERE l.locktype = 'virtualxid' AND l.mode = 'ExclusiveLock' AND l.granted AND l.pid <> pg_backend_pid()
    AND a.datname = current_database() AND a.backend_type IS DISTINCT FROM 'autovacuum worker'
    AND ($1::text[] IS NULL OR l.virtualtransaction = ANY ($1::text[]))`;

/** The transactions that run in this database, or those of `among` that still do. */
export async function underWay(sql: Sql, among?: readonly string[]): Promise<readonly string[]> {
  if (among?.length === 0) return among;
  const { rows } = await sql.query<{ id: string }>({ text: UNDER_WAY, values: [among ?? null] });
  return rows.map((row) => row.id);
}
