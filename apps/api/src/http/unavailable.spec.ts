import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openWorld, type World } from '../spec/world.fixture.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(60_000);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

describe('a database that goes away', () => {
  it('costs the requests of that moment a 503, not the server', async () => {
    await world.admin.get('/records/account');
    const ended = await world.query<{ n: number }>(
      `SELECT count(pg_terminate_backend(pid))::int AS n FROM pg_stat_activity WHERE application_name LIKE 'mokuai%' AND datname = current_database()`,
    );
    expect(ended[0]!.n).toBeGreaterThan(0);
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.admin.get('/records/account')));
    for (const answer of answers.filter(({ status }) => status !== 200)) {
      expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([503, 'unavailable', '1']);
      expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(answer.text).not.toMatch(/terminat|postgres|ECONN/i);
    }
    expect((await world.admin.get('/records/account')).status).toBe(200);
  });

  it('is not ready without a worker, and lives all the same', async () => {
    expect((await world.stranger.get('/health/ready')).status).toBe(503);
    expect((await world.stranger.get('/health/live')).body).toEqual({ status: 'ok' });
    await world.query(`INSERT INTO system.worker_heartbeat (id) VALUES (gen_random_uuid())`);
    expect((await world.stranger.get('/health/ready')).body).toEqual({ status: 'ok', revision: 2 });
  });
});
