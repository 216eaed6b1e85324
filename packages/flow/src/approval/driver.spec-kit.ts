import type { ApprovalDocument, ApproverRule } from '@mokuai/definition';
import type { Result } from '@mokuai/kernel';
import { start, transition } from './machine.js';
import type { Answer, ApprovalCommand, ApprovalEvent, Entry, Question, Transition } from './messages.js';
import type { ApprovalState } from './state.js';

/** The people of a spec's world and what the machine's questions are answered with. */
export interface World {
  readonly roles?: Readonly<Record<string, readonly string[]>>;
  readonly manager?: readonly string[];
  readonly departmentHead?: readonly string[];
  readonly admins?: readonly string[];
  /** Answers conditions that are there, in place of a record. */
  readonly holds?: (condition: unknown) => boolean;
}

/** An approval on its way, with everything that happened to it. */
export interface Story {
  readonly state: ApprovalState;
  readonly commands: readonly ApprovalCommand[];
  readonly entries: readonly Entry[];
}

const AT = '2026-11-21T00:00:00.000Z';

export const approvalOf = (
  nodes: ApprovalDocument['nodes'],
  rest: Partial<ApprovalDocument> = {},
): ApprovalDocument => ({
  kind: 'approval',
  module: 'deal',
  name: 'discount',
  nodes,
  ...rest,
});

/** An approve node asking named users. */
export const asks = (id: string, users: readonly string[], rest: object = {}): ApprovalDocument['nodes'][number] => ({
  id,
  type: 'approve',
  mode: 'any',
  approvers: [{ type: 'users', users }],
  ...rest,
});

function people(rules: readonly ApproverRule[], world: World): string[] {
  const found = rules.flatMap((rule) => {
    if (rule.type === 'users') return rule.users;
    if (rule.type === 'role') return world.roles?.[rule.role] ?? [];
    if (rule.type === 'manager') return world.manager ?? [];
    return world.departmentHead ?? [];
  });
  return [...new Set(found)];
}

function answerTo(question: Question, world: World): Answer {
  if (question.kind === 'choice') {
    const branch = question.conditions.findIndex((c) => c === undefined || (world.holds?.(c) ?? false));
    return { kind: 'choice', branch: branch < 0 ? null : branch };
  }
  return {
    kind: 'people',
    users: people(question.rules, world),
    fallback: people(question.fallback, world),
    manager: question.needs.manager ? (world.manager ?? []) : [],
    departmentHead: question.needs.departmentHead ? (world.departmentHead ?? []) : [],
    admins: question.needs.admins ? (world.admins ?? []) : [],
  };
}

/** Follows a transition until the machine has no more questions. */
function settled(document: ApprovalDocument, before: Story, made: Transition, world: World): Story {
  const story = {
    state: made.state,
    commands: [...before.commands, ...made.commands],
    entries: [...before.entries, made.entry],
  };
  const ask = made.commands.find((c) => c.type === 'ask');
  if (!ask) return story;
  const next = transition(document, made.state, { type: 'answer', answer: answerTo(ask.question, world), at: AT });
  if (!next.ok) throw new Error(next.faults.map((f) => f.code).join());
  return settled(document, story, next.value, world);
}

const nothing = (state: ApprovalState): Story => ({ state, commands: [], entries: [] });

/** A submission, up to where people have to act. Throws the fault codes of a refusal. */
export function submitted(document: ApprovalDocument, world: World = {}, submitter = 'sue'): Story {
  const made = start(document, { submitter, at: AT });
  return settled(document, nothing(made.state), made, world);
}

export type Deed =
  [act: 'approve' | 'reject' | 'return' | 'withdraw' | 'resubmit', actor: string] | ['add_signer', string, ...string[]];

export const eventOf = ([act, actor, ...users]: Deed): ApprovalEvent =>
  act === 'add_signer' ? { type: act, actor, users, at: AT } : { type: act, actor, at: AT };

/** One deed done; the fault codes where it is refused. */
export function tried(document: ApprovalDocument, story: Story, deed: Deed, world: World = {}): Result<Story> {
  const made = transition(document, story.state, eventOf(deed));
  return made.ok ? { ok: true, value: settled(document, story, made.value, world) } : made;
}

/** Deeds done one after the other, each of which must be accepted. */
export function after(document: ApprovalDocument, story: Story, deeds: readonly Deed[], world: World = {}): Story {
  return deeds.reduce((now, deed) => {
    const made = tried(document, now, deed, world);
    if (!made.ok) throw new Error(`${deed.join(' ')}: ${made.faults.map((f) => f.code).join()}`);
    return made.value;
  }, story);
}

/** Who has to act now. */
export const openFor = (story: Story): string[] =>
  story.state.visits
    .filter((v) => v.state === 'active')
    .flatMap((v) => v.tasks)
    .filter((t) => t.state === 'open')
    .map((t) => t.user);
