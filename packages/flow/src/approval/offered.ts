import type { ApprovalDocument } from '@mokuai/definition';
import { fault, type Fault } from '@mokuai/kernel';
import { activeVisit, isOver, type ApprovalState, type Task } from './state.js';

/** What a person may do to an approval. */
export type Act = 'approve' | 'reject' | 'return' | 'add_signer' | 'withdraw' | 'resubmit';

/** Every one of them. */
export const ACTS: readonly Act[] = ['approve', 'reject', 'return', 'add_signer', 'withdraw', 'resubmit'];

/** The person's task that is to be decided now. */
export const openTask = (state: ApprovalState, user: string): Task | undefined =>
  state.status === 'pending' ? activeVisit(state)?.tasks.find((t) => t.user === user && t.state === 'open') : undefined;

/** Is the submitter kept from deciding on their own submission? */
export const barsSelf = (document: ApprovalDocument): boolean => document.allowSelfApproval !== true;

/**
 * Why a person may not do this now; undefined when they may. Codes: `approval_over`, `action_not_offered`,
 * `self_approval`, `not_your_task`.
 */
export function refusal(document: ApprovalDocument, state: ApprovalState, act: Act, user: string): Fault | undefined {
  if (isOver(state)) return fault('approval_over');
  const notNow = fault('action_not_offered', '', { action: act });
  if (act === 'withdraw' || act === 'resubmit') {
    if (user !== state.submitter) return fault('not_your_task');
    const offered = act === 'resubmit' ? state.status === 'returned' : mayWithdraw(document, state);
    return offered ? undefined : notNow;
  }
  if (state.status !== 'pending' || state.asking) return notNow;
  if (user === state.submitter && barsSelf(document)) return fault('self_approval');
  return openTask(state, user) ? undefined : fault('not_your_task');
}

/** What a person may do now. */
export const offered = (document: ApprovalDocument, state: ApprovalState, user: string): Act[] =>
  ACTS.filter((act) => refusal(document, state, act, user) === undefined);

function mayWithdraw(document: ApprovalDocument, state: ApprovalState): boolean {
  // What came back has to be given up somehow, whatever the setting says about running approvals.
  if (state.status === 'returned') return true;
  const rule = document.withdraw ?? 'before_first_action';
  return rule === 'until_end' || (rule === 'before_first_action' && !state.acted);
}
