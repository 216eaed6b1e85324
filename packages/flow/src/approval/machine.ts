import type { ApprovalDocument } from '@mokuai/definition';
import { fail, ok, type Result } from '@mokuai/kernel';
import { first } from '../tree.js';
import { answered } from './answered.js';
import { decided, signersAdded } from './decided.js';
import type { ApprovalCommand, ApprovalEvent, Transition } from './messages.js';
import { end, enter, entryOf } from './move.js';
import { nodeTree } from './nodes/registry.js';
import { refusal } from './offered.js';
import type { ApprovalState } from './state.js';

/** Submits: the state of a new approval, standing before its first node with a question to be answered. */
export function start(
  document: ApprovalDocument,
  submission: { submitter: string; comment?: string; at: string },
): Transition {
  const { submitter, at } = submission;
  const state: ApprovalState = {
    status: 'pending',
    submitter,
    position: null,
    asking: false,
    round: 1,
    acted: false,
    visits: [],
    tasksMade: 0,
  };
  const entry = entryOf('submit', at, { actor: submitter, comment: submission.comment ?? null });
  return { ...enter(document, state, first(nodeTree(document)), SUBMITTED), entry };
}

/**
 * What an event makes of an approval. After an `ask` command nothing but its `answer` is accepted (or a withdrawal).
 * Faults name why an event is refused: `approval_over`, `action_not_offered`, `not_your_task`, `self_approval`,
 * `no_approver` (only before anybody was asked), and those of `add_signer`.
 */
export function transition(document: ApprovalDocument, state: ApprovalState, event: ApprovalEvent): Result<Transition> {
  if (event.type === 'answer') return answered(document, state, event);
  const refused = refusal(document, state, event.type, event.actor);
  if (refused) return fail(refused);
  switch (event.type) {
    case 'add_signer':
      return signersAdded(document, state, event);
    case 'withdraw':
      return ok({ ...end(state, 'withdrawn'), entry: bySubmitter(event) });
    case 'resubmit':
      return ok({ ...resubmitted(document, state), entry: bySubmitter(event) });
    default:
      return ok(decided(document, state, event));
  }
}

const SUBMITTED: readonly ApprovalCommand[] = [
  { type: 'status', status: 'pending' },
  { type: 'run', hook: 'onSubmitted' },
];

/** Every node again, or on from the node that returned it, as the document says. */
function resubmitted(document: ApprovalDocument, state: ApprovalState): ReturnType<typeof enter> {
  if (document.resubmit === 'continue') return enter(document, { ...state, acted: false }, state.position, SUBMITTED);
  return enter(document, { ...state, acted: false, round: state.round + 1 }, first(nodeTree(document)), SUBMITTED);
}

const bySubmitter = (event: Extract<ApprovalEvent, { actor: string }>): Transition['entry'] =>
  entryOf(event.type, event.at, { actor: event.actor, comment: event.comment ?? null });
