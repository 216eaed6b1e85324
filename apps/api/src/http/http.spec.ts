import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { runMigrations } from '@mokuai/store';
import { testDatabase, type TestDatabase } from '@mokuai/testing';
import { createApi } from '../create-api.js';
import { readConfig } from '../platform/config.js';

let database: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  database = await testDatabase({ migrate: runMigrations, key: 'migrated' });
  app = await createApi(readConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'fatal' }));
}, 60_000);
afterAll(async () => {
  await app?.close();
  await database?.drop();
});

describe('boot', () => {
  it('lives', async () => {
    const answer = await app.inject({ url: '/api/health/live' });
    expect(answer.json()).toEqual({ status: 'ok' });
    const a = await app.inject({ url: '/api/nothing' });
    console.log(a.statusCode, a.headers, a.body);
    const b = await app.inject({ url: '/api/app' });
    console.log(b.statusCode, b.body);
    const c = await app.inject({
      method: 'POST',
      url: '/api/auth/login',
      headers: { 'content-type': 'application/json' },
      body: '{"a":',
    });
    console.log(c.statusCode, c.body);
  });
});
