import type { ApprovalDocument } from '@mokuai/definition';
import type { Position } from '../tree.js';

/** How an approval stands. Everything but `pending` and `returned` is final. */
export type ApprovalStatus = 'pending' | 'returned' | 'approved' | 'rejected' | 'withdrawn';

/** open: to be decided now · waiting: after the signers added before it · closed: settled by others. */
export type TaskState = 'open' | 'waiting' | 'approved' | 'rejected' | 'returned' | 'closed';

/** One person's part in a node. */
export interface Task {
  /** Unique in its approval: `t1`, `t2`, … */
  readonly id: string;
  readonly user: string;
  readonly state: TaskState;
  /** Decided by the machine, because the same person approved before. */
  readonly automatic: boolean;
  /** Who added this signer; null for the node's own approvers. */
  readonly addedBy: string | null;
  /** The task that waits for this one. */
  readonly before: string | null;
  readonly at: string | null;
  readonly comment: string | null;
}

/** One passing of one node. A node that is returned to is visited anew. */
export interface Visit {
  readonly node: string;
  readonly round: number;
  readonly state: 'active' | 'done' | 'skipped' | 'rejected' | 'returned' | 'withdrawn';
  readonly tasks: readonly Task[];
}

/** The whole state of one approval; plain JSON. */
export interface ApprovalState {
  readonly status: ApprovalStatus;
  readonly submitter: string;
  /** The present node; kept while returned (where a `continue` resubmission goes on); null when over. */
  readonly position: Position | null;
  /** The machine waits for an answer about the present node. */
  readonly asking: boolean;
  /** Counts resubmissions that begin anew. */
  readonly round: number;
  /** Has anybody decided since the (re)submission? */
  readonly acted: boolean;
  readonly visits: readonly Visit[];
  readonly tasksMade: number;
}

/** An approval's nodes, of every kind. */
export type ApprovalNodeDocument = ApprovalDocument['nodes'][number];

/** The active visit, if there is one: the last. */
export const activeVisit = (state: ApprovalState): Visit | undefined =>
  state.visits.findLast((v) => v.state === 'active');

/** Is nothing more going to happen? */
export const isOver = (state: ApprovalState): boolean => state.status !== 'pending' && state.status !== 'returned';
