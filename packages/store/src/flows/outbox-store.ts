import type { Database, OutboxRow, OutboxStore } from '@mokuai/engine';

/** Heard by the relays of all workers: something was put into the outbox that should not wait for the next poll. */
export const OUTBOX_CHANNEL = 'mokuai_outbox';

/** Any number will do, as long as every process uses the same. */
const EFFECTS_LOCK = 7_265_401;

/**
 * Rows are claimed by state, not by `id > last`: a transaction that began earlier may commit later. Effects whose turn has not
 * come are passed over, whatever became of the earlier one: leased, postponed, parked. The OR keeps the look at earlier ones a
 * probe of their own small index, made for effects only.
 */
const CLAIM = `WITH due AS (
    SELECT o.id FROM system.outbox o
    WHERE o.available_at <= now() AND (o.topic <> 'effect' OR NOT EXISTS (
      SELECT FROM system.outbox e WHERE e.topic = 'effect' AND e.record_id = o.record_id AND e.id < o.id))
    ORDER BY o.available_at, o.id LIMIT $1 FOR UPDATE SKIP LOCKED)
  UPDATE system.outbox o SET attempt = o.attempt + 1, available_at = now() + $2 * interval '1 millisecond'
  FROM due WHERE o.id = due.id RETURNING o.id, o.attempt`;

/** Ids are given out in the order in which they become visible: whoever adds effects of a record waits until the last to do so has committed. */
const ADD_EFFECTS = `WITH turn AS MATERIALIZED (SELECT pg_advisory_xact_lock(${EFFECTS_LOCK}, hashtext($1::uuid::text))),
  added AS (INSERT INTO system.outbox (topic, record_id, payload) SELECT 'effect', $1, $2::jsonb FROM turn)
  SELECT pg_notify('${OUTBOX_CHANNEL}', '')`;

/** Whoever comes after an effect is due at once. */
const REMOVE = `WITH gone AS (DELETE FROM system.outbox WHERE id = $1 RETURNING topic)
  SELECT CASE WHEN topic = 'effect' THEN pg_notify('${OUTBOX_CHANNEL}', '') END FROM gone`;

const AGAIN = `WITH gone AS (DELETE FROM system.outbox WHERE id = $1 RETURNING topic, module, record_id)
  INSERT INTO system.outbox (topic, module, record_id, payload, available_at)
  SELECT topic, module, record_id, $2::jsonb, now() + $3 * interval '1 millisecond' FROM gone`;

/** Fields may have got other names since a record changed, and others theirs. */
const LOAD = `SELECT id, attempt, topic, module, record_id AS "recordId", CASE WHEN topic = 'record'
    THEN jsonb_set(payload, '{changes}', system.named_now(module, created_at, payload -> 'changes')) ELSE payload END AS payload
  FROM system.outbox WHERE id = $1`;

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
        text: LOAD,
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
    async addEffects(sql, recordId, runs) {
      if (runs.length === 0) return;
      await sql.query({ text: ADD_EFFECTS, values: [recordId, JSON.stringify({ runs })] });
    },
    async remove(sql, id) {
      return (await sql.query({ text: REMOVE, values: [id] })).rowCount === 1;
    },
    async postpone(id, ms) {
      await database.query({
        text: `UPDATE system.outbox SET available_at = CASE WHEN $2::bigint IS NULL THEN 'infinity' ELSE now() + $2 * interval '1 millisecond' END WHERE id = $1`,
        values: [id, ms],
      });
    },
    async again(id, payload, ms) {
      await database.query({ text: AGAIN, values: [id, JSON.stringify(payload), ms] });
    },
  };
}
