import type { Sql } from '@mokuai/engine';

/** How long a worker may be silent before it counts as gone, in seconds. It beats every five. */
export const WORKER_SILENCE = 30;

/** A worker says that it is alive; rows of workers long gone are swept away. */
export async function beat(sql: Sql, worker: string): Promise<void> {
  await sql.query({
    text: `WITH swept AS (DELETE FROM system.worker_heartbeat WHERE seen_at < now() - interval '1 day')
      INSERT INTO system.worker_heartbeat (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET seen_at = now()`,
    values: [worker],
  });
}

/** A worker that stops says so. */
export async function leave(sql: Sql, worker: string): Promise<void> {
  await sql.query({ text: 'DELETE FROM system.worker_heartbeat WHERE id = $1', values: [worker] });
}

/** Was a worker seen lately? For the readiness of the whole. */
export async function workerAlive(sql: Sql): Promise<boolean> {
  const { rowCount } = await sql.query({
    text: `SELECT FROM system.worker_heartbeat WHERE seen_at > now() - $1 * interval '1 second' LIMIT 1`,
    values: [WORKER_SILENCE],
  });
  return rowCount > 0;
}
