import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openWorld, type World } from '../spec/world.fixture.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(60_000);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const named = async (name: string): Promise<number> =>
  (
    await world.admin.post('/records/account/query', {
      filter: { field: 'name', op: 'eq', value: name },
      count: 'exact',
    })
  ).body.page.count;

describe('Idempotency-Key', () => {
  it('does the same request once and answers it the same, whatever waits in between', async () => {
    const client = world.admin.with({ 'idempotency-key': 'one' });
    const answers = [
      await client.post('/records/account', { name: 'Once' }),
      await client.post('/records/account', { name: 'Once' }),
    ];
    expect(answers.map(({ status, text }) => [status, text])).toEqual(
      [answers[0], answers[0]].map((a) => [201, a!.text]),
    );
    expect(await named('Once')).toBe(1);
  });

  it('does a request once that is sent ten times at once', async () => {
    const client = world.admin.with({ 'idempotency-key': 'two' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => client.post('/records/account', { name: 'Twins' })),
    );
    expect(answers.every(({ status, body }) => status === 201 || body.code === 'idempotency_conflict')).toBe(true);
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    expect(await named('Twins')).toBe(1);
  });

  it('makes no second record where a process died after the first and before its answer was kept', async () => {
    const client = world.admin.with({ 'idempotency-key': 'six' });
    const first = await client.post('/records/account', { name: 'Survivor' });
    await world.admin.patch(`/records/account/${first.body.id}`, { name: 'Survivor' });
    // What such a process leaves behind: the record, and a claim that nobody renews.
    await world.query(
      `UPDATE system.idempotency SET status = NULL, answer = NULL, lease_until = now() - interval '1 s' WHERE key = 'six'`,
    );
    const again = await client.post('/records/account', { name: 'Survivor' });
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
    expect(await named('Survivor')).toBe(1);
    expect((await client.post('/records/account', { name: 'Survivor' })).text).toBe(again.text);
  });

  it('refuses another body under the same key, and belongs to one user', async () => {
    const other = await world.user('other', ['lead']);
    const key = { 'idempotency-key': 'three' };
    expect((await world.admin.with(key).post('/records/account', { name: 'A' })).status).toBe(201);
    const refused = await world.admin.with(key).post('/records/account', { name: 'B' });
    expect([refused.status, refused.body.code]).toEqual([409, 'idempotency_conflict']);
    expect((await other.with(key).post('/records/account', { name: 'B' })).status).toBe(201);
  });

  it('is free again after a refusal', async () => {
    const client = world.admin.with({ 'idempotency-key': 'four' });
    expect((await client.post('/records/account', { name: '' })).status).toBe(422);
    expect((await client.post('/records/account', { name: 'Now right' })).status).toBe(201);
  });

  it('keeps no answer that holds a secret', async () => {
    const made = await world.admin.with({ 'idempotency-key': 'five' }).post('/auth/tokens', { name: 'x', days: 1 });
    const [kept] = await world.query<{ text: string }>(
      `SELECT coalesce(string_agg(i::text, ''), '') AS text FROM system.idempotency i`,
    );
    expect(made.status).toBe(201);
    expect(kept!.text).not.toContain(made.body.token);
  });
});
