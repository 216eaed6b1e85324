import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import type { Json } from '@mokuai/expression';
import { openWorld, type World } from './spec/world.fixture.js';

let world: World;
let sales: Actor;
let stranger: Actor;
let theirs: string;
let mine: string;

beforeAll(async () => {
  world = await openWorld();
  sales = await world.user('sam', ['sales'], await world.department('North'));
  stranger = await world.user('zoe', ['sales']);
  theirs = (await world.writer.create(stranger, 'account', { name: 'Theirs' })).id;
  mine = (await world.writer.create(sales, 'account', { name: 'Mine' })).id;
});
afterAll(() => world.close());
beforeEach(() => void (world.statements.length = 0));

const bulk = (actor: Actor, module: string, operations: Json, atomic = false) =>
  world.writer.bulk(actor, module, { atomic, operations });
const create = (data: Record<string, Json>) => ({ op: 'create', data });
const count = async (table: string) => (await world.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]!.n;

describe('bulk', () => {
  it('creates a thousand records by few statements, each with history, event and a number of its own', async () => {
    await bulk(world.admin, 'account', [create({ name: 'warm' }), create({ name: 'warm' })]);
    world.statements.length = 0;
    const before = await count('system.outbox');
    const results = await bulk(
      world.admin,
      'account',
      Array.from({ length: 1000 }, (_, n) => create({ name: `Many ${n}`, tags: ['a'] })),
    );
    expect(results.filter((r) => r.status === 'ok' && r.version === 1)).toHaveLength(1000);
    // Two of 500 rows, and the blocks of numbers.
    expect(world.statements.filter((s) => !s.text.includes('number_counter'))).toHaveLength(2);
    expect(world.statements.length).toBeLessThan(16);
    const [distinct] = await world.query<{ n: number; tags: number }>(
      `SELECT count(DISTINCT no) AS n, count(*) FILTER (WHERE tags = '{a}' AND owner = $1) AS tags FROM "record"."account" WHERE name LIKE 'Many %'`,
      world.admin.userId,
    );
    expect(distinct).toEqual({ n: 1000, tags: 1000 });
    expect((await count('system.outbox')) - before).toBe(1000);
    const ids = results.map((r) => (r.status === 'ok' ? r.id : ''));
    const [history] = await world.query<{ n: number }>(
      `SELECT count(*) AS n FROM system.history WHERE record_id = ANY ($1) AND changes ? 'no' AND op = 'create'`,
      ids,
    );
    expect(history!.n).toBe(1000);
  });

  it('answers for each row by itself', async () => {
    const results = await bulk(sales, 'contact', [
      create({ name: 'one', account: mine }),
      create({ name: 'two', account: theirs }),
      create({ name: ' ' }),
      create({ nam: 'x' }),
      create({ name: 'one', account: mine }),
      create({ name: 'three' }),
      { op: 'update', id: theirs, data: { name: 'x' } },
    ]);
    const seen = results.map((r) => (r.status === 'ok' ? 'ok' : [r.problem.code, r.problem.faults[0]?.path]));
    expect(seen).toEqual([
      'ok',
      ['invalid', '/account'],
      ['invalid', '/name'],
      ['unknown_key', '/nam'],
      ['not_unique', '/account'],
      'ok',
      ['not_found', undefined],
    ]);
  });

  it('updates and deletes with the rights of each row', async () => {
    const ids = (await bulk(sales, 'contact', [create({ name: 'a' }), create({ name: 'b' })])).map((r) =>
      r.status === 'ok' ? r.id : '',
    );
    const foreign = (await world.writer.create(stranger, 'contact', { name: 'z' })).id;
    const before = await world.row('contact', foreign);
    const results = await bulk(sales, 'contact', [
      { op: 'update', id: ids[0]!, data: { name: 'a2' }, version: 1 },
      { op: 'update', id: ids[0]!, data: { name: 'a3' }, version: 1 },
      { op: 'delete', id: ids[1]! },
      { op: 'delete', id: foreign },
      { op: 'update', id: foreign, data: { name: 'stolen' } },
    ]);
    expect(results.map((r) => (r.status === 'ok' ? r.version : r.problem.code))).toEqual([
      2,
      'stale_version',
      2,
      'not_found',
      'not_found',
    ]);
    expect(await world.row('contact', foreign)).toBe(before);
  });

  it('does all or nothing when atomic', async () => {
    const before = [await count('"record"."contact"'), await count('system.history'), await count('system.outbox')];
    const results = await bulk(
      sales,
      'contact',
      [create({ name: 'p' }), create({ name: 'q' }), create({ name: 'r', account: theirs })],
      true,
    );
    expect(results.map((r) => r.status === 'error' && r.problem.code)).toEqual([
      'rolled_back',
      'rolled_back',
      'invalid',
    ]);
    const twice = await bulk(
      sales,
      'contact',
      [create({ name: 'x', account: mine }), create({ name: 'x', account: mine })],
      true,
    );
    expect(twice.map((r) => r.status === 'error' && r.problem.code)).toEqual(['rolled_back', 'not_unique']);
    expect([await count('"record"."contact"'), await count('system.history'), await count('system.outbox')]).toEqual(
      before,
    );
    const good = await bulk(sales, 'contact', [create({ name: 'p' }), create({ name: 'q' })], true);
    expect(good.map((r) => r.status)).toEqual(['ok', 'ok']);
  });

  it('needs the right, and the shape', async () => {
    await expect(bulk(sales, 'account', [create({ name: 'x' })])).rejects.toMatchObject({ code: 'forbidden' });
    const body = (operations: Json) => world.writer.bulk(sales, 'contact', { operations });
    await expect(body([{ op: 'merge' }])).rejects.toMatchObject({
      code: 'bad_request',
      faults: [{ path: '/operations/0/op' }],
    });
    await expect(body([{ op: 'update', data: {} }])).rejects.toMatchObject({ faults: [{ path: '/operations/0/id' }] });
    await expect(body([{ op: 'create', id: mine, data: {} }])).rejects.toMatchObject({ code: 'unknown_key' });
    await expect(body(Array.from({ length: 5001 }, () => create({})))).rejects.toMatchObject({ code: 'too_large' });
    await expect(world.writer.bulk(sales, 'contact', { operations: [], where: {} })).rejects.toMatchObject({
      code: 'unknown_key',
    });
  });
});
