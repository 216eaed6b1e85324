import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Idempotency, type KeptAnswer } from '@mokuai/engine';
import { testDatabase, until, type TestDatabase } from '@mokuai/testing';
import { runMigrations } from '../migrations.js';
import { createDatabase, type PgDatabase } from '../pool/database.js';
import { createIdempotencyStore } from './idempotency-store.js';

const ME = '01980c5e-7b1a-7c3d-9e4f-0123456789ab';
const OTHER = '01980c5e-7b1a-7c3d-9e4f-0123456789ac';
let database: TestDatabase;
let db: PgDatabase;
let now = Date.now();
let keys: Idempotency;

beforeAll(async () => {
  database = await testDatabase({ key: 'records', migrate: runMigrations });
  db = createDatabase(database.url);
  keys = new Idempotency(createIdempotencyStore(db), () => now, randomUUID);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const never = () => () => undefined;

/** Work that goes on until it is told what came of it. */
function held() {
  let begin = () => {};
  let answer: (answer: KeptAnswer) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const outcome = new Promise<KeptAnswer>((resolve, reject) => ([answer, fail] = [resolve, reject]));
  const work = () => {
    begin();
    return outcome;
  };
  return { work, begun, answer, fail };
}

const runOut = (key: string) =>
  db.query({
    text: `UPDATE system.idempotency SET lease_until = now() - interval '1 second' WHERE key = $1`,
    values: [key],
  });

describe('Idempotency', () => {
  it('does the work of one key once, per actor', async () => {
    let done = 0;
    const work = async () => ({ status: 201, body: `{"n":${++done}}` });
    expect(await keys.run(ME, 'k1', 'h', work)).toEqual({ status: 201, body: '{"n":1}' });
    expect(await keys.run(ME, 'k1', 'h', work)).toEqual({ status: 201, body: '{"n":1}' });
    expect(await keys.run(OTHER, 'k1', 'h', work)).toEqual({ status: 201, body: '{"n":2}' });
    await expect(keys.run(ME, 'k1', 'another', work)).rejects.toMatchObject({
      code: 'idempotency_conflict',
      status: 409,
    });
    expect(done).toBe(2);
  });

  it('refuses the second of two at once', async () => {
    let release = () => {};
    const first = keys.run(
      ME,
      'k2',
      'h',
      () => new Promise((resolve) => (release = () => resolve({ status: 200, body: 'a' }))),
    );
    const others = await Promise.allSettled(
      Array.from({ length: 8 }, () => keys.run(ME, 'k2', 'h', async () => ({ status: 200, body: 'b' }))),
    );
    expect(others.every((r) => r.status === 'rejected' && r.reason.code === 'idempotency_conflict')).toBe(true);
    release();
    expect(await first).toEqual({ status: 200, body: 'a' });
  });

  it('frees the key of work that failed', async () => {
    const failing = keys.run(ME, 'k3', 'h', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await keys.run(ME, 'k3', 'h', async () => ({ status: 200, body: 'c' }))).toEqual({ status: 200, body: 'c' });
  });

  it('gives the key of a request whose process died to the same request, once its lease has run out', async () => {
    const again = async () => ({ status: 200, body: 'again' });
    const sendAgain = (hash = 'h') => keys.run(ME, 'k5', hash, again);
    // What a killed process leaves behind: a claim that nothing renews, keeps or releases.
    const dead = new Idempotency(createIdempotencyStore(db), () => now, randomUUID, never);
    const left = held();
    const zombie = dead.run(ME, 'k5', 'h', left.work);
    await left.begun;
    await expect(sendAgain()).rejects.toMatchObject({ code: 'idempotency_conflict' });
    await runOut('k5');
    await expect(sendAgain('another')).rejects.toMatchObject({ code: 'idempotency_conflict' });
    const sent = await Promise.allSettled(Array.from({ length: 8 }, () => sendAgain()));
    expect(sent.filter((r) => r.status === 'fulfilled').map((r) => r.value)).toContainEqual({
      status: 200,
      body: 'again',
    });
    // It was not dead after all: its answer is not the one that was given out.
    left.answer({ status: 200, body: 'late' });
    await zombie;
    expect(await sendAgain()).toEqual({ status: 200, body: 'again' });
  });

  it('gives the work that is done again the id it had', async () => {
    const ids: string[] = [];
    const dead = new Idempotency(createIdempotencyStore(db), () => now, randomUUID, never);
    const left = held();
    const zombie = dead.run(ME, 'k8', 'h', (id) => left.work().finally(() => ids.push(id)));
    await left.begun;
    await runOut('k8');
    await keys.run(ME, 'k8', 'h', async (id) => ({ status: 200, body: String(ids.push(id)) }));
    left.answer({ status: 200, body: 'late' });
    await zombie;
    await keys.run(ME, 'k9', 'h', async (id) => ({ status: 200, body: String(ids.push(id)) }));
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('does not free a key that has gone to another claim', async () => {
    const dead = new Idempotency(createIdempotencyStore(db), () => now, randomUUID, never);
    const [lost, taken] = [held(), held()];
    const zombie = dead.run(ME, 'k6', 'h', lost.work);
    await lost.begun;
    await runOut('k6');
    const second = keys.run(ME, 'k6', 'h', taken.work);
    await taken.begun;
    lost.fail(new Error('late'));
    await expect(zombie).rejects.toThrow('late');
    await expect(keys.run(ME, 'k6', 'h', lost.work)).rejects.toMatchObject({ code: 'idempotency_conflict' });
    taken.answer({ status: 200, body: 'second' });
    expect(await second).toEqual({ status: 200, body: 'second' });
  });

  it('renews the lease of a request for as long as it runs', async () => {
    let renew: (() => void) | undefined;
    const alive = new Idempotency(
      createIdempotencyStore(db),
      () => now,
      randomUUID,
      (_ms, work) => {
        renew = work;
        return () => (renew = undefined);
      },
    );
    const { work, begun, answer } = held();
    const running = alive.run(ME, 'k7', 'h', work);
    await begun;
    await runOut('k7');
    renew!();
    await until(async () => {
      const text = `SELECT FROM system.idempotency WHERE key = 'k7' AND lease_until > now() + interval '30 seconds'`;
      return (await db.query({ text, values: [] })).rowCount === 1;
    });
    await expect(keys.run(ME, 'k7', 'h', work)).rejects.toMatchObject({ code: 'idempotency_conflict' });
    answer({ status: 200, body: 'done' });
    await running;
    expect(renew).toBeUndefined();
  });

  it('forgets after 24 hours', async () => {
    await db.query({
      text: `UPDATE system.idempotency SET created_at = now() - interval '25 hours' WHERE key IN ('k1', 'k3')`,
      values: [],
    });
    const again = async () => ({ status: 200, body: 'again' });
    expect(await keys.run(ME, 'k1', 'h', again)).toEqual({ status: 200, body: 'again' });
    now += 3_600_000;
    await keys.run(ME, 'k4', 'h', again);
    const { rows } = await db.query({ text: `SELECT FROM system.idempotency WHERE key = 'k3'`, values: [] });
    expect(rows).toHaveLength(0);
  });

  it('takes printable keys only', async () => {
    for (const key of ['', ' ', 'x'.repeat(201), 'é'])
      await expect(keys.run(ME, key, 'h', async () => ({ status: 200, body: '' }))).rejects.toMatchObject({
        code: 'bad_request',
      });
  });
});
