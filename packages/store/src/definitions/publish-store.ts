import type { LaterDrop, PublishRow, PublishStore, StepRow } from '@mokuai/engine';
import type { DdlStep } from '@mokuai/query';
import { FENCE_LOCK } from '../records/index.js';
import { openPublishSession } from './publish-session.js';

/** How long removed fields and modules can be brought back with their values. */
const KEPT = '30 days';

const UNFINISHED = `
  SELECT id, revision, message, actor, changes, status FROM system.publish
  WHERE status IN ('running', 'switched') ORDER BY started_at, id`;

const PLAN = `
  INSERT INTO system.publish_step (publish, position, kind, online, description, sql)
  SELECT $1, s.position, s.kind, s.online, s.description, s.sql
  FROM jsonb_to_recordset($2) AS s (position int, kind text, online boolean, description jsonb, sql text)`;

const VERSIONS = `
  INSERT INTO system.definition_version (kind, name, revision, document)
  SELECT c.kind, c.name, $1, nullif(c.document::text, 'null')::json
  FROM json_to_recordset($2) AS c (kind text, name text, document json)`;

// A draft that was changed since the publish began is the next publish's.
const DONE_DRAFTS = `
  DELETE FROM system.definition_draft d USING json_to_recordset($1) AS c (kind text, name text, document json)
  WHERE d.kind = c.kind AND d.name = c.name
    AND d.document::jsonb IS NOT DISTINCT FROM nullif(c.document::text, 'null')::jsonb`;

const LATER = `
  INSERT INTO system.later_drop (module, "column", sql, revision, due_at)
  SELECT l.module, l."column", l.sql, $1, now() + interval '${KEPT}'
  FROM jsonb_to_recordset($2) AS l (module text, "column" text, sql text)`;

// What is in use again must not be dropped when its time comes.
const USED_AGAIN = `
  DELETE FROM system.later_drop l USING json_to_recordset($1) AS c (kind text, name text, document json)
  WHERE c.kind = 'module' AND c.document::text <> 'null' AND l.module = c.name
    AND (l."column" IS NULL OR EXISTS (
      SELECT FROM json_array_elements(c.document -> 'fields') f WHERE f ->> 'name' = l."column"))`;

/** Where publishes are kept, in Postgres. */
export const createPublishStore = (url: string): PublishStore => ({
  open: (wait) => openPublishSession(url, wait),
  async unfinished(sql) {
    return (await sql.query<PublishRow>({ text: UNFINISHED, values: [] })).rows;
  },
  async begin(sql, { id, revision, message, actor, changes }) {
    const text = 'INSERT INTO system.publish (id, revision, message, actor, changes) VALUES ($1, $2, $3, $4, $5)';
    await sql.query({ text, values: [id, revision, message, actor, JSON.stringify(changes)] });
  },
  async plan(sql, publish, steps) {
    await sql.query({ text: 'DELETE FROM system.publish_step WHERE publish = $1', values: [publish] });
    const rows = steps.map(({ kind, online, description, sql: text }, position) => ({
      position,
      kind,
      online,
      description,
      sql: text,
    }));
    await sql.query({ text: PLAN, values: [publish, JSON.stringify(rows)] });
  },
  async remaining(sql, publish) {
    const text = `SELECT position, sql, kind, online FROM system.publish_step
                  WHERE publish = $1 AND kind = 'contract' AND state <> 'valid' ORDER BY position`;
    return (await sql.query<StepRow>({ text, values: [publish] })).rows;
  },
  async mark(sql, publish, position, state) {
    const text = 'UPDATE system.publish_step SET state = $3 WHERE publish = $1 AND position = $2';
    await sql.query({ text, values: [publish, position, state] });
  },
  async fence(sql) {
    await sql.query({ text: 'SELECT pg_advisory_xact_lock($1)', values: [FENCE_LOCK] });
  },
  async switch(sql, { id, revision, message, actor, changes }, later) {
    const json = JSON.stringify(changes);
    await sql.query({
      text: 'INSERT INTO system.revision (revision, published_by, message, changes) VALUES ($1, $2, $3, $4)',
      values: [revision, actor, message, changes.length],
    });
    await sql.query({ text: VERSIONS, values: [revision, json] });
    await sql.query({ text: DONE_DRAFTS, values: [json] });
    await sql.query({ text: USED_AGAIN, values: [json] });
    await sql.query({ text: LATER, values: [revision, JSON.stringify(later.map(laterRow))] });
    await sql.query({ text: `UPDATE system.publish SET status = 'switched' WHERE id = $1`, values: [id] });
    await sql.query({ text: 'UPDATE system.published SET revision = $1', values: [revision] });
    await sql.query({ text: `SELECT pg_notify('mokuai_revision', $1::text)`, values: [String(revision)] });
  },
  async finish(sql, publish, outcome, error) {
    const text = 'UPDATE system.publish SET status = $2, error = $3, finished_at = now() WHERE id = $1';
    await sql.query({ text, values: [publish, outcome, error ?? null] });
  },
  async due(sql) {
    const text = 'SELECT id, module, "column", sql FROM system.later_drop WHERE due_at <= now() ORDER BY due_at, id';
    return (await sql.query<LaterDrop>({ text, values: [] })).rows;
  },
  async dropped(sql, id) {
    await sql.query({ text: 'DELETE FROM system.later_drop WHERE id = $1', values: [id] });
  },
});

const laterRow = ({ module, later, sql }: DdlStep) => ({ module, column: later?.column ?? null, sql });
