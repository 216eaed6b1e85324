import type { ApprovalDocument } from '@mokuai/definition';
import type { Position } from '../tree.js';
import { nodeAt } from '../tree.js';
import type { ApprovalCommand, Entry, Hook } from './messages.js';
import { kindOf, nodeTree } from './nodes/registry.js';
import type { ApprovalNodeDocument, ApprovalState, ApprovalStatus, Visit } from './state.js';
import { close } from './tasks.js';

/** A state on its way, with the commands collected so far. */
export interface Move {
  readonly state: ApprovalState;
  readonly commands: readonly ApprovalCommand[];
}

/** Enters the node at a position by asking what it needs; the end of the tree is the approval. */
export function enter(
  document: ApprovalDocument,
  state: ApprovalState,
  position: Position | null,
  commands: readonly ApprovalCommand[] = [],
): Move {
  if (position === null) return end(state, 'approved', commands);
  const node = nodeAt(nodeTree(document), position)!;
  const entered = { ...state, status: 'pending' as const, position, asking: true };
  const question = kindOf(node).ask(node, { document, state: entered });
  return { state: entered, commands: [...commands, { type: 'ask', node: node.id, question }] };
}

const HOOKS: Readonly<Record<Exclude<ApprovalStatus, 'pending'>, Hook>> = {
  approved: 'onApproved',
  rejected: 'onRejected',
  returned: 'onReturned',
  withdrawn: 'onWithdrawn',
};

/** Stops the approval: for good, or (returned) until it is resubmitted or withdrawn. What is open is closed. */
export function end(
  state: ApprovalState,
  status: Exclude<ApprovalStatus, 'pending'>,
  commands: readonly ApprovalCommand[] = [],
): Move {
  const open = state.visits.flatMap((v) => (v.state === 'active' ? v.tasks.filter((t) => t.state === 'open') : []));
  const told = status === 'withdrawn' ? [...new Set(open.map((t) => t.user))] : [state.submitter];
  return {
    state: {
      ...state,
      status,
      position: status === 'returned' ? state.position : null,
      asking: false,
      visits: state.visits.map((v) => (v.state === 'active' ? close(v, status === 'approved' ? 'done' : status) : v)),
    },
    commands: [
      ...commands,
      { type: 'status', status },
      ...(told.length > 0 ? [{ type: 'notify' as const, about: status, users: told }] : []),
      { type: 'run', hook: HOOKS[status] },
    ],
  };
}

/** The state with its last visit replaced. */
export const withLastVisit = (state: ApprovalState, visit: Visit): ApprovalState => ({
  ...state,
  visits: [...state.visits.slice(0, -1), visit],
});

/** The node the approval stands at. */
export function presentNode(document: ApprovalDocument, state: ApprovalState): ApprovalNodeDocument | undefined {
  return state.position ? nodeAt(nodeTree(document), state.position) : undefined;
}

/** A row of history; the parts not given are empty. */
export const entryOf = (action: Entry['action'], at: string, rest: Partial<Entry> = {}): Entry => ({
  at,
  actor: null,
  action,
  node: null,
  comment: null,
  users: [],
  ...rest,
});
