import type { ApprovalDocument } from '@mokuai/definition';
import { fail, fault, ok, type Result } from '@mokuai/kernel';
import { after } from '../tree.js';
import type { ApprovalCommand, ApprovalEvent, Transition } from './messages.js';
import { end, enter, entryOf, presentNode, withLastVisit, type Move } from './move.js';
import { kindOf, nodeTree } from './nodes/registry.js';
import { barsSelf, openTask } from './offered.js';
import { activeVisit, type ApprovalState, type Task, type Visit } from './state.js';
import { close, isUndecided, newlyAsked, wake, withTask } from './tasks.js';

type Decision = Extract<ApprovalEvent, { type: 'approve' | 'reject' | 'return' | 'withdraw' | 'resubmit' }>;
type Addition = Extract<ApprovalEvent, { type: 'add_signer' }>;

/** An approver's decision. The caller has made sure that it is theirs to make. */
export function decided(document: ApprovalDocument, state: ApprovalState, event: Decision): Transition {
  const visit = activeVisit(state)!;
  const task = openTask(state, event.actor)!;
  const taken = { reject: 'rejected', return: 'returned' } as const;
  const comment = event.comment ?? null;
  const entry = entryOf(event.type, event.at, { actor: event.actor, node: visit.node, comment });
  const outcome = event.type === 'approve' ? ('approved' as const) : taken[event.type as 'reject' | 'return'];
  const marked = withTask(visit, task.id, { state: outcome, at: event.at, comment });
  const acted = { ...withLastVisit(state, marked), acted: true };
  return { ...(outcome === 'approved' ? approved(document, acted, visit, marked) : end(acted, outcome)), entry };
}

function approved(document: ApprovalDocument, state: ApprovalState, before: Visit, marked: Visit): Move {
  const node = presentNode(document, state)!;
  const visit = wake(marked);
  if (kindOf(node).verdict?.(node, visit)) {
    return enter(document, withLastVisit(state, close(visit, 'done')), after(nodeTree(document), state.position!));
  }
  return { state: withLastVisit(state, visit), commands: told(newlyAsked(before, visit)) };
}

/**
 * Adds signers before the acting person: their task waits until every added signer has approved. Signers may add
 * signers in turn. Faults: `duplicate_items` for people the node is waiting for already, `self_approval`, `required`.
 */
export function signersAdded(document: ApprovalDocument, state: ApprovalState, event: Addition): Result<Transition> {
  const visit = activeVisit(state)!;
  const task = openTask(state, event.actor)!;
  const users = [...new Set(event.users)];
  if (users.length === 0) return fail(fault('required', '/users'));
  if (users.includes(state.submitter) && barsSelf(document)) return fail(fault('self_approval', '/users'));
  const asked = new Set(visit.tasks.filter((t) => isUndecided(t.state)).map((t) => t.user));
  if (users.some((u) => asked.has(u))) return fail(fault('duplicate_items', '/users'));

  const added = users.map((user, i): Task => ({
    id: `t${state.tasksMade + i + 1}`,
    user,
    state: 'open',
    automatic: false,
    addedBy: event.actor,
    before: task.id,
    at: null,
    comment: null,
  }));
  const waiting = withTask(visit, task.id, { state: 'waiting' });
  const now = { ...waiting, tasks: [...waiting.tasks, ...added] };
  return ok({
    state: { ...withLastVisit(state, now), acted: true, tasksMade: state.tasksMade + added.length },
    commands: told(newlyAsked(visit, now)),
    entry: entryOf('add_signer', event.at, {
      actor: event.actor,
      node: visit.node,
      comment: event.comment ?? null,
      users,
    }),
  });
}

const told = (users: readonly string[]): ApprovalCommand[] =>
  users.length > 0 ? [{ type: 'notify', about: 'task', users }] : [];
