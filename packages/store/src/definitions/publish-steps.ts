import type { PublishStore, StepRow } from '@mokuai/engine';
import type { DdlStep } from '@mokuai/query';

const COLUMNS = 'position, module, kind, online, batched, sql, "unique", cursor, undo';

// A step that was under way is taken again where it is planned again, and was done where it is not. Positions only grow,
// so that what an interrupted attempt took comes before what its successor takes.
const PLAN = `
  WITH planned AS (
    SELECT * FROM jsonb_to_recordset($2) AS s (
      position int, module text, kind text, online boolean, batched boolean, description jsonb, sql text, "unique" text[],
      undo text, keeps jsonb)),
  former AS (
    DELETE FROM system.publish_step o WHERE o.publish = $1 AND o.state <> 'valid'
      AND (o.state = 'waiting' OR o.sql IN (SELECT sql FROM planned))
    RETURNING o.sql, o.cursor, o.done),
  done AS (
    UPDATE system.publish_step o SET state = 'valid', finished_at = now() WHERE o.publish = $1
      AND o.state IN ('building', 'failed') AND o.sql NOT IN (SELECT sql FROM planned)),
  base AS (SELECT coalesce(max(position) + 1, 0) AS first FROM system.publish_step WHERE publish = $1)
  INSERT INTO system.publish_step
    (publish, position, module, kind, online, batched, description, sql, "unique", undo, keeps, cursor, done)
  SELECT $1, base.first + p.position, p.module, p.kind, p.online, p.batched, p.description, p.sql, p."unique", p.undo, p.keeps,
    CASE WHEN p.batched THEN former.cursor END, coalesce(former.done, 0)
  FROM base, planned p LEFT JOIN LATERAL (SELECT * FROM former f WHERE f.sql = p.sql LIMIT 1) former ON true
  RETURNING ${COLUMNS}`;

const MARK = `
  WITH marked AS (
    UPDATE system.publish_step SET state = $3, error = $4,
      started_at = coalesce(started_at, now()), finished_at = CASE WHEN $3 IN ('valid', 'failed') THEN now() END
    WHERE publish = $1 AND position = $2)
  SELECT pg_notify('mokuai_publish', '')`;

const REMAINING = `
  SELECT ${COLUMNS} FROM system.publish_step
  WHERE publish = $1 AND kind = 'contract' AND state <> 'valid' ORDER BY position`;

// A step in a transaction that failed has left nothing behind, and taking it back would wait for the lock that it did not get.
const UNDOABLE = `
  SELECT ${COLUMNS} FROM system.publish_step
  WHERE publish = $1 AND undo IS NOT NULL AND state <> 'waiting' AND (online OR state <> 'failed') ORDER BY position DESC`;

const ADVANCE = `
  UPDATE system.publish_step SET cursor = $3, done = done + $4 WHERE publish = $1 AND position = $2`;

/** The steps of publishes, in Postgres. */
export const publishSteps: Pick<PublishStore, 'plan' | 'remaining' | 'undoable' | 'mark' | 'advance'> = {
  async plan(sql, publish, steps) {
    const values = [publish, JSON.stringify(steps.map(stepRow))];
    const { rows } = await sql.query<StepRow>({ text: PLAN, values });
    return [...rows].sort((a, b) => a.position - b.position);
  },
  async remaining(sql, publish) {
    return (await sql.query<StepRow>({ text: REMAINING, values: [publish] })).rows;
  },
  async undoable(sql, publish) {
    return (await sql.query<StepRow>({ text: UNDOABLE, values: [publish] })).rows;
  },
  async mark(sql, publish, position, state, error) {
    await sql.query({ text: MARK, values: [publish, position, state, error ?? null] });
  },
  async advance(sql, publish, position, { last, rows }) {
    await sql.query({ text: ADVANCE, values: [publish, position, last, rows] });
  },
};

const stepRow = ({ batched = false, ...step }: DdlStep, position: number) => ({ ...step, batched, position });
