import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { SavedView } from '@mokuai/contract';
import type { Client } from '../spec/client.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(60_000);

let world: World;
let ann: Client;
let bob: Client;
beforeAll(async () => {
  world = await openWorld();
  // Revenue is hidden from sales.
  [ann, bob] = [await world.user('ann', ['sales']), await world.user('bob', ['sales'])];
});
afterAll(() => world?.close());

const CONTENT = {
  filter: { field: 'industry', op: 'eq', value: 'retail' },
  sort: ['-created_at', 'name'],
  columns: ['name', 'industry', 'parent.phone'],
  widths: { name: 300 },
  pinned: 2,
};
const save = (who: Client, more: object = {}) =>
  who.post('/my/views', { module: 'account', base: 'all', label: ' Retail ', content: CONTENT, ...more });
const viewsOf = async (who: Client): Promise<SavedView[]> => (await who.get('/my/views?module=account')).body.data;
const faultsOf = ({ status, body }: Awaited<ReturnType<typeof save>>) => [
  status,
  ...(body.errors ?? []).map((e: { path: string; code: string }) => `${e.path} ${e.code}`),
];

describe('saved views', () => {
  it('are kept as they are, and belong to who saved them', async () => {
    const { status, body } = await save(ann);
    const view = { ...CONTENT, id: body.id, module: 'account', base: 'all', label: 'Retail' };
    expect([status, body]).toEqual([201, { ...view, shared: false, own: true, pruned: false }]);
    expect(await viewsOf(ann)).toContainEqual(body);
    for (const other of [bob, world.admin]) {
      expect((await viewsOf(other)).map(({ id }) => id)).not.toContain(body.id);
      expect((await other.patch(`/my/views/${body.id}`, { label: 'x' })).status).toBe(404);
      expect((await other.delete(`/my/views/${body.id}`)).status).toBe(404);
    }
    expect((await world.stranger.get('/my/views?module=account')).status).toBe(401);
    const changed = await ann.patch(`/my/views/${body.id}`, { label: 'Shops', content: { columns: ['name'] } });
    expect(changed.body).toMatchObject({ label: 'Shops', columns: ['name'], filter: null, pinned: 1 });
    expect((await ann.delete(`/my/views/${body.id}`)).status).toBe(204);
    expect((await ann.delete(`/my/views/${body.id}`)).status).toBe(404);
  });

  it('are shared by those who may design, used by all, and changed by none else', async () => {
    expect((await save(ann, { shared: true })).status).toBe(403);
    const own = (await save(ann)).body.id;
    expect((await ann.patch(`/my/views/${own}`, { shared: true })).status).toBe(403);
    const { body } = await save(world.admin, { shared: true, label: 'For all' });
    expect(await viewsOf(bob)).toContainEqual({ ...body, own: false });
    expect((await bob.patch(`/my/views/${body.id}`, { label: 'x' })).status).toBe(403);
    expect((await bob.delete(`/my/views/${body.id}`)).status).toBe(403);
    expect((await world.admin.delete(`/my/views/${body.id}`)).status).toBe(204);
  });

  it('name only what their owner may read, and what a list would answer', async () => {
    const by = (content: object) => save(ann, { content: { ...CONTENT, ...content } });
    const secret = { field: 'revenue', op: 'gt', value: 1 };
    expect((await by({ filter: secret })).status).toBe(400);
    expect((await by({ sort: ['revenue'] })).status).toBe(400);
    expect((await by({ filter: { field: 'name', op: 'before', value: 'x' } })).status).toBe(400);
    expect(faultsOf(await by({ columns: ['name', 'revenue'] }))).toEqual([400, '/content/columns/1 unknown_field']);
    expect(faultsOf(await by({ columns: [] }))).toEqual([422, '/content/columns required']);
    expect(faultsOf(await by({ widths: { name: 'wide' } }))).toEqual([422, '/content/widths wrong_type']);
    expect(faultsOf(await by({ pinned: 4 }))).toEqual([422, '/content/pinned too_big']);
    expect(faultsOf(await by({ pinned: -1 }))).toEqual([422, '/content/pinned too_small']);
    expect(faultsOf(await by({ pinned: 0.5 }))).toEqual([422, '/content/pinned wrong_type']);
    expect(faultsOf(await by({ html: 1 }))).toEqual([422, '/content/html unknown_key']);
    expect(faultsOf(await save(ann, { label: ' ' }))).toEqual([422, '/label required']);
    expect((await save(ann, { module: 'nothing' })).status).toBe(404);
  });

  it('lose what somebody else may not read, and say so', async () => {
    const filter = { field: 'revenue', op: 'gt', value: 1 };
    const content = { ...CONTENT, filter, columns: ['revenue', 'name'], sort: ['-revenue', 'name'] };
    const { body } = await save(world.admin, { shared: true, content });
    expect([body.pruned, body.pinned]).toEqual([false, 2]);
    const seen = (await viewsOf(bob)).find(({ id }) => id === body.id);
    expect(seen).toMatchObject({ filter: null, columns: ['name'], sort: ['name'], pinned: 1, pruned: true });
  });
});
