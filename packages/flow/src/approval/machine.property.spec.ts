import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ApprovalDocument } from '@mokuai/definition';
import { approvalOf, submitted, tried, type Deed, type Story, type World } from './driver.spec-kit.js';
import { isOver, type ApprovalNodeDocument } from './state.js';
import { isUndecided } from './tasks.js';

const USERS = ['sue', 'ann', 'bob', 'cyd'];
const user = fc.constantFrom(...USERS);
const users = fc.uniqueArray(user, { maxLength: 3 });
const condition = { field: 'amount', op: 'gt', value: 1 } as const;

const { node } = fc.letrec<{ node: ApprovalNodeDocument; nodes: ApprovalNodeDocument[] }>((tie) => ({
  nodes: fc.array(tie('node'), { maxLength: 3 }),
  node: fc.oneof(
    { depthSize: 'small' },
    fc.record({
      id: fc.constant(''),
      type: fc.constant('approve' as const),
      mode: fc.constantFrom('any' as const, 'all' as const),
      approvers: users.map((list) => [{ type: 'users' as const, users: list }]),
      onEmpty: fc.constantFrom({ do: 'pass' as const }, { do: 'refuse' as const }, { do: 'admin' as const }, { do: 'assign' as const, users: ['cyd'] }),
      onSelf: fc.constantFrom('self' as const, 'skip' as const, 'manager' as const, 'department_head' as const),
      onDuplicate: fc.constantFrom('every_time' as const, 'only_first' as const, 'skip_consecutive' as const),
    }),
    fc.record({ id: fc.constant(''), type: fc.constant('cc' as const), to: users.map((list) => [{ type: 'users' as const, users: list }]) }),
    fc.record({
      id: fc.constant(''),
      type: fc.constant('branch' as const),
      branches: fc.array(fc.record({ when: fc.constantFrom(undefined, condition), nodes: tie('nodes') }), { maxLength: 3 }),
    }),
  ),
})); // prettier-ignore

/** Ids in reading order. */
function numbered(nodes: readonly ApprovalNodeDocument[], next = { id: 0 }): ApprovalNodeDocument[] {
  return nodes.map((n) => {
    const id = `n${next.id++}`;
    return n.type === 'branch'
      ? { ...n, id, branches: n.branches.map((b) => ({ ...b, nodes: numbered(b.nodes, next) })) }
      : { ...n, id };
  });
}

const document = fc
  .record({
    nodes: fc.array(node, { maxLength: 4 }),
    allowSelfApproval: fc.boolean(),
    withdraw: fc.constantFrom('never' as const, 'before_first_action' as const, 'until_end' as const),
    resubmit: fc.constantFrom('restart' as const, 'continue' as const),
  })
  .map(({ nodes, ...rest }) => approvalOf(numbered(nodes), rest));

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom('approve' as const, 'reject' as const, 'return' as const, 'withdraw' as const, 'resubmit' as const), user) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('add_signer' as const), user, user, user) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('approve' as const), user) },
); // prettier-ignore

const world: fc.Arbitrary<World> = fc.record({
  manager: users,
  departmentHead: users,
  admins: users,
  holds: fc.func(fc.boolean()),
});

const FINAL = ['approved', 'rejected', 'withdrawn'];

/** What must be true of every approval at every moment. */
function check(of: ApprovalDocument, story: Story): void {
  const { state } = story;
  const open = state.visits.flatMap((v) => v.tasks.filter((t) => t.state === 'open'));
  const active = state.visits.filter((v) => v.state === 'active');
  expect(state.asking).toBe(false);
  if (state.status === 'pending') expect(open.length).toBeGreaterThan(0);
  else expect(open).toEqual([]);
  expect(active.length).toBe(state.status === 'pending' ? 1 : 0);
  for (const visit of state.visits)
    if (visit.state !== 'active') expect(visit.tasks.filter((t) => isUndecided(t.state))).toEqual([]);
  if (of.allowSelfApproval !== true)
    expect(state.visits.flatMap((v) => v.tasks).filter((t) => t.user === state.submitter)).toEqual([]);
  const ids = state.visits.flatMap((v) => v.tasks.map((t) => t.id));
  expect(new Set(ids).size).toBe(ids.length);
  const outcomes = story.commands.filter((c) => c.type === 'status' && FINAL.includes(c.status));
  expect(outcomes.length).toBe(isOver(state) ? 1 : 0);
}

describe('whatever people do', () => {
  it('an approval has one outcome at most, and until then somebody to wait for', () => {
    fc.assert(
      fc.property(document, world, fc.array(deed, { maxLength: 30 }), (of, people, deeds) => {
        let story: Story;
        try {
          story = submitted(of, people);
        } catch (error) {
          expect((error as Error).message).toBe('no_approver');
          return;
        }
        check(of, story);
        for (const one of deeds) {
          const made = tried(of, story, one, people);
          if (!made.ok) continue;
          expect(isOver(story.state)).toBe(false);
          // One row of history for what the person did; the rest are the machine's own.
          const rows = made.value.entries.slice(story.entries.length);
          expect(rows.filter((e) => e.actor !== null)).toHaveLength(1);
          story = made.value;
          check(of, story);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('an approval that everybody goes on approving ends', () => {
    fc.assert(
      fc.property(document, world, (of, people) => {
        let story: Story;
        try {
          story = submitted(of, people);
        } catch {
          return;
        }
        for (let i = 0; i < 200 && story.state.status === 'pending'; i++) {
          const next = USERS.map((u) => tried(of, story, ['approve', u], people)).find((made) => made.ok);
          expect(next?.ok).toBe(true);
          if (next?.ok) story = next.value;
        }
        expect(['approved', 'returned']).toContain(story.state.status);
      }),
      { numRuns: 1000 },
    );
  });
});
