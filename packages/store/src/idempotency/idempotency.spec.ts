import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Idempotency } from '@mokuai/engine';
import { testDatabase, type TestDatabase } from '@mokuai/testing';
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
  keys = new Idempotency(createIdempotencyStore(db), () => now);
});
afterAll(async () => {
  await db.close();
  await database.drop();
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
