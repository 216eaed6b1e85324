import type { Approval, ApprovalStore, Database } from '@mokuai/engine';
import { createApprovalBoxes } from './approval-boxes.js';
import { instant } from './instant.js';
import { APPROVAL_COLUMNS } from './approval-columns.js';

/** Approvals in Postgres. */
export function createApprovalStore(database: Database): ApprovalStore {
  const one = async (where: string, id: string): Promise<Approval | undefined> => {
    const text = `SELECT ${APPROVAL_COLUMNS} FROM system.approval_instance a WHERE ${where}`;
    return (await database.query<Approval>({ text, values: [id] })).rows[0];
  };
  return {
    async insert(sql, a) {
      const { rowCount } = await sql.query({
        text: `INSERT INTO system.approval_instance (id, approval, module, record_id, title, submitter, depth, status, document, state, snapshot)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
          ON CONFLICT (record_id) WHERE status IN ('pending', 'returned') DO NOTHING`,
        values: [
          a.id,
          a.document.name,
          a.module,
          a.recordId,
          a.title,
          a.state.submitter,
          a.depth,
          a.state.status,
          JSON.stringify(a.document),
          JSON.stringify(a.state),
          JSON.stringify(a.snapshot),
        ],
      });
      return rowCount === 1;
    },
    load: (id) => one('a.id = $1', id),
    running: (record) => one(`a.record_id = $1 AND a.status IN ('pending', 'returned')`, record),
    async save(sql, id, version, state, snapshot) {
      const { rowCount } = await sql.query({
        text: `UPDATE system.approval_instance SET state = $3, status = $4, snapshot = $5, version = version + 1, updated_at = now()
          WHERE id = $1 AND version = $2`,
        values: [id, version, JSON.stringify(state), state.status, JSON.stringify(snapshot)],
      });
      return rowCount === 1;
    },
    async saveTasks(sql, id, state) {
      const tasks = state.visits.flatMap((v) => v.tasks.map((t) => ({ ...t, node: v.node })));
      if (tasks.length === 0) return;
      await sql.query({
        text: `INSERT INTO system.approval_task (approval_id, task, user_id, node, state, automatic, at)
          SELECT $1, t.id, t."user", t.node, t.state, t.automatic, t.at
          FROM jsonb_to_recordset($2::jsonb) AS t (id text, "user" uuid, node text, state text, automatic boolean, at timestamptz)
          ON CONFLICT (approval_id, task) DO UPDATE SET state = excluded.state, at = excluded.at
            WHERE (approval_task.state, approval_task.at) IS DISTINCT FROM (excluded.state, excluded.at)`,
        values: [id, JSON.stringify(tasks)],
      });
    },
    async addCopies(sql, id, users) {
      await sql.query({
        text: 'INSERT INTO system.approval_copy (approval_id, user_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING',
        values: [id, users],
      });
    },
    async addHistory(sql, id, entries) {
      await sql.query({
        text: `INSERT INTO system.approval_history (approval_id, seq, at, actor, action, node, comment, users)
          SELECT $1, (SELECT coalesce(max(seq), 0) FROM system.approval_history WHERE approval_id = $1) + e.n, (e.entry ->> 'at')::timestamptz,
            (e.entry ->> 'actor')::uuid, e.entry ->> 'action', e.entry ->> 'node', e.entry ->> 'comment', e.entry -> 'users'
          FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS e (entry, n)`,
        values: [id, JSON.stringify(entries)],
      });
    },
    async history(id) {
      const { rows } = await database.query<Awaited<ReturnType<ApprovalStore['history']>>[number]>({
        text: `SELECT ${instant('at')} AS at, actor, action, node, comment FROM system.approval_history WHERE approval_id = $1 ORDER BY seq`,
        values: [id],
      });
      return rows;
    },
    ...createApprovalBoxes(database),
  };
}
