import type { PublishLog, Sql } from '@mokuai/engine';
import { ROWS_OF_PART } from '@mokuai/query';
import { PUBLISHER_LOCK } from './publish-session.js';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
/** A point in time as the API writes it, as SQL. */
export const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', ${INSTANT})`;

/** The backend of the one publisher. */
const PUBLISHER = `
  SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = $1 AND objsubid = 1
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

// Rows of a part against those that the table is thought to have; blocks of an index against those of the table.
const PROGRESS = `
  CASE WHEN s.state <> 'building' THEN NULL
    WHEN s.batched THEN (SELECT least(0.99, s.parts * ${ROWS_OF_PART} / greatest(c.reltuples, 1))
      FROM pg_class c WHERE c.relname = s.module AND c.relnamespace = 'record'::regnamespace)
    ELSE (SELECT round((i.blocks_done::numeric / nullif(i.blocks_total, 0)), 2)
      FROM pg_stat_progress_create_index i WHERE i.pid IN (SELECT pid FROM publisher)) END`;

const LOG = `
  WITH publisher AS (${PUBLISHER})
  SELECT p.id, p.revision, p.message, p.actor, p.status, p.withdrawn,
    p.status IN ('running', 'switched') AND EXISTS (SELECT FROM publisher) AS active,
    CASE WHEN p.status = 'failed' THEN coalesce(p.failure, '{"code": "internal", "faults": []}')
      || coalesce(jsonb_build_object('detail', p.error), '{}') END AS failure,
    ${instant('p.started_at')} AS "startedAt", ${instant('p.finished_at')} AS "finishedAt",
    coalesce((SELECT json_agg(json_build_object('position', s.position, 'module', s.module, 'kind', s.kind, 'online', s.online,
        'description', s.description, 'sql', s.sql, 'state', s.state, 'progress', ${PROGRESS}, 'error', s.error,
        'startedAt', ${instant('s.started_at')}, 'finishedAt', ${instant('s.finished_at')}) ORDER BY s.position)
      FROM system.publish_step s WHERE s.publish = p.id AND s.later IS NULL AND $2::uuid IS NOT NULL), '[]') AS steps
  FROM system.publish p WHERE $2::uuid IS NULL OR p.id = $2 ORDER BY p.started_at DESC, p.id DESC LIMIT 50`;

/** The latest publishes, newest first; or one with its steps and how far they are. */
export async function publishLog(sql: Sql, publish?: string): Promise<readonly PublishLog[]> {
  return (await sql.query<PublishLog>({ text: LOG, values: [PUBLISHER_LOCK, publish ?? null] })).rows;
}
