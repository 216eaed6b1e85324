import type { PublishRow, PublishStore, Sql } from '@mokuai/engine';
import { FENCE_LOCK } from '../records/index.js';
import { keep, keptRows } from './kept-rows.js';
import { publishLog } from './publish-log.js';
import { openPublishSession, PUBLISHER_LOCK } from './publish-session.js';
import { publishSteps } from './publish-steps.js';

const UNFINISHED = `
  SELECT id, revision, message, actor, changes, take_back AS "takeBack", status, withdrawn FROM system.publish
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

// Nobody writes under the old names from now on; times of records are rounded to milliseconds.
const GIVEN_UP = `
  UPDATE system.former_name SET until = clock_timestamp() + interval '1 millisecond' WHERE until = 'infinity'`;

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
  async begin(sql, { id, revision, message, actor, changes, takeBack }) {
    const text =
      'INSERT INTO system.publish (id, revision, message, actor, changes, take_back) VALUES ($1, $2, $3, $4, $5, $6)';
    await sql.query({
      text,
      values: [id, revision, message, actor, JSON.stringify(changes), JSON.stringify(takeBack)],
    });
    await tell(sql);
  },
  ...publishSteps,
  wait: waitFor,
  async fence(sql, lockTimeout) {
    await waitFor(sql, lockTimeout);
    await sql.query({ text: 'SELECT pg_advisory_xact_lock($1)', values: [FENCE_LOCK] });
    await sql.query({ text: GIVEN_UP, values: [] });
  },
  async switch(sql, publish) {
    const { id, revision, message, actor, changes } = publish;
    const claim = `UPDATE system.publish SET status = 'switched' WHERE id = $1 AND NOT withdrawn`;
    if ((await sql.query({ text: claim, values: [id] })).rowCount === 0) return false;
    const json = JSON.stringify(changes);
    await sql.query({
      text: 'INSERT INTO system.revision (revision, published_by, message, changes) VALUES ($1, $2, $3, $4)',
      values: [revision, actor, message, changes.length],
    });
    await sql.query({ text: VERSIONS, values: [revision, json] });
    await sql.query({ text: DONE_DRAFTS, values: [json] });
    await keep(sql, publish);
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
  ...keptRows,
});
