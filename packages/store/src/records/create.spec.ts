import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import { ENGINE, json, openWorld, type World } from './spec/world.fixture.js';

let world: World;
let sales: Actor;
let stranger: Actor;

beforeAll(async () => {
  world = await openWorld();
  const north = await world.department('North');
  const south = await world.department('South');
  sales = await world.user('sam', ['sales'], north);
  stranger = await world.user('zoe', ['sales'], south);
  await world.writer.create(sales, 'account', { name: 'Warm-up' });
});
afterAll(() => world.close());
beforeEach(() => void (world.statements.length = 0));

const create = (actor: Actor, data: Record<string, never> | object, module = 'account') =>
  world.writer.create(actor, module, data as Parameters<typeof world.writer.create>[2]);

describe('create', () => {
  it('writes row, history and event in one statement and answers with the record as the actor may read it', async () => {
    const written = await create(sales, {
      name: '  上海华信 ',
      revenue: 12.5,
      tags: ['a', 'b'],
      seen: '2026-01-02T03:04:05Z',
    });
    expect(world.statements).toHaveLength(1);
    const record = json(written);
    expect(record).toMatchObject({
      id: written.id,
      version: 1,
      name: '上海华信',
      industry: 'retail',
      revenue: 12.5,
      tags: ['a', 'b'],
      seen: '2026-01-02T03:04:05.000Z',
      keeper: sales.userId,
      owner: sales.userId,
      department: sales.department!.id,
      created_by: sales.userId,
      approval_status: 'none',
      employees: null,
    });
    expect(record['no']).toMatch(/^C20\d\d$/);
    expect(record['since']).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(record).not.toHaveProperty('secret');

    const [place] = await world.query<{ dlft: number }>(
      'SELECT dlft FROM "record"."account" WHERE id = $1',
      written.id,
    );
    expect(place!.dlft).toBe(sales.department!.left);
    const [history] = await world.query<{ op: string; actor: string; changes: Record<string, unknown> }>(
      'SELECT * FROM system.history WHERE record_id = $1',
      written.id,
    );
    expect(history).toMatchObject({ op: 'create', actor: sales.userId, version: 1, module: 'account', via: null });
    expect(history!.changes).toMatchObject({
      name: [null, '上海华信'],
      no: [null, record['no']],
      revenue: [null, 12.5],
    });
    expect(history!.changes).not.toHaveProperty('employees');
    const [event] = await world.query('SELECT * FROM system.outbox WHERE record_id = $1', written.id);
    expect(event).toMatchObject({
      topic: 'record',
      module: 'account',
      payload: { op: 'create', version: 1, revision: 1, actor: sales.userId, depth: 0, changes: history!.changes },
    });
  });

  it.each([
    [{ nam: 'x' }, 'unknown_key', '/nam'],
    [JSON.parse('{"__proto__": {"a": 1}, "name": "x"}'), 'unknown_key', '/__proto__'],
    [{ name: 'x', id: '01980c5e-7b1a-7c3d-9e4f-0123456789ab' }, 'read_only', '/id'],
    [{ name: 'x', version: 7 }, 'read_only', '/version'],
    [{ name: 'x', created_by: null }, 'read_only', '/created_by'],
    [{ name: 'x', approval_status: 'approved' }, 'read_only', '/approval_status'],
    [{ name: 'x', dlft: 1 }, 'unknown_key', '/dlft'],
    [{ name: 'x', deleted_at: null }, 'unknown_key', '/deleted_at'],
    [{ name: 'x', no: 'C9999' }, 'read_only', '/no'],
    // A field that is hidden from the actor is not there for it.
    [{ name: 'x', secret: 'y' }, 'unknown_key', '/secret'],
    [{}, 'invalid', '/name'],
    [{ name: '   ' }, 'invalid', '/name'],
    [{ name: 'x', employees: 'many' }, 'invalid', '/employees'],
    [{ name: 'x', industry: 'mining' }, 'invalid', '/industry'],
    [{ name: 'x', since: '2026-02-30' }, 'invalid', '/since'],
    [{ name: 'a\u0000b' }, 'invalid', '/name'],
  ])('refuses %j', async (data, code, path) => {
    await expect(create(sales, data as object)).rejects.toMatchObject({ code, faults: [{ path }] });
    expect(world.statements).toHaveLength(0);
  });

  it('does not let everybody create, nor create in modules that do not exist', async () => {
    const keeper = { ...sales, roles: ['keeper'] };
    await expect(create(keeper, { name: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
    // A module of which the actor may read nothing is not there for it.
    await expect(create(sales, { text: 'x' }, 'note')).rejects.toMatchObject({ code: 'unknown_module' });
    await expect(create(sales, { name: 'x' }, 'nothing')).rejects.toMatchObject({ code: 'unknown_module' });
  });

  it('needs the right to assign for a record of somebody else', async () => {
    await expect(create(sales, { name: 'x', owner: stranger.userId })).rejects.toMatchObject({ code: 'not_writable' });
    const given = await create(world.admin, { name: 'x', owner: stranger.userId });
    expect(json(given)).toMatchObject({ owner: stranger.userId, department: stranger.department!.id });
  });

  it('refuses to point at what the actor cannot see, what is deleted and what is not there', async () => {
    const theirs = await create(stranger, { name: 'Theirs' });
    const mine = await create(sales, { name: 'Mine' });
    const gone = await create(sales, { name: 'Gone' });
    await world.writer.remove(sales, 'account', gone.id);
    const before = await world.row('account', theirs.id);
    for (const account of [theirs.id, gone.id, '01980c5e-7b1a-7c3d-9e4f-0123456789ab']) {
      const refused = create(sales, { name: 'x', account }, 'contact');
      await expect(refused).rejects.toMatchObject({
        code: 'invalid',
        faults: [{ code: 'missing_reference', path: '/account' }],
      });
    }
    await expect(create(sales, { name: 'x', keeper: stranger.userId })).rejects.toMatchObject({
      faults: [{ path: '/keeper' }],
    });
    expect(json(await create(sales, { name: 'x', account: mine.id }, 'contact'))).toMatchObject({ account: mine.id });
    expect(await world.row('account', theirs.id)).toBe(before);
  });

  it('names the fields of a unique value that is taken', async () => {
    await create(sales, { name: 'One', email: 'One@Example.com' });
    const again = create(stranger, { name: 'Two', email: 'one@example.com' });
    await expect(again).rejects.toMatchObject({ code: 'not_unique', status: 409, faults: [{ path: '/email' }] });
    const account = (await create(sales, { name: 'Pair' })).id;
    await create(sales, { name: 'Li', account }, 'contact');
    const pair = create(sales, { name: 'Li', account }, 'contact');
    await expect(pair).rejects.toMatchObject({ faults: [{ path: '/account' }, { path: '/name' }] });
  });

  it('writes nothing at all for a refused record', async () => {
    const count = () =>
      world.query(
        'SELECT (SELECT count(*) FROM "record"."account") a, (SELECT count(*) FROM system.history) h, (SELECT count(*) FROM system.outbox) o',
      );
    const before = await count();
    await create(sales, { name: 'x', parent: '01980c5e-7b1a-7c3d-9e4f-0123456789ab' }).catch(() => undefined);
    await create(sales, { name: 'x', email: 'one@example.com' }).catch(() => undefined);
    expect(await count()).toEqual(before);
  });

  it('says by whom a write was asked for', async () => {
    const via = { kind: 'workflow', name: 'big_deal', id: 'run-1', depth: 2 } as const;
    const { id } = await create({ ...ENGINE, via }, { name: 'By rule' });
    const [history] = await world.query('SELECT actor, via FROM system.history WHERE record_id = $1', id);
    expect(history).toEqual({ actor: null, via: { kind: 'workflow', name: 'big_deal', id: 'run-1' } });
    const [event] = await world.query<{ payload: object }>(
      'SELECT payload FROM system.outbox WHERE record_id = $1',
      id,
    );
    expect(event!.payload).toMatchObject({ depth: 2, actor: null });
  });

  it('shows only id and version to who may create but not read', async () => {
    const blind: Actor = { ...sales, roles: ['blind'] };
    expect(json(await create(blind, { name: 'Unseen' }))).toEqual({ id: expect.any(String), version: 1 });
  });
});
