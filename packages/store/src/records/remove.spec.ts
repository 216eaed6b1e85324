import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import type { Json } from '@mokuai/expression';
import { ENGINE, json, openWorld, type World } from './spec/world.fixture.js';

let world: World;
let sales: Actor;
let stranger: Actor;

beforeAll(async () => {
  world = await openWorld();
  const north = await world.department('North');
  sales = await world.user('sam', ['sales'], north);
  stranger = await world.user('zoe', ['sales'], north);
});
afterAll(() => world.close());

const make = async (module: string, data: Record<string, Json>, actor = sales) =>
  (await world.writer.create(actor, module, data)).id;
const state = (module: string, id: string) =>
  world.query<{ deleted: boolean; version: number }>(
    `SELECT deleted_at IS NOT NULL AS deleted, version FROM "record"."${module}" WHERE id = $1`,
    id,
  );
const opsOf = async (id: string) =>
  (await world.query<{ op: string }>('SELECT op FROM system.history WHERE record_id = $1 ORDER BY version', id)).map(
    (h) => h.op,
  );
const eventsOf = async (id: string) =>
  (
    await world.query<{ op: string }>(
      `SELECT payload->>'op' AS op FROM system.outbox WHERE record_id = $1 ORDER BY id`,
      id,
    )
  ).map((e) => e.op);

describe('remove', () => {
  it('moves to the recycle bin, in one statement where nothing depends on it', async () => {
    const account = await make('account', { name: 'A' });
    const id = await make('contact', { name: 'c', account });
    const visit = await make('visit', { way: 'phone' });
    world.statements.length = 0;
    await world.writer.remove(ENGINE, 'note', await make('note', { text: 'x' }, world.admin));
    expect(world.statements).toHaveLength(2);
    expect(await state('visit', visit)).toEqual([{ deleted: false, version: 1 }]);
    await world.writer.remove(sales, 'contact', id, { version: 1 });
    expect(await state('contact', id)).toEqual([{ deleted: true, version: 2 }]);
    expect([await opsOf(id), await eventsOf(id)]).toEqual([
      ['create', 'delete'],
      ['create', 'delete'],
    ]);
    await expect(world.writer.remove(sales, 'contact', id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(world.writer.update(sales, 'contact', id, { name: 'x' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is refused without the right, with a stale version, and while a restricting lookup points here', async () => {
    const theirs = await make('account', { name: 'Theirs' }, stranger);
    const mine = await make('account', { name: 'Mine' });
    const contact = await make('contact', { name: 'c', account: mine });
    const before = [await world.row('account', theirs), await world.row('account', mine)];
    await expect(world.writer.remove(sales, 'account', theirs)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(world.writer.remove(sales, 'account', mine, { version: 3 })).rejects.toMatchObject({
      code: 'stale_version',
    });
    await expect(world.writer.remove(sales, 'account', mine)).rejects.toMatchObject({
      code: 'referenced',
      status: 409,
    });
    expect([await world.row('account', theirs), await world.row('account', mine)]).toEqual(before);
    await world.writer.remove(sales, 'contact', contact);
    await world.writer.remove(sales, 'account', mine);
    expect(await opsOf(mine)).toEqual(['create', 'delete']);
  });

  it('empties lookups that say clear and follows those that cascade, with history and events for all', async () => {
    const parent = await make('account', { name: 'Parent' });
    const child = await make('account', { name: 'Child', parent });
    await world.writer.remove(sales, 'account', parent);
    const [history] = await world.query<{ changes: object }>(
      'SELECT changes FROM system.history WHERE record_id = $1 AND version = 2',
      child,
    );
    expect(history!.changes).toEqual({ parent: [parent, null] });
    expect(await eventsOf(child)).toEqual(['create', 'update']);

    const contact = await make('contact', { name: 'c' });
    const visits = [await make('visit', { contact }), await make('visit', { contact })];
    const note = await make('note', { text: 'n', visit: visits[0]! }, world.admin);
    await world.writer.remove(sales, 'contact', contact);
    for (const visit of visits) expect(await state('visit', visit)).toEqual([{ deleted: true, version: 2 }]);
    expect(await state('note', note)).toEqual([{ deleted: true, version: 2 }]);
    expect(await eventsOf(note)).toEqual(['create', 'delete']);
  });

  it('undoes the whole where a cascade meets a running approval', async () => {
    const contact = await make('contact', { name: 'held' });
    const visit = await make('visit', { contact });
    await world.writer.update(ENGINE, 'visit', visit, { approval_status: 'pending' });
    const before = await world.row('contact', contact);
    await expect(world.writer.remove(sales, 'contact', contact)).rejects.toMatchObject({ code: 'locked' });
    expect(await world.row('contact', contact)).toBe(before);
  });

  it('never leaves a reference to a deleted record, whoever comes first', async () => {
    for (let n = 0; n < 20; n++) {
      const account = await make('account', { name: `Race ${n}` });
      const [created, removed] = await Promise.allSettled([
        world.writer.create(sales, 'contact', { name: `r${n}`, account }),
        world.writer.remove(sales, 'account', account),
      ]);
      expect([created.status, removed.status].sort()).toEqual(['fulfilled', 'rejected']);
    }
  });
});

describe('restore and purge', () => {
  it('brings a record back, if its unique values are free and its targets are there', async () => {
    const id = await make('account', { name: 'Back', email: 'back@example.com' });
    await world.writer.remove(sales, 'account', id);
    await expect(world.writer.restore(sales, 'account', id)).rejects.toMatchObject({ code: 'not_found' });
    const other = await make('account', { name: 'Other', email: 'back@example.com' });
    const before = await world.row('account', id);
    await expect(world.writer.restore(world.admin, 'account', id)).rejects.toMatchObject({
      code: 'not_unique',
      faults: [{ path: '/email' }],
    });
    expect(await world.row('account', id)).toBe(before);
    await world.writer.update(sales, 'account', other, { email: null });
    expect(json(await world.writer.restore(world.admin, 'account', id))).toMatchObject({
      id,
      version: 3,
      email: 'back@example.com',
    });
    expect([await opsOf(id), await eventsOf(id)]).toEqual([
      ['create', 'delete', 'restore'],
      ['create', 'delete', 'restore'],
    ]);

    const contact = await make('contact', { name: 'c', account: id });
    await world.writer.remove(sales, 'contact', contact);
    await world.writer.remove(sales, 'account', id);
    const alone = world.writer.restore(sales, 'contact', contact);
    await expect(alone).rejects.toMatchObject({ faults: [{ code: 'missing_reference', path: '/account' }] });
    await world.writer.restore(world.admin, 'account', id);
    expect(json(await world.writer.restore(sales, 'contact', contact))).toMatchObject({ version: 3 });
  });

  it('purges only what is in the recycle bin, and only for who may', async () => {
    const id = await make('contact', { name: 'p' });
    await expect(world.writer.purge(world.admin, 'contact', id)).rejects.toMatchObject({ code: 'not_found' });
    await world.writer.remove(sales, 'contact', id);
    await expect(world.writer.purge(sales, 'contact', id)).rejects.toMatchObject({ code: 'forbidden' });
    await world.writer.purge(world.admin, 'contact', id);
    expect(await world.row('contact', id)).toBeUndefined();
    expect(await opsOf(id)).toEqual([]);
  });
});
