import type { Database, OutboxRow, OutboxStore } from '@mokuai/engine';

/** Heard by the relays of all workers: something was put into the outbox that should not wait for the next poll. */
export const OUTBOX_CHANNEL = 'mokuai_outbox';

/** Rows are claimed by state, not by `id > last`: a transaction that began earlier may commit later. */
const CLAIM = `WITH due AS (
    SELECT id FROM system.outbox WHERE available_at <= now() ORDER BY available_at, id LIMIT $1 FOR UPDATE SKIP LOCKED)
  UPDATE system.outbox o SET attempt = o.attempt + 1, available_at = now() + $2 * interval '1 millisecond'
  FROM due WHERE o.id = due.id RETURNING o.id, o.attempt`;

/** The outbox in Postgres. */
export function createOutboxStore(database: Database): OutboxStore {
  return {
    async claim(limit, leaseMs) {
      const { rows } = await database.query<{ id: number; attempt: number }>({
        name: 'outbox_claim',
        text: CLAIM,
        values: [limit, leaseMs],
      });
      return rows.sort((a, b) => a.id - b.id);
    },
    async load(id) {
      const { rows } = await database.query<OutboxRow>({
        name: 'outbox_load',
        text: 'SELECT id, attempt, topic, module, record_id AS "recordId", payload FROM system.outbox WHERE id = $1',
        values: [id],
      });
      return rows[0];
    },
    async addRuns(sql, runs) {
      if (runs.length === 0) return;
      await sql.query({
        text: `WITH added AS (INSERT INTO system.outbox (topic, payload) VALUES ('run', $1::jsonb)) SELECT pg_notify('${OUTBOX_CHANNEL}', '')`,
        values: [JSON.stringify({ runs })],
      });
    },
    async remove(sql, id) {
      return (await sql.query({ text: 'DELETE FROM system.outbox WHERE id = $1', values: [id] })).rowCount === 1;
    },
    async postpone(id, ms) {
      await database.query({
        text: `UPDATE system.outbox SET available_at = CASE WHEN $2::bigint IS NULL THEN 'infinity' ELSE now() + $2 * interval '1 millisecond' END WHERE id = $1`,
        values: [id, ms],
      });
    },
  };
}
