import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Client } from '../spec/client.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

jest.setTimeout(60_000);

describe('approvals, runs and notifications over HTTP', () => {
  let world: World;
  let sue: Client;
  let lee: Client;
  let eve: Client;
  beforeAll(async () => {
    world = await openWorld();
    const north = await world.department('North');
    lee = await world.user('lee', ['lead'], north);
    sue = await world.user('sue', ['sales'], north);
    eve = await world.user('eve', ['sales']);
  });
  afterAll(() => world.close());

  const account = async (): Promise<string> => (await sue.post('/records/account', { name: 'Acme' })).body.id;
  const submitted = async (): Promise<{ id: string; record: string }> => {
    const record = await account();
    return { record, id: (await sue.post(`/records/account/${record}/submit`, { comment: 'please' })).body.id };
  };

  it('goes from the submission to the decision', async () => {
    const record = await account();
    const answer = await sue.post(`/records/account/${record}/submit`, { comment: 'please' });
    expect(answer).toMatchObject({ status: 201, body: { status: 'pending', title: 'Acme', actions: ['withdraw'], waitingFor: [{ name: 'lee' }] } });
    const { id, version } = answer.body;
    expect(answer.body.snapshot).not.toHaveProperty('revenue');
    expect((await sue.get(`/records/account/${record}`)).body.approval_status).toBe('pending');
    expect((await sue.patch(`/records/account/${record}`, { name: 'x' })).body).toMatchObject({ status: 409, code: 'locked' });

    const todo = await lee.get('/approvals?box=todo&limit=10');
    expect(todo.body).toMatchObject({ data: [{ id, submitter: { name: 'sue' } }], counts: { todo: 1, done: 0, mine: 0, cc: 0 }, page: { next: null } });
    expect((await lee.get('/app')).body).toMatchObject({ todo: 1, unread: 1 });
    expect((await lee.get(`/approvals/${id}`)).body.actions).toEqual(['approve', 'reject', 'return', 'add_signer']);

    const stale = await lee.post(`/approvals/${id}/actions`, { action: 'approve', version: version + 1 });
    expect(stale.body).toMatchObject({ status: 409, code: 'approval_moved_on', current: { id, version, status: 'pending' } });
    const approved = await lee.post(`/approvals/${id}/actions`, { action: 'approve', version, comment: '好' });
    expect(approved).toMatchObject({ status: 200, body: { status: 'approved', actions: [] } });
    expect((await lee.post(`/approvals/${id}/actions`, { action: 'approve' })).body).toMatchObject({ status: 409, code: 'approval_over', current: { status: 'approved' } });
    expect((await sue.get(`/records/account/${record}`)).body.approval_status).toBe('approved');
    expect((await lee.get('/approvals?box=done')).body.data).toHaveLength(1);
  }); // prettier-ignore

  it('tells people, each in their language, and lets them mark it as read', async () => {
    const { id, record } = await submitted();
    const chinese = lee.with({ 'accept-language': 'zh-CN' });
    const list = await lee.get('/notifications');
    expect(list.body.data[0]).toMatchObject({ read: false, title: 'Waiting for your approval: Acme', module: 'account', record, approval: id });
    expect(list.body.unread).toBeGreaterThan(0);
    expect((await eve.get('/notifications')).body).toMatchObject({ data: [], unread: 0 });

    expect((await eve.post('/notifications/read', { ids: [list.body.data[0].id] })).body).toEqual({ unread: 0 });
    expect((await lee.get('/notifications')).body.unread).toBe(list.body.unread);
    expect((await lee.post('/notifications/read', { ids: [list.body.data[0].id] })).body).toEqual({ unread: list.body.unread - 1 });
    expect((await lee.post('/notifications/read', {})).body).toEqual({ unread: 0 });
    expect((await chinese.post('/notifications/read', { ids: ['x'] })).body).toMatchObject({ status: 422, errors: [{ path: '/ids/0' }] });
    const page = await lee.get('/notifications?limit=1');
    expect(page.body.page.next).toBe(page.body.data[0].id);
    expect((await lee.get(`/notifications?limit=1&after=${page.body.page.next}`)).body.data[0].id).not.toBe(page.body.data[0].id);
  }); // prettier-ignore

  it('finds in a box what is looked for, by title, submitter and module', async () => {
    const { id, record } = await submitted();
    const ids = async (query: string): Promise<string[]> =>
      (await lee.get(`/approvals?box=todo&${query}`)).body.data.map((a: { id: string }) => a.id);
    expect(await ids('q=cM')).toContain(id);
    expect(await ids('q=SUE&module=account')).toContain(id);
    expect(await ids('q=%25')).toEqual([]);
    expect(await ids('module=contact')).toEqual([]);
    const all = (await lee.get('/approvals?box=todo&q=nobody')).body;
    expect(all).toMatchObject({ data: [], modules: [{ name: 'account', count: all.counts.todo }] });
    expect((await lee.get(`/approvals/${id}`)).body).toMatchObject({ changes: {}, editable: [], version: 1 });
    expect((await lee.get(`/approvals?module=account&record=${record}`)).body.data).toMatchObject([{ id, version: 1 }]);
  });

  it('hides what does not concern one', async () => {
    const { id, record } = await submitted();
    for (const answer of [
      await eve.get(`/approvals/${id}`),
      await eve.post(`/approvals/${id}/actions`, { action: 'approve' }),
      await eve.post(`/records/account/${record}/submit`, {}),
      await eve.get('/approvals/nonsense'),
      await eve.get('/approvals/01990000-0000-7000-8000-000000000000'),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect((await world.admin.post(`/approvals/${id}/actions`, { action: 'approve' })).status).toBe(403);
    expect((await world.stranger.get('/approvals')).status).toBe(401);
    expect((await eve.get('/workflow-runs')).status).toBe(403);
  });

  it('finds the approvals of a record, newest first, for whoever may see them', async () => {
    const { id, record } = await submitted();
    await lee.post(`/approvals/${id}/actions`, { action: 'reject' });
    const again = (await sue.post(`/records/account/${record}/submit`, {})).body.id;
    const path = `/approvals?module=account&record=${record}`;
    const both = { data: [{ id: again, status: 'pending', waitingFor: [{ name: 'lee' }] }, { id, status: 'rejected', record }], page: { next: null } };
    expect((await sue.get(path)).body).toMatchObject(both);
    expect((await lee.get(path)).body).toMatchObject(both);
    const first = (await sue.get(`${path}&limit=1`)).body;
    expect(first.data.map((a: { id: string }) => a.id)).toEqual([again]);
    expect((await sue.get(`${path}&limit=1&after=${first.page.next}`)).body).toMatchObject({ data: [{ id }], page: { next: null } });

    const none = { data: [], page: { next: null } };
    expect((await eve.get(path)).body).toEqual(none);
    const { id: signer } = (await eve.get('/auth/me')).body;
    await lee.post(`/approvals/${again}/actions`, { action: 'add_signer', users: [signer] });
    expect((await eve.get(path)).body.data.map((a: { id: string }) => a.id)).toEqual([again]);
    expect((await sue.get(`/approvals?module=contact&record=${record}`)).body).toEqual(none);
    expect((await sue.get('/approvals?module=account&record=nonsense')).body).toEqual(none);
  }); // prettier-ignore

  it.each([
    ['no action', {}, 422, '/action'],
    ['an action nobody knows', { action: 'dance' }, 422, '/action'],
    ['an unknown key', { action: 'approve', more: 1 }, 400, '/more'],
    ['a comment that is no text', { action: 'approve', comment: 1 }, 422, '/comment'],
    ['a comment without end', { action: 'approve', comment: 'x'.repeat(4001) }, 422, '/comment'],
    ['a return to somebody else', { action: 'return', to: 'previous' }, 422, '/to'],
    ['signers after', { action: 'add_signer', users: [], position: 'after' }, 422, '/position'],
    ['signers that are no users', { action: 'add_signer', users: ['x'] }, 422, '/users/0'],
    [
      'signers that are gone',
      { action: 'add_signer', users: ['01990000-0000-7000-8000-000000000000'] },
      422,
      '/users/0',
    ],
    ['fields that are not open', { action: 'approve', data: { name: 'x' } }, 422, '/data/name'],
    ['hidden prototypes', '{"action": "approve", "data": {"__proto__": {"name": "x"}}}', 400, '/data/__proto__'],
    ['NUL', { action: 'approve', comment: 'a\0b' }, 400, '/comment'],
  ])('refuses %s and changes nothing', async (_name, body, status, path) => {
    const { id } = await submitted();
    const answer = await lee.post(`/approvals/${id}/actions`, body);
    expect({ status: answer.status, errors: answer.body.errors }).toMatchObject({ status, errors: [{ path }] });
    expect((await lee.get(`/approvals/${id}`)).body).toMatchObject({ status: 'pending', version: 1 });
  });

  it.each([
    ['/approvals?box=nonsense', 400],
    ['/approvals?limit=0', 400],
    ['/approvals?limit=1e9', 400],
    ['/approvals?after=nonsense', 400],
    ['/approvals?more=1', 400],
    ['/approvals?record=01990000-0000-7000-8000-000000000000', 400],
    [`/approvals?q=${'x'.repeat(201)}`, 400],
    ['/approvals?q=x&module=account&record=01990000-0000-7000-8000-000000000000', 400],
    ['/approvals?box=todo&module=account&record=01990000-0000-7000-8000-000000000000', 400],
    ['/notifications?after=nonsense', 400],
  ])('refuses %s', async (path, status) => expect((await lee.get(path)).status).toBe(status));

  it('imagines who would decide, by the draft, and writes nothing', async () => {
    const record = await account();
    const { id: submitter } = (await sue.get('/auth/me')).body;
    const asked = { module: 'account', approval: 'big', record, submitter };
    const simulate = (body: object = asked) => world.admin.post('/approvals/simulate', body);
    const lead = { node: 'boss', state: 'done', tasks: [{ user: { name: 'lee' }, state: 'approved' }] };
    expect(await simulate()).toMatchObject({ status: 200, body: { enters: true, outcome: 'approved', stuckAt: null, path: [lead] } });

    const { document } = (await world.admin.get('/definitions/approval/account.big')).body;
    const users = [submitter];
    const self = { id: 'self', type: 'approve', mode: 'all', approvers: [{ type: 'users', users }], onEmpty: { do: 'assign', users } };
    const chosen = {
      id: 'way',
      type: 'branch',
      label: 'Way',
      branches: [
        { label: 'Acme', when: { field: 'name', op: 'eq', value: 'Acme' }, nodes: [] },
        { nodes: [{ ...self, id: 'never' }] },
      ],
    };
    const draft = async (change: object): Promise<number> =>
      (await world.admin.call('PUT', '/definitions/approval/account.big', { ...document, ...change })).status;
    expect(await draft({ entry: { field: 'name', op: 'eq', value: 'Else' }, nodes: [...document.nodes, chosen] })).toBe(200);
    expect((await simulate()).body).toMatchObject({ enters: false, outcome: 'approved', path: [lead, { node: 'never', state: 'not_taken' }] });
    expect(await draft({ nodes: [...document.nodes, self] })).toBe(200);
    expect((await simulate()).body).toMatchObject({ outcome: 'returned', stuckAt: 'self', path: [lead, { node: 'self', tasks: [] }] });
    expect(await draft({ nodes: [self] })).toBe(200);
    expect((await simulate()).body).toEqual({ enters: true, outcome: 'refused', stuckAt: 'self', path: [] });
    expect((await world.admin.call('DELETE', '/definitions/approval/account.big?draft=true')).status).toBe(204);

    expect((await sue.get(`/records/account/${record}`)).body).toMatchObject({ approval_status: 'none', version: 1 });
    expect((await simulate({ ...asked, submitter: record })).status).toBe(404);
    expect((await simulate({ ...asked, record: submitter })).status).toBe(404);
    expect((await simulate({ ...asked, approval: 'nothing' })).status).toBe(404);
    expect((await simulate({ ...asked, more: 1 })).status).toBe(400);
    expect((await lee.post('/approvals/simulate', asked)).status).toBe(403);
    expect((await world.stranger.post('/approvals/simulate', asked)).status).toBe(401);
  }); // prettier-ignore

  it('shows runs to designers', async () => {
    expect((await world.admin.get('/workflow-runs?status=failed&limit=5')).body).toEqual({
      data: [],
      page: { next: null },
    });
    expect((await world.admin.get('/workflow-runs/nonsense')).status).toBe(404);
    expect((await world.admin.post('/workflow-runs/01990000-0000-7000-8000-000000000000/retry', {})).status).toBe(404);
  });
});
