import type { PublishLog, Sql } from '@mokuai/engine';
import { PUBLISHER_LOCK } from './publish-session.js';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
/** A point in time as the API writes it, as SQL. */
export const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', ${INSTANT})`;

/** The backend of the one publisher. */
const PUBLISHER = `
  SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = $1 AND objsubid = 1
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

// How many rows the table is thought to have: at least those that were gone over.
const ROWS = `
  CASE WHEN s.batched THEN (SELECT json_build_object('done', s.done,
      'total', CASE WHEN s.state = 'valid' THEN s.done ELSE greatest(s.done, c.reltuples::bigint) END)
    FROM pg_class c WHERE c.relname = s.module AND c.relnamespace = 'record'::regnamespace) END`;

// An index reads the table, is written, and reads the table once more for what was written meanwhile.
const PROGRESS = `
  CASE WHEN s.state <> 'building' THEN NULL
    WHEN s.batched THEN (SELECT least(0.99, s.done / greatest(c.reltuples, 1))
      FROM pg_class c WHERE c.relname = s.module AND c.relnamespace = 'record'::regnamespace)
    ELSE (SELECT round(CASE
        WHEN i.phase LIKE 'building index: scanning%' THEN 0.6 * i.blocks_done / greatest(i.blocks_total, 1)
        WHEN i.phase LIKE 'building index: loading%' THEN 0.6 + 0.2 * i.tuples_done / greatest(i.tuples_total, 1)
        WHEN i.phase LIKE 'building index%' THEN 0.6
        WHEN i.phase LIKE 'index validation: scanning table%' THEN 0.85 + 0.15 * i.blocks_done / greatest(i.blocks_total, 1)
        WHEN i.phase LIKE 'index validation%' OR i.phase = 'waiting for writers before validation' THEN 0.8
        WHEN i.phase LIKE 'waiting for %' AND i.phase <> 'waiting for writers before build' THEN 0.99
        ELSE 0 END::numeric, 2)
      FROM pg_stat_progress_create_index i WHERE i.pid IN (SELECT pid FROM publisher)) END`;

// A step that takes a lock for a moment and is not done yet tries again and again to get it.
const WAITING = `
  s.state = 'building' AND EXISTS (SELECT FROM publisher) AND NOT s.batched AND CASE
    WHEN s.online THEN EXISTS (SELECT FROM pg_locks l WHERE l.pid IN (SELECT pid FROM publisher) AND NOT l.granted)
    ELSE s.started_at < now() - interval '1 second' END`;

const LOG = `
  WITH publisher AS (${PUBLISHER})
  SELECT p.id, p.revision, p.message, p.actor, p.status, p.withdrawn,
    p.status IN ('running', 'switched') AND EXISTS (SELECT FROM publisher) AS active,
    CASE WHEN p.status = 'failed' THEN coalesce(p.failure, '{"code": "internal", "faults": []}')
      || coalesce(jsonb_build_object('detail', p.error), '{}') END AS failure,
    ${instant('p.started_at')} AS "startedAt", ${instant('p.finished_at')} AS "finishedAt",
    coalesce((SELECT json_agg(json_build_object('position', s.position, 'module', s.module, 'kind', s.kind, 'online', s.online,
        'description', s.description, 'sql', s.sql, 'state', s.state, 'progress', ${PROGRESS}, 'rows', ${ROWS},
        'waiting', ${WAITING}, 'batched', s.batched, 'error', s.error,
        'startedAt', ${instant('s.started_at')}, 'finishedAt', ${instant('s.finished_at')}) ORDER BY s.position)
      FROM system.publish_step s WHERE s.publish = p.id AND $2::uuid IS NOT NULL), '[]') AS steps
  FROM system.publish p WHERE $2::uuid IS NULL OR p.id = $2 ORDER BY p.started_at DESC, p.id DESC LIMIT 50`;

/** The latest publishes, newest first; or one with its steps and how far they are. */
export async function publishLog(sql: Sql, publish?: string): Promise<readonly PublishLog[]> {
  return (await sql.query<PublishLog>({ text: LOG, values: [PUBLISHER_LOCK, publish ?? null] })).rows;
}
