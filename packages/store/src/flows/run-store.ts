import type { Database, Run, RunStore, RunSummary } from '@mokuai/engine';
import { instant } from './instant.js';
import { loadRunDetail } from './run-detail.js';

const SUMMARY = `id, kind, workflow, module, record_id AS record, status, depth, error, ${instant('created_at')} AS created_at, ${instant('updated_at')} AS updated_at`;

/** Workflow runs in Postgres. */
export function createRunStore(database: Database): RunStore {
  return {
    async insert(sql, run) {
      const { rowCount } = await sql.query({
        text: `INSERT INTO system.workflow_run (id, kind, workflow, module, record_id, event, actor, depth, run_as, changes, steps, state, status, error)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (module, workflow, event) DO NOTHING`,
        values: [
          run.id,
          run.kind,
          run.workflow,
          run.module,
          run.recordId,
          run.event,
          run.actor,
          run.depth,
          run.runAs,
          JSON.stringify(run.changes),
          JSON.stringify(run.steps),
          JSON.stringify(run.state),
          run.state.status,
          run.error && JSON.stringify(run.error),
        ],
      });
      return rowCount === 1;
    },
    async load(id) {
      const { rows } = await database.query<Run>({
        name: 'run_load',
        text: `SELECT id, kind, workflow, module, record_id AS "recordId", event, actor, depth, run_as AS "runAs", changes, steps, state, error, version
          FROM system.workflow_run WHERE id = $1`,
        values: [id],
      });
      return rows[0];
    },
    async lock(sql, id, version) {
      const { rowCount } = await sql.query({
        text: 'SELECT FROM system.workflow_run WHERE id = $1 AND version = $2 FOR UPDATE SKIP LOCKED',
        values: [id, version],
      });
      return rowCount === 1;
    },
    async save(sql, id, state, error) {
      await sql.query({
        text: 'UPDATE system.workflow_run SET state = $2, status = $3, error = $4, version = version + 1, updated_at = now() WHERE id = $1',
        values: [id, JSON.stringify(state), state.status, error && JSON.stringify(error)],
      });
    },
    async recordStep(sql, run, step) {
      await sql.query({
        text: `INSERT INTO system.workflow_run_step (run_id, step, type, status, input, output, error, attempts, started_at, finished_at)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
          ON CONFLICT (run_id, step) DO UPDATE SET status = excluded.status, input = excluded.input, output = excluded.output,
            error = excluded.error, attempts = excluded.attempts, finished_at = excluded.finished_at`,
        values: [
          run,
          step.step,
          step.type,
          step.status,
          JSON.stringify(step.input),
          JSON.stringify(step.output),
          step.error && JSON.stringify(step.error),
          step.attempts,
          step.startedAt,
          step.finishedAt,
        ],
      });
    },
    async list(filter) {
      const { rows } = await database.query<RunSummary>({
        text: `SELECT ${SUMMARY} FROM system.workflow_run
          WHERE ($1::text IS NULL OR workflow = $1) AND ($2::text IS NULL OR module = $2) AND ($3::uuid IS NULL OR record_id = $3)
            AND ($4::text IS NULL OR status = $4) AND ($5::timestamptz IS NULL OR (created_at, id) < ($5, $6::uuid))
          ORDER BY created_at DESC, id DESC LIMIT $7`,
        values: [
          filter.workflow ?? null,
          filter.module ?? null,
          filter.record ?? null,
          filter.status ?? null,
          filter.before?.at ?? null,
          filter.before?.id ?? null,
          filter.limit,
        ],
      });
      return rows;
    },
    detail: (id) => loadRunDetail(database, id, SUMMARY),
  };
}
