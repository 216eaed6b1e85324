import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import type { ApprovalDetail } from '@mokuai/contract';
import { Problem } from '@mokuai/kernel';
import { approval, sets, tells } from './spec/documents.fixture.js';
import { openWorld, type World } from './spec/world.fixture.js';

const role = (name: string) => [{ type: 'role' as const, role: name }];

// A whole worker on a busy machine takes its time.
jest.setTimeout(120_000);

const DOCUMENTS = [
  approval('discount', {
    label: { en: 'Discount', 'zh-CN': '折扣' },
    entry: { field: 'discount', op: 'gt', value: 10 },
    withdraw: 'until_end',
    nodes: [
      { id: 'manager', type: 'approve', label: { en: 'Manager', 'zh-CN': '主管' }, mode: 'any', approvers: [{ type: 'manager', level: 1 }], fields: { discount: 'write' } },
      { id: 'size', type: 'branch', branches: [{ when: { field: 'discount', op: 'ge', value: 50 }, nodes: [{ id: 'board', type: 'approve', mode: 'all', approvers: role('boss') }] }, { nodes: [] }] },
      { id: 'copy', type: 'cc', to: [{ type: 'field', field: 'owner' }] },
    ],
    onSubmitted: [sets('mark', { remark: 'submitted' })],
    onApproved: [sets('mark', { remark: 'approved' }), tells('tell', 'Done: {{ record.name }}')],
    onRejected: [sets('mark', { remark: 'rejected' })],
    onReturned: [sets('mark', { remark: 'returned' })],
    onWithdrawn: [sets('mark', { remark: 'withdrawn' })],
  }),
  approval('nobody', { entry: { field: 'name', op: 'eq', value: 'nobody' }, nodes: [{ id: 'n', type: 'approve', mode: 'any', approvers: role('admin') }] }),
]; // prettier-ignore

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );

describe('approvals', () => {
  let world: World;
  let [sue, max, bob, ben, eve]: Actor[] = [];
  beforeAll(async () => {
    world = await openWorld(DOCUMENTS);
    await world.worker();
    max = await world.user('max', ['seller']);
    bob = await world.user('bob', ['boss']);
    ben = await world.user('ben', ['boss']);
    eve = await world.user('eve', ['seller']);
    sue = await world.user('sue', ['seller'], { manager: max.userId });
  }, 60_000);
  afterAll(() => world.close());

  const submit = async (discount: number, name = 'Deal'): Promise<ApprovalDetail> =>
    world.flows.approvals.submit(sue!, 'deal', await world.create(sue!, { name, discount }), { comment: 'please' });
  const act = (actor: Actor | undefined, of: ApprovalDetail, action: 'approve' | 'reject' | 'return' | 'withdraw' | 'resubmit', more: object = {}) =>
    world.flows.approvals.act(actor!, of.id, { action, ...more }); // prettier-ignore
  const remark = async (of: ApprovalDetail) => {
    await world.idle();
    return (await world.deal(of.record))['remark'];
  };

  it('goes its way from the submission to the outcome', async () => {
    const submitted = await submit(60, 'Big deal');
    expect(submitted).toMatchObject({ status: 'pending', title: 'Big deal', label: 'Discount', waitingFor: [{ id: max!.userId, name: 'max' }], actions: ['withdraw'] });
    expect(await world.deal(submitted.record)).toMatchObject({ approval_status: 'pending' });
    expect(await remark(submitted)).toBe('submitted');

    const [todo] = (await world.flows.approvals.box(max!, 'todo', {}, 10, undefined)).data;
    expect(todo).toMatchObject({ id: submitted.id, submitter: { name: 'sue' } });
    await act(max, submitted, 'approve', { comment: 'fine', version: submitted.version });
    const half = await act(bob, submitted, 'approve');
    expect(half).toMatchObject({ status: 'pending', waitingFor: [{ name: 'ben' }], actions: [] });
    const done = await act(ben, submitted, 'approve');
    expect(done).toMatchObject({ status: 'approved', waitingFor: [], actions: [] });
    expect(done.path.map((step) => [step.node, step.state])).toEqual([['manager', 'done'], ['board', 'done'], ['copy', 'done']]);
    expect(done.history.map((h) => [h.actor?.name ?? null, h.action, h.comment])).toEqual([
      ['sue', 'submit', 'please'], [null, 'assign', null], ['max', 'approve', 'fine'], [null, 'branch', null], [null, 'assign', null],
      ['bob', 'approve', null], ['ben', 'approve', null], [null, 'copy', null],
    ]);
    expect(await remark(submitted)).toBe('approved');
    expect(await world.deal(submitted.record)).toMatchObject({ approval_status: 'approved' });
    const told = await world.rows<{ title: unknown }>('SELECT title FROM system.notification WHERE user_id = $1 AND record_id = $2 ORDER BY created_at, id', sue!.userId, submitted.record);
    expect(told.map((n) => n.title)).toEqual(expect.arrayContaining([{ en: 'Approved: Big deal', 'zh-CN': '审批通过：Big deal' }, { en: 'Copied to you: Big deal', 'zh-CN': '抄送给您：Big deal' }, 'Done: Big deal']));
    expect((await world.flows.approvals.box(sue!, 'cc', {}, 10, undefined)).data.map((a) => a.id)).toContain(submitted.id);
  }); // prettier-ignore

  it('rejects, returns, is resubmitted and withdrawn', async () => {
    const rejected = await submit(20);
    expect(await act(max, rejected, 'reject')).toMatchObject({ status: 'rejected' });
    expect(await remark(rejected)).toBe('rejected');

    const returned = await submit(20);
    expect(await act(max, returned, 'return', { comment: 'less' })).toMatchObject({ status: 'returned' });
    expect(await remark(returned)).toBe('returned');
    await world.writer.update(sue!, 'deal', returned.record, { discount: 15 });
    const again = await world.flows.approvals.submit(sue!, 'deal', returned.record, {});
    expect(again).toMatchObject({ id: returned.id, status: 'pending', snapshot: { discount: 15 } });
    expect(await act(sue, again, 'withdraw')).toMatchObject({ status: 'withdrawn' });
    expect(await remark(returned)).toBe('withdrawn');
    expect((await world.deal(returned.record))['approval_status']).toBe('withdrawn');
  });

  it('locks the record, but for what the node opens', async () => {
    const submitted = await submit(20);
    expect(await codeOf(world.writer.update(sue!, 'deal', submitted.record, { discount: 1 }))).toBe('locked');
    expect(await codeOf(act(max, submitted, 'approve', { data: { name: 'mine' } }))).toBe('invalid');
    expect((await world.deal(submitted.record))['name']).toBe('Deal');
    // The edit decides which way it goes on.
    const edited = await act(max, submitted, 'approve', { data: { discount: 70 } });
    expect(edited.path.map((step) => step.node)).toContain('board');
    expect((await world.deal(submitted.record))['discount']).toBe(70);
    await act(bob, submitted, 'reject');
    await world.idle();
    await world.writer.update(sue!, 'deal', submitted.record, { discount: 1 });
  });

  it('refuses what must not be', async () => {
    const small = await world.create(sue!, { name: 'small', discount: 1 });
    expect(await codeOf(world.flows.approvals.submit(sue!, 'deal', small, {}))).toBe('no_approval_applies');
    expect(await codeOf(world.flows.approvals.submit(eve!, 'deal', small, {}))).toBe('not_found');
    const nobody = await world.create(sue!, { name: 'nobody' });
    expect(await codeOf(world.flows.approvals.submit(sue!, 'deal', nobody, {}))).toBe('no_approver');
    expect((await world.deal(nobody))['approval_status']).toBe('none');

    const submitted = await submit(20);
    expect(await codeOf(world.flows.approvals.submit(sue!, 'deal', submitted.record, {}))).toBe('approval_running');
    expect(await codeOf(act(eve, submitted, 'approve'))).toBe('not_found');
    expect(await codeOf(world.flows.approvals.detail(eve!, submitted.id))).toBe('not_found');
    expect(await codeOf(act(bob, submitted, 'approve'))).toBe('not_your_task');
    expect(await codeOf(act(sue, submitted, 'approve'))).toBe('self_approval');
    await act(max, submitted, 'approve');
    expect(await codeOf(act(max, submitted, 'approve'))).toBe('approval_over');
  });

  it('adds signers before', async () => {
    const submitted = await submit(20);
    const added = await world.flows.approvals.act(max!, submitted.id, { action: 'add_signer', users: [eve!.userId] });
    expect(added).toMatchObject({ waitingFor: [{ name: 'eve' }], actions: [] });
    expect(await codeOf(act(max, submitted, 'approve'))).toBe('not_your_task');
    expect(
      await codeOf(
        world.flows.approvals.act(eve!, submitted.id, {
          action: 'add_signer',
          users: ['01990000-0000-7000-8000-000000000000'],
        }),
      ),
    ).toBe('invalid');
    expect(await act(eve, submitted, 'approve')).toMatchObject({ waitingFor: [{ name: 'max' }] });
    expect(await act(max, submitted, 'approve')).toMatchObject({ status: 'approved' });
  });

  it('shows of the record what the reader may read', async () => {
    const deal = await world.create(sue!, { name: 'S', discount: 20 });
    const { engineActor } = await import('@mokuai/engine');
    await world.writer.update(engineActor(), 'deal', deal, { secret: 'hidden' });
    const submitted = await world.flows.approvals.submit(sue!, 'deal', deal, {});
    expect(submitted.snapshot).toMatchObject({ name: 'S', discount: 20 });
    expect(submitted.snapshot).not.toHaveProperty('secret');
    expect((await world.flows.approvals.detail(max!, submitted.id)).snapshot).not.toHaveProperty('secret');
    expect((await world.flows.approvals.detail(bob!, submitted.id)).snapshot).toMatchObject({ secret: 'hidden' });
  });

  it('pages through a box, each once', async () => {
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await world.flows.approvals.box(sue!, 'mine', {}, 2, after);
      ids.push(...page.data.map((a) => a.id));
      after = page.page.next ?? undefined;
      expect(page.data.length).toBeLessThanOrEqual(2);
      if (!after) expect(page.counts.mine).toBe(ids.length);
    } while (after);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await codeOf(world.flows.approvals.box(sue!, 'mine', {}, 2, 'nonsense'))).toBe('bad_cursor');
  });

  describe('of two people at once', () => {
    it.each([
      ['the same approver twice', (of: ApprovalDetail) => [act(max, of, 'approve'), act(max, of, 'approve')]],
      ['approval and withdrawal', (of: ApprovalDetail) => [act(max, of, 'approve'), act(sue, of, 'withdraw')]],
      ['approval and rejection', (of: ApprovalDetail) => [act(max, of, 'approve'), act(max, of, 'reject')]],
    ])('one wins: %s', async (_name, both) => {
      for (let i = 0; i < 8; i++) {
        const submitted = await submit(20);
        const outcomes = await Promise.all(both(submitted).map(codeOf));
        expect(outcomes.filter((code) => code === 'done')).toHaveLength(1);
        expect(['approval_moved_on', 'approval_over', 'not_your_task']).toContain(
          outcomes.find((code) => code !== 'done'),
        );
        const [{ n } = { n: 0 }] = await world.rows<{ n: number }>(
          `SELECT count(*) AS n FROM system.approval_history WHERE approval_id = $1 AND actor IS NOT NULL AND action <> 'submit'`,
          submitted.id,
        );
        expect(n).toBe(1);
      }
    });

    it('only one submits', async () => {
      const deal = await world.create(sue!, { name: 'race', discount: 20 });
      const once = (): Promise<string> => codeOf(world.flows.approvals.submit(sue!, 'deal', deal, {}));
      const outcomes = await Promise.all([once(), once(), once()]);
      expect(outcomes.sort()).toEqual(['approval_running', 'approval_running', 'done']);
    });
  });
});
