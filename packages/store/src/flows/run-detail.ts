import type { Database, RunDetail } from '@mokuai/engine';
import { instant } from './instant.js';

/** A run with what its steps did, in the order they began. */
export async function loadRunDetail(database: Database, id: string, summary: string): Promise<RunDetail | undefined> {
  const { rows } = await database.query<RunDetail>({
    text: `SELECT ${summary}, actor, steps AS definition, coalesce((
        SELECT json_agg(json_build_object('step', s.step, 'type', s.type, 'status', s.status, 'input', s.input, 'output', s.output, 'error', s.error,
          'attempts', s.attempts, 'started_at', ${instant('s.started_at')}, 'finished_at', ${instant('s.finished_at')}) ORDER BY s.started_at, s.finished_at)
        FROM system.workflow_run_step s WHERE s.run_id = r.id), '[]') AS steps
      FROM system.workflow_run r WHERE id = $1`,
    values: [id],
  });
  return rows[0];
}
