import type { Answer } from '../../messages.js';
import type { ApprovalNodeDocument, ApprovalState } from '../../state.js';
import type { NodeContext, Opening } from '../node-kind.js';

export type ApproveNode = Extract<ApprovalNodeDocument, { type: 'approve' }>;
type People = Extract<Answer, { kind: 'people' }>;

/**
 * Who is asked: the approvers found, with the submitter replaced as `onSelf` says, else whom `onEmpty` names.
 * Where self-approval is barred (the default) the submitter is never among them, whatever road led there.
 */
export function openApprove(node: ApproveNode, answer: Answer, context: NodeContext): Opening {
  const people = answer as People;
  const { submitter } = context.state;
  const barred = context.document.allowSelfApproval !== true;
  const eligible = (users: readonly string[]): string[] =>
    [...new Set(users)].filter((u) => !barred || u !== submitter);

  const found = withoutSelf(node, people, submitter, barred);
  if (found === 'skip') return { do: 'go_on', action: 'skip', users: [submitter] };
  if (found.length > 0) return assign(node, found, context.state);

  const empty = node.onEmpty ?? { do: 'refuse' };
  if (empty.do === 'pass') return { do: 'go_on', action: 'pass', users: [] };
  // A running approval is not refused any more: the administrators decide.
  if (empty.do === 'refuse' && context.state.visits.every((v) => v.tasks.length === 0)) return { do: 'nobody' };
  const standIns = eligible(empty.do === 'assign' ? people.fallback : people.admins);
  return standIns.length > 0 ? assign(node, standIns, context.state) : { do: 'nobody' };
}

function withoutSelf(node: ApproveNode, people: People, submitter: string, barred: boolean): string[] | 'skip' {
  const users = [...new Set(people.users)];
  if (!users.includes(submitter)) return users;
  const others = users.filter((u) => u !== submitter);
  const rule = node.onSelf ?? 'self';
  if (rule === 'self') return barred ? others : users;
  if (rule === 'skip') return others.length > 0 ? others : 'skip';
  const instead = rule === 'manager' ? people.manager : people.departmentHead;
  return [...new Set([...others, ...instead.filter((u) => u !== submitter)])];
}

function assign(node: ApproveNode, users: readonly string[], state: ApprovalState): Opening {
  const repeated = repeatedApprovers(node, state);
  return { do: 'assign', wanted: users.map((user) => ({ user, automatic: repeated.has(user) })) };
}

/** Those whose earlier approval in this round counts here as well. */
function repeatedApprovers(node: ApproveNode, state: ApprovalState): ReadonlySet<string> {
  const rule = node.onDuplicate ?? 'every_time';
  if (rule === 'every_time') return new Set();
  const passed = state.visits.filter((v) => v.round === state.round && v.state === 'done' && v.tasks.length > 0);
  const counted = rule === 'only_first' ? passed : passed.slice(-1);
  return new Set(counted.flatMap((v) => v.tasks.filter((t) => t.state === 'approved').map((t) => t.user)));
}
