import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import type { Client } from '../spec/client.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(60_000);

let world: World;
let sales: Client;
let id: string;
const statements: string[] = [];
const original = pg.Client.prototype.query;

beforeAll(async () => {
  world = await openWorld();
  sales = await world.user('sam', ['sales'], await world.department('Sales'));
  id = (await sales.post('/records/account', { name: 'Acme', industry: 'retail' })).body.id;
  // What the driver is asked to run, whoever asks: nothing can be missed.
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [query] = given as [string | { text?: string }];
    statements.push(typeof query === 'string' ? query : String(query.text));
    return (original as (...all: unknown[]) => unknown).apply(this, given);
  } as typeof original;
});
afterAll(async () => {
  pg.Client.prototype.query = original;
  await world?.close();
});

const update = () => sales.patch(`/records/account/${id}`, { note: `note ${Math.random()}` });
const FILTER = encodeURIComponent(JSON.stringify({ field: 'industry', op: 'eq', value: 'retail' }));

describe('SQL statements of a signed-in request', () => {
  const cases: readonly [name: string, request: () => Promise<{ status: number }>, count: number][] = [
    ['one record', () => sales.get(`/records/account/${id}`), 1],
    ['a list', () => sales.get(`/records/account?limit=50&sort=-created_at&filter=${FILTER}`), 1],
    ['a list with a count', () => sales.get('/records/account?count=exact'), 2],
    ['an expanded list', () => sales.get('/records/account?expand=owner,parent(name)'), 1],
    ['history', () => sales.get(`/records/account/${id}/history`), 1],
    [
      'a creation without a number of its own block',
      () => sales.post('/records/account', { name: 'Another', no: undefined }),
      1,
    ],
    ['an update', update, 1],
    ['the effective module', () => sales.get('/modules/account'), 0],
    ['a refused creation', () => sales.post('/records/account', { name: '' }), 0],
  ];

  it.each(cases)('%s', async (_, request, count) => {
    await request();
    statements.length = 0;
    const { status } = await request();
    expect([statements.length, statements]).toEqual([count, expect.any(Array)]);
    expect(status).toBeLessThan(count === 0 ? 500 : 300);
  });

  it('a removal and what brings it back', async () => {
    statements.length = 0;
    expect((await sales.delete(`/records/account/${id}`)).status).toBe(204);
    // Accounts refer to accounts: the row and what points at it go together, in one transaction.
    expect(statements.filter((text) => /^(BEGIN|COMMIT)$/.test(text)).length).toBeLessThanOrEqual(2);
    statements.length = 0;
    expect((await sales.post(`/records/account/${id}/restore`)).status).toBe(200);
    expect(statements).toHaveLength(1);
  });
});
