import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import type { AnyDocument } from '@mokuai/definition';
import { RecordReader } from '@mokuai/engine';
import { parseJson } from '@mokuai/kernel';
import { json, openWorld, type World } from './spec/world.fixture.js';

const EVENT = {
  kind: 'module',
  schemaVersion: 1,
  name: 'event',
  titleField: 'name',
  fields: [
    { name: 'name', type: 'text' },
    { name: 'accounts', type: 'multi_lookup', target: 'account' },
    { name: 'speakers', type: 'multi_lookup', target: 'contact', onDelete: 'restrict' },
    { name: 'hosts', type: 'multi_user' },
  ],
};
const ROLE = {
  kind: 'role',
  schemaVersion: 1,
  name: 'planner',
  modules: {
    event: { create: true, read: 'all', update: 'all', delete: 'all', restore: 'all', bulk: true },
    account: { create: true, read: 'own', update: 'own', delete: 'own' },
    contact: { create: true, read: 'own', delete: 'own' },
    user: { read: 'all' },
  },
};

let world: World;
let reader: RecordReader;
let planner: Actor;
let stranger: Actor;
beforeAll(async () => {
  world = await openWorld([EVENT, ROLE] as unknown as readonly AnyDocument[]);
  reader = new RecordReader({
    sql: world.db,
    models: world.models,
    clock: () => Date.now(),
    cursorSecret: Buffer.from('secret'),
    timeZone: 'UTC',
  });
  planner = await world.user('paula', ['planner']);
  stranger = await world.user('sten', ['planner']);
});
afterAll(() => world.close());

const account = async (name: string, actor = planner) => (await world.writer.create(actor, 'account', { name })).id;
const event = async (data: Record<string, readonly string[] | string>) =>
  (await world.writer.create(planner, 'event', data)).id;
const read = async (id: string, input: Readonly<Record<string, unknown>> = {}, actor = planner) =>
  parseJson(await reader.one(actor, 'event', id, input)) as Record<string, unknown>;
const found = async (filter: object) => {
  const page = parseJson(await reader.list(planner, 'event', { filter, fields: 'name', sort: 'name' } as never));
  return (page as { data: { name: string }[] }).data.map(({ name }) => name);
};
const lastChanges = async (id: string) => {
  const rows = await world.query<{ changes: object }>(
    'SELECT changes FROM system.history WHERE record_id = $1 ORDER BY version DESC LIMIT 1',
    id,
  );
  return rows[0]?.changes;
};

describe('lists of references', () => {
  it('hold only live records that the writer may see, each once', async () => {
    const [mine, theirs, gone] = [await account('Mine'), await account('Theirs', stranger), await account('Gone')];
    await world.writer.remove(planner, 'account', gone);
    for (const bad of [theirs, gone, '01980c5e-7b1a-7c3d-9e4f-0123456789ab'])
      await expect(event({ accounts: [mine, bad] })).rejects.toMatchObject({
        code: 'invalid',
        faults: [{ code: 'missing_reference', path: '/accounts' }],
      });
    await expect(event({ accounts: [mine, mine] })).rejects.toMatchObject({ faults: [{ code: 'duplicate_items' }] });
    const id = await event({ accounts: [mine], hosts: [planner.userId, stranger.userId] });
    await expect(world.writer.update(planner, 'event', id, { accounts: [mine, theirs] })).rejects.toMatchObject({
      faults: [{ code: 'missing_reference', path: '/accounts' }],
    });
    expect((await read(id))['accounts']).toEqual([mine]);
  });

  it('keep what somebody else put there when one adds to them', async () => {
    const [mine, theirs] = [await account('My own'), await account('Their own', stranger)];
    const id = (await world.writer.create(stranger, 'event', { accounts: [theirs] })).id;
    const written = json(await world.writer.update(planner, 'event', id, { accounts: [theirs, mine] }));
    expect(written['accounts']).toEqual([theirs, mine]);
    expect(await lastChanges(id)).toEqual({ accounts: [[theirs], [theirs, mine]] });
    await world.writer.update(planner, 'event', id, { accounts: [] });
    expect((await read(id))['accounts']).toBeNull();
  });

  it('expand to what the reader may see, in their order', async () => {
    const [b, a, theirs] = [await account('B'), await account('A'), await account('Not yours', stranger)];
    const id = (await world.writer.create(world.admin, 'event', { accounts: [b, theirs, a] })).id;
    expect((await read(id, { expand: 'accounts' }))['expand']).toEqual({
      accounts: [
        { id: b, title: 'B' },
        { id: a, title: 'A' },
      ],
    });
    expect((await read(id, { expand: 'accounts(name)' }))['expand']).toEqual({
      accounts: [
        { id: b, name: 'B' },
        { id: a, name: 'A' },
      ],
    });
    expect((await read(id, { expand: 'hosts' }))['expand']).toEqual({ hosts: null });
  });

  it('are found by what they hold, whoever asks included', async () => {
    const [x, y] = [await account('X'), await account('Y')];
    await event({ name: 'both', accounts: [x, y], hosts: [planner.userId] });
    await event({ name: 'first', accounts: [x], hosts: [stranger.userId] });
    const of = (op: string, value: unknown, field = 'accounts') => found({ and: [{ field: 'accounts', op: 'in', value: [x, y] }, { field, op, value }] }); // prettier-ignore
    expect(await of('contains', [x, y])).toEqual(['both']);
    expect(await of('eq', [x])).toEqual(['first']);
    expect(await of('not_contains', [y])).toEqual(['first']);
    expect(await of('in', [{ me: true }], 'hosts')).toEqual(['both']);
    expect(await of('not_in', { me: true }, 'hosts')).toEqual(['first']);
  });

  it('lose what is deleted, with history, or keep it from being deleted', async () => {
    const [x, y] = [await account('Leaves'), await account('Stays')];
    const id = await event({ accounts: [x, y] });
    const alone = await event({ accounts: [x] });
    await world.writer.remove(planner, 'account', x);
    expect([(await read(id))['accounts'], (await read(alone))['accounts']]).toEqual([[y], null]);
    expect(await lastChanges(id)).toEqual({ accounts: [[x, y], [y]] });
    const speaker = (await world.writer.create(planner, 'contact', { name: 'Speaker' })).id;
    const talk = await event({ speakers: [speaker] });
    await expect(world.writer.remove(planner, 'contact', speaker)).rejects.toMatchObject({ code: 'referenced' });
    await world.writer.update(planner, 'event', talk, { speakers: null });
    await world.writer.remove(planner, 'contact', speaker);
  });

  it('never hold a deleted record, whoever comes first', async () => {
    for (let n = 0; n < 10; n++) {
      const x = await account(`Race ${n}`);
      const [made, removed] = await Promise.allSettled([
        event({ accounts: [x] }),
        world.writer.remove(planner, 'account', x),
      ]);
      expect(removed.status).toBe('fulfilled');
      if (made.status === 'fulfilled') expect((await read(made.value))['accounts']).toBeNull();
    }
  });

  it('come back from the recycle bin only with all they hold', async () => {
    const x = await account('Passing');
    const id = await event({ accounts: [x] });
    await world.writer.remove(planner, 'event', id);
    await world.writer.remove(planner, 'account', x);
    await expect(world.writer.restore(planner, 'event', id)).rejects.toMatchObject({
      faults: [{ code: 'missing_reference', path: '/accounts' }],
    });
  });

  it('are checked row by row when many records are made', async () => {
    const [mine, theirs] = [await account('Bulk'), await account('Not mine', stranger)];
    const results = await world.writer.bulk(planner, 'event', {
      atomic: false,
      operations: [
        { op: 'create', data: { accounts: [mine] } },
        { op: 'create', data: { accounts: [mine, theirs] } },
        { op: 'create', data: { name: 'no list' } },
      ],
    });
    expect(results.map(({ status }) => status)).toEqual(['ok', 'error', 'ok']);
  });
});
