import type { KeptRow, LaterDrop, PublishRow, PublishStore, Sql } from '@mokuai/engine';
import { FENCE_LOCK } from '../records/index.js';
import { instant, publishLog } from './publish-log.js';
import { openPublishSession, PUBLISHER_LOCK } from './publish-session.js';
import { publishSteps } from './publish-steps.js';

/** How long removed fields and modules can be brought back with their values. */
const KEPT = '30 days';

const UNFINISHED = `
  SELECT id, revision, message, actor, changes, status, withdrawn FROM system.publish
  WHERE status IN ('running', 'switched') ORDER BY started_at, id`;

const VERSIONS = `
  INSERT INTO system.definition_version (kind, name, revision, document)
  SELECT c.kind, c.name, $1, nullif(c.document::text, 'null')::json
  FROM json_to_recordset($2) AS c (kind text, name text, document json)`;

// A draft that was changed since the publish began is the next publish's.
const DONE_DRAFTS = `
  DELETE FROM system.definition_draft d USING json_to_recordset($1) AS c (kind text, name text, document json)
  WHERE d.kind = c.kind AND d.name = c.name
    AND d.document::jsonb IS NOT DISTINCT FROM nullif(c.document::text, 'null')::jsonb`;

// What is kept already keeps its time; a table that is in use again keeps the times of its columns.
const LATER = `
  INSERT INTO system.later_drop (module, "column", sql, revision, due_at)
  SELECT DISTINCT ON (s.module, s.later ->> 'column') s.module, s.later ->> 'column', s.sql, $1::int, now() + interval '${KEPT}'
  FROM system.publish_step s WHERE s.publish = $2 AND s.later IS NOT NULL AND NOT EXISTS (
    SELECT FROM system.later_drop l WHERE l.module = s.module AND l."column" IS NOT DISTINCT FROM s.later ->> 'column')
  ORDER BY s.module, s.later ->> 'column', s.position DESC`;

// What is in use again must not be dropped when its time comes.
const USED_AGAIN = `
  DELETE FROM system.later_drop l USING json_to_recordset($1) AS c (kind text, name text, document json)
  WHERE c.kind = 'module' AND c.document::text <> 'null' AND l.module = c.name
    AND (l."column" IS NULL OR EXISTS (
      SELECT FROM json_array_elements(c.document -> 'fields') f WHERE f ->> 'name' = l."column"))`;

const INTERRUPT = `
  SELECT pg_cancel_backend(pid) FROM pg_locks
  WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = $1 AND objsubid = 1
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

/** Tells every process that a publish is not where it was. */
const tell = async (sql: Sql): Promise<void> =>
  void (await sql.query({ text: `SELECT pg_notify('mokuai_publish', '')`, values: [] }));

// 0 would wait without end.
const waitFor = async (sql: Sql, lockTimeout: number): Promise<void> =>
  void (await sql.query({ text: `SET LOCAL lock_timeout = ${Math.max(1, Math.trunc(lockTimeout))}`, values: [] }));

/** Where publishes are kept, in Postgres. */
export const createPublishStore = (url: string): PublishStore => ({
  open: (wait) => openPublishSession(url, wait),
  async unfinished(sql) {
    return (await sql.query<PublishRow>({ text: UNFINISHED, values: [] })).rows;
  },
  async begin(sql, { id, revision, message, actor, changes }) {
    const text = 'INSERT INTO system.publish (id, revision, message, actor, changes) VALUES ($1, $2, $3, $4, $5)';
    await sql.query({ text, values: [id, revision, message, actor, JSON.stringify(changes)] });
    await tell(sql);
  },
  ...publishSteps,
  wait: waitFor,
  async fence(sql, lockTimeout) {
    await waitFor(sql, lockTimeout);
    await sql.query({ text: 'SELECT pg_advisory_xact_lock($1)', values: [FENCE_LOCK] });
  },
  async switch(sql, { id, revision, message, actor, changes }) {
    const claim = `UPDATE system.publish SET status = 'switched' WHERE id = $1 AND NOT withdrawn`;
    if ((await sql.query({ text: claim, values: [id] })).rowCount === 0) return false;
    const json = JSON.stringify(changes);
    await sql.query({
      text: 'INSERT INTO system.revision (revision, published_by, message, changes) VALUES ($1, $2, $3, $4)',
      values: [revision, actor, message, changes.length],
    });
    await sql.query({ text: VERSIONS, values: [revision, json] });
    await sql.query({ text: DONE_DRAFTS, values: [json] });
    await sql.query({ text: USED_AGAIN, values: [json] });
    await sql.query({ text: LATER, values: [revision, id] });
    await sql.query({ text: 'UPDATE system.published SET revision = $1', values: [revision] });
    await sql.query({ text: `SELECT pg_notify('mokuai_revision', $1::text)`, values: [String(revision)] });
    return true;
  },
  async finish(sql, publish, failure) {
    const text = 'UPDATE system.publish SET status = $2, failure = $3, error = $4, finished_at = now() WHERE id = $1';
    const { code, faults, detail = null } = failure ?? {};
    const kept = failure && JSON.stringify({ code, faults });
    await sql.query({ text, values: [publish, failure ? 'failed' : 'done', kept, detail] });
    await tell(sql);
  },
  async isWithdrawn(sql, publish) {
    const text = 'SELECT FROM system.publish WHERE id = $1 AND withdrawn';
    return (await sql.query({ text, values: [publish] })).rowCount > 0;
  },
  async withdraw(sql, publish) {
    const text = `UPDATE system.publish SET withdrawn = true WHERE id = $1 AND status = 'running'`;
    if ((await sql.query({ text, values: [publish] })).rowCount === 0) return false;
    await tell(sql);
    await sql.query({ text: INTERRUPT, values: [PUBLISHER_LOCK] });
    return true;
  },
  log: publishLog,
  async due(sql) {
    const text = 'SELECT id, module, "column", sql FROM system.later_drop WHERE due_at <= now() ORDER BY due_at, id';
    return (await sql.query<LaterDrop>({ text, values: [] })).rows;
  },
  async kept(sql) {
    const text = `SELECT id, module, "column", revision, ${instant('due_at')} AS until FROM system.later_drop ORDER BY due_at, id`;
    return (await sql.query<KeptRow>({ text, values: [] })).rows;
  },
  async dropped(sql, id) {
    await sql.query({ text: 'DELETE FROM system.later_drop WHERE id = $1', values: [id] });
  },
});
