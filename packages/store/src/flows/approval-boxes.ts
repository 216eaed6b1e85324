import type { Approval, ApprovalStore, Box, Database } from '@mokuai/engine';
import { APPROVAL_COLUMNS } from './approval-columns.js';

/** Which approvals lie in whose boxes; `$1` is the user. */
const BOXES: Readonly<Record<Box, string>> = {
  todo: `EXISTS (SELECT FROM system.approval_task t WHERE t.approval_id = a.id AND t.user_id = $1 AND t.state = 'open')`,
  done: `EXISTS (SELECT FROM system.approval_task t WHERE t.approval_id = a.id AND t.user_id = $1 AND t.state IN ('approved', 'rejected', 'returned'))`,
  mine: `a.submitter = $1`,
  cc: `EXISTS (SELECT FROM system.approval_copy c WHERE c.approval_id = a.id AND c.user_id = $1)`,
};

/** Does it concern `$1`: the submitter, an approver, somebody it was copied to? */
const CONCERNS = `(a.submitter = $1
  OR EXISTS (SELECT FROM system.approval_task t WHERE t.approval_id = a.id AND t.user_id = $1)
  OR EXISTS (SELECT FROM system.approval_copy c WHERE c.approval_id = a.id AND c.user_id = $1))`;

/** Is it of module `$5`, and does its title hold `$6` or is it by one of `$7`? NULL: any will do. */
const SOUGHT = `($5::text IS NULL OR a.module = $5)
  AND ($6::text IS NULL OR position(lower($6) IN lower(a.title)) > 0 OR a.submitter = ANY ($7::uuid[]))`;

/** A page after `$2` and `$3`, newest first, at most `$4`. */
const pageOf = (where: string): string => `SELECT ${APPROVAL_COLUMNS} FROM system.approval_instance a
  WHERE ${where} AND ($2::timestamptz IS NULL OR (a.updated_at, a.id) < ($2, $3::uuid))
  ORDER BY a.updated_at DESC, a.id DESC LIMIT $4`;

/** Inboxes over the tables of approvals, and the approvals of one record. */
export function createApprovalBoxes(
  database: Database,
): Pick<ApprovalStore, 'concerns' | 'box' | 'modules' | 'ofRecord' | 'counts'> {
  return {
    async concerns(id, user) {
      const { rowCount } = await database.query({
        text: `SELECT FROM system.approval_instance a WHERE a.id = $2 AND ${CONCERNS}`,
        values: [user, id],
      });
      return rowCount === 1;
    },
    async box(user, box, { module, text }, limit, before) {
      const { rows } = await database.query<Approval>({
        text: pageOf(`${BOXES[box]} AND ${SOUGHT}`),
        values: [user, before?.at ?? null, before?.id ?? null, limit, module ?? null, text?.part ?? null, text?.submitters ?? []], // prettier-ignore
      });
      return rows;
    },
    async modules(user, box) {
      const { rows } = await database.query<{ name: string; count: number }>({
        text: `SELECT a.module AS name, count(*) AS count FROM system.approval_instance a WHERE ${BOXES[box]}
          GROUP BY a.module ORDER BY count DESC, a.module`,
        values: [user],
      });
      return rows;
    },
    async ofRecord({ module, recordId, concerning }, limit, before) {
      const { rows } = await database.query<Approval>({
        text: pageOf(`a.record_id = $5 AND a.module = $6 AND ($1::uuid IS NULL OR ${CONCERNS})`),
        values: [concerning, before?.at ?? null, before?.id ?? null, limit, recordId, module],
      });
      return rows;
    },
    async counts(user) {
      const columns = Object.entries(BOXES).map(
        ([box, where]) => `(SELECT count(*) FROM system.approval_instance a WHERE ${where}) AS ${box}`,
      );
      const { rows } = await database.query<Record<Box, number>>({
        text: `SELECT ${columns.join(', ')}`,
        values: [user],
      });
      return rows[0]!;
    },
  };
}
