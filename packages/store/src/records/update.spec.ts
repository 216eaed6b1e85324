import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '@mokuai/access';
import type { Json } from '@mokuai/expression';
import { ENGINE, json, openWorld, type World } from './spec/world.fixture.js';

let world: World;
let sales: Actor;
let boss: Actor;
let keeper: Actor;
let giver: Actor;
let stranger: Actor;

beforeAll(async () => {
  world = await openWorld();
  const north = await world.department('North');
  const team = await world.department('Team', north);
  // All departments first: actors know the ranges as they were when they signed in.
  const south = await world.department('South');
  sales = await world.user('sam', ['sales'], team);
  boss = await world.user('bo', ['sales'], north);
  keeper = await world.user('kim', ['keeper'], team);
  giver = await world.user('gil', ['sales', 'giver'], team);
  stranger = await world.user('zoe', ['sales'], south);
});
afterAll(() => world.close());
beforeEach(() => void (world.statements.length = 0));

const account = async (actor: Actor, data: Record<string, Json> = {}) =>
  (await world.writer.create(actor, 'account', { name: 'A', ...data })).id;
const update = (actor: Actor, id: string, data: Record<string, Json>, options = {}) =>
  world.writer.update(actor, 'account', id, data, options);
const historyOf = (id: string) =>
  world.query<{ version: number; op: string; changes: Record<string, [Json, Json]> }>(
    'SELECT version, op, changes FROM system.history WHERE record_id = $1 ORDER BY version',
    id,
  );

describe('update', () => {
  it('is one statement; only what really changes gets into history and event', async () => {
    const id = await account(sales, { employees: 5, revenue: 1.5 });
    world.statements.length = 0;
    const written = await update(sales, id, { name: 'A', employees: 6, revenue: 1.5, tags: ['b'] });
    expect(world.statements).toHaveLength(1);
    expect(json(written)).toMatchObject({ id, version: 2, employees: 6, tags: ['b'], updated_by: sales.userId });
    const history = await historyOf(id);
    expect(history[1]).toEqual({ version: 2, op: 'update', changes: { employees: [5, 6], tags: [null, ['b']] } });
    const events = await world.query<{ payload: { changes: object } }>(
      'SELECT payload FROM system.outbox WHERE record_id = $1 ORDER BY id',
      id,
    );
    expect(events[1]!.payload).toMatchObject({ op: 'update', version: 2, changes: history[1]!.changes });
  });

  it('writes nothing when nothing changes', async () => {
    const id = await account(sales, { employees: 5 });
    const before = await world.row('account', id);
    expect(json(await update(sales, id, { employees: 5, name: ' A ' }))).toMatchObject({ version: 1 });
    expect(json(await update(sales, id, {}))).toMatchObject({ version: 1 });
    expect(await world.row('account', id)).toBe(before);
    expect(await historyOf(id)).toHaveLength(1);
  });

  it('empties fields, but not required ones', async () => {
    const id = await account(sales, { employees: 5 });
    expect(json(await update(sales, id, { employees: null }))).toMatchObject({ employees: null });
    await expect(update(sales, id, { name: null })).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ path: '/name' }],
    });
  });

  it('gives a stale writer the record as it is now', async () => {
    const id = await account(sales);
    await update(sales, id, { employees: 1 }, { version: 1 });
    const stale = update(sales, id, { employees: 2 }, { version: 1 });
    await expect(stale).rejects.toMatchObject({
      code: 'stale_version',
      extra: { current: { version: 2, employees: 1 } },
    });
  });

  it('lets exactly one of many writers of the same version win', async () => {
    const id = await account(sales);
    const all = await Promise.allSettled(
      Array.from({ length: 16 }, (_, n) => update(sales, id, { employees: n + 1 }, { version: 1 })),
    );
    expect(all.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    expect(await historyOf(id)).toHaveLength(2);
  });

  it('loses no update of writers who name no version', async () => {
    const id = await account(sales);
    await Promise.all(Array.from({ length: 16 }, (_, n) => update(sales, id, { employees: n + 1 })));
    const history = await historyOf(id);
    expect(history.map((h) => h.version)).toEqual(Array.from({ length: 17 }, (_, n) => n + 1));
    // Each began where the one before ended.
    for (const [n, entry] of history.entries())
      if (n > 1) expect(entry.changes['employees']![0]).toBe(history[n - 1]!.changes['employees']![1]);
  });

  it('is refused on rows out of sight, out of reach, and on fields not granted there; the row stays byte for byte', async () => {
    const mine = await account(sales, { employees: 1 });
    const theirs = await account(stranger);
    const refusals: [Actor, string, Record<string, Json>, object, object][] = [
      [sales, theirs, { name: 'x' }, {}, { code: 'not_found', status: 404 }],
      [sales, '01980c5e-7b1a-7c3d-9e4f-0123456789ab', { name: 'x' }, {}, { code: 'not_found' }],
      [sales, 'x', { name: 'x' }, {}, { code: 'not_found' }],
      [boss, mine, { name: 'x' }, {}, { code: 'not_writable', faults: [{ path: '/name' }] }],
      [sales, mine, { secret: 'x' }, {}, { code: 'unknown_key', faults: [{ path: '/secret' }] }],
      [keeper, mine, { employees: 2, name: 'x' }, {}, { code: 'not_writable', faults: [{ path: '/name' }] }],
      [sales, mine, { owner: boss.userId }, {}, { code: 'not_writable', faults: [{ path: '/owner' }] }],
      [giver, mine, { owner: giver.userId }, {}, { code: 'not_writable', faults: [{ path: '/owner' }] }],
      [sales, mine, { id: theirs }, {}, { code: 'read_only' }],
      [sales, mine, { stage: 'won' }, {}, { code: 'read_only' }],
      [sales, mine, { version: 5 }, {}, { code: 'read_only' }],
      [sales, mine, { nope: 1 }, {}, { code: 'unknown_key' }],
      [sales, mine, { no: 'C1' }, {}, { code: 'read_only' }],
      [sales, mine, { employees: 1.5 }, {}, { code: 'invalid' }],
      [sales, mine, { parent: theirs }, {}, { faults: [{ code: 'missing_reference', path: '/parent' }] }],
      [sales, mine, { employees: 9 }, { version: 7 }, { code: 'stale_version' }],
    ];
    const before = [await world.row('account', mine), await world.row('account', theirs)];
    for (const [actor, id, data, options, problem] of refusals)
      await expect(update(actor, id, data, options)).rejects.toMatchObject(problem);
    expect([await world.row('account', mine), await world.row('account', theirs)]).toEqual(before);
    expect(json(await update(keeper, mine, { employees: 2 }))).toMatchObject({ employees: 2 });
  });

  it('judges by the owner the row had, and takes the department of the new one', async () => {
    const id = await account(giver);
    const written = json(await update(giver, id, { owner: stranger.userId, name: 'Given' }));
    // Out of sight now: the answer does not show it.
    expect(written).toEqual({ id, version: 2 });
    const [row] = await world.query('SELECT owner, department, dlft, name FROM "record"."account" WHERE id = $1', id);
    expect(row).toEqual({
      owner: stranger.userId,
      department: stranger.department!.id,
      dlft: stranger.department!.left,
      name: 'Given',
    });
    expect((await historyOf(id))[1]!.changes['owner']).toEqual([giver.userId, stranger.userId]);
    await expect(update(giver, id, { owner: giver.userId })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps what the actor cannot see any more, as long as it stays the same', async () => {
    const theirs = await account(stranger);
    const id = await account(sales);
    await world.writer.update(ENGINE, 'account', id, { parent: theirs });
    expect(json(await update(sales, id, { parent: theirs, employees: 3 }))).toMatchObject({
      employees: 3,
      parent: theirs,
    });
  });

  it('is locked while an approval runs, but for the fields that its node opens and for the engine', async () => {
    const id = await account(sales);
    await world.writer.update(ENGINE, 'account', id, { approval_status: 'pending' });
    const before = await world.row('account', id);
    await expect(update(sales, id, { employees: 1 })).rejects.toMatchObject({ code: 'locked', status: 409 });
    const partly = update(sales, id, { employees: 1, name: 'x' }, { unlock: ['employees'] });
    await expect(partly).rejects.toMatchObject({ code: 'locked' });
    await expect(world.writer.remove(sales, 'account', id)).rejects.toMatchObject({ code: 'locked' });
    expect(await world.row('account', id)).toBe(before);
    expect(json(await update(sales, id, { employees: 1 }, { unlock: ['employees'] }))).toMatchObject({ employees: 1 });
    await world.writer.update(ENGINE, 'account', id, { approval_status: 'approved' });
    expect(json(await update(sales, id, { employees: 2 }))).toMatchObject({
      approval_status: 'approved',
      employees: 2,
    });
  });

  it('writes into the transaction it is given', async () => {
    const id = await account(sales);
    const rolledBack = world.db.transaction(async (sql) => {
      await update(sales, id, { employees: 1 }, { sql });
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    expect(await historyOf(id)).toHaveLength(1);
  });

  it('keeps a history that replays to the row', async () => {
    const value = {
      name: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' }).filter((s) => s.trim() !== ''),
      employees: fc.option(fc.integer({ min: -1000, max: 1000 })),
      revenue: fc.option(fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100)),
      tags: fc.option(fc.subarray(['a', 'b'])),
      key: fc.option(fc.boolean()),
      since: fc.option(
        fc
          .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
          .map((d) => d.toISOString().slice(0, 10)),
      ),
      seen: fc.option(
        fc
          .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
          .map((d) => d.toISOString()),
      ),
      industry: fc.option(fc.constantFrom('retail', 'energy')),
    };
    await fc.assert(
      fc.asyncProperty(
        fc.record(value),
        fc.array(fc.record(value, { requiredKeys: [] }), { maxLength: 5 }),
        async (first, rest) => {
          const id = await account(sales, first as Record<string, Json>);
          let last: Record<string, unknown> = {};
          for (const data of [{}, ...rest]) last = json(await update(sales, id, data as Record<string, Json>));
          const replayed: Record<string, Json> = {};
          for (const { changes } of await historyOf(id))
            for (const [field, [old, now]] of Object.entries(changes)) {
              expect(old).toEqual(replayed[field] ?? null);
              replayed[field] = now;
            }
          for (const field of [...Object.keys(value), 'no', 'keeper'])
            expect(replayed[field] ?? null).toEqual(last[field]);
        },
      ),
      { numRuns: 30 },
    );
  });
});
