import type { ApprovalDocument } from '@mokuai/definition';
import { fail, fault, ok, type Result } from '@mokuai/kernel';
import { after, into } from '../tree.js';
import type { ApprovalEvent, Transition } from './messages.js';
import { end, enter, entryOf, presentNode } from './move.js';
import type { Wanted } from './nodes/node-kind.js';
import { kindOf, nodeTree } from './nodes/registry.js';
import type { ApprovalNodeDocument, ApprovalState, Task, Visit } from './state.js';
import { close, newlyAsked } from './tasks.js';

type Answered = Extract<ApprovalEvent, { type: 'answer' }>;

/** Opens the present node with what was asked for it. Fault `no_approver`: a submission that nobody could decide. */
export function answered(document: ApprovalDocument, state: ApprovalState, event: Answered): Result<Transition> {
  const node = presentNode(document, state);
  if (!state.asking || !node) return fail(fault('action_not_offered', '', { action: 'answer' }));
  const opening = kindOf(node).open(node, event.answer, { document, state });
  const told = { ...state, asking: false };
  const next = after(nodeTree(document), state.position!);

  switch (opening.do) {
    case 'assign':
      return ok(assign(document, told, node, opening.wanted, event.at));
    case 'branch': {
      const entry = entryOf('branch', event.at, { node: node.id });
      return ok({ ...enter(document, told, into(nodeTree(document), state.position!, opening.branch)), entry });
    }
    case 'go_on': {
      const visit: Visit = {
        node: node.id,
        round: state.round,
        state: opening.action === 'copy' ? 'done' : 'skipped',
        tasks: [],
      };
      const copies =
        opening.action === 'copy' && opening.users.length > 0
          ? [{ type: 'notify' as const, about: 'copy' as const, users: opening.users }]
          : [];
      const entry = entryOf(opening.action, event.at, { node: node.id, users: opening.users });
      return ok({ ...enter(document, { ...told, visits: [...told.visits, visit] }, next, copies), entry });
    }
    case 'nobody': {
      if (state.visits.every((v) => v.tasks.length === 0)) return fail(fault('no_approver', '', { node: node.id }));
      const visit: Visit = { node: node.id, round: state.round, state: 'returned', tasks: [] };
      return ok({
        ...end({ ...told, visits: [...told.visits, visit] }, 'returned'),
        entry: entryOf('nobody', event.at, { node: node.id }),
      });
    }
  }
}

function assign(
  document: ApprovalDocument,
  state: ApprovalState,
  node: ApprovalNodeDocument,
  wanted: readonly Wanted[],
  at: string,
): Transition {
  const tasks = wanted.map((w, i): Task => ({
    id: `t${state.tasksMade + i + 1}`,
    user: w.user,
    state: w.automatic ? 'approved' : 'open',
    automatic: w.automatic,
    addedBy: null,
    before: null,
    at: w.automatic ? at : null,
    comment: null,
  }));
  const visit: Visit = { node: node.id, round: state.round, state: 'active', tasks };
  const made = { ...state, tasksMade: state.tasksMade + tasks.length };
  const users = wanted.map((w) => w.user);
  if (kindOf(node).verdict?.(node, visit)) {
    const move = enter(
      document,
      { ...made, visits: [...state.visits, close(visit, 'done')] },
      after(nodeTree(document), state.position!),
    );
    return { ...move, entry: entryOf('skip', at, { node: node.id, users }) };
  }
  return {
    state: { ...made, visits: [...state.visits, visit] },
    commands: [{ type: 'notify', about: 'task', users: newlyAsked(undefined, visit) }],
    entry: entryOf('assign', at, { node: node.id, users }),
  };
}
