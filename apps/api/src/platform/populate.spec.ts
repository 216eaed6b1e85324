import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { runMigrations } from '@mokuai/store';
import { testDatabase, type TestDatabase } from '@mokuai/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../create-api.js';
import { Client } from '../spec/client.fixture.js';
import { readConfig } from './config.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(60_000);

let database: TestDatabase;
const apps: NestFastifyApplication[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
  await database.drop();
});

async function start(env: NodeJS.ProcessEnv): Promise<Client> {
  const app = await createApi(readConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent', ...env }));
  apps.push(app);
  return new Client(app);
}

describe('a fresh installation', () => {
  it('has the administrator of its environment, once, whichever of two processes is first', async () => {
    database = await testDatabase({ migrate: runMigrations, key: 'migrated' });
    const env = { ADMIN_EMAIL: 'Root@Example.com', ADMIN_PASSWORD: 'a good enough one' };
    const [one] = await Promise.all([start(env), start(env)]);
    expect((await one.get('/auth/setup')).body).toEqual({ needed: false, demo: [] });
    const { body } = await one.post('/auth/login', { email: 'root@example.com', password: 'a good enough one' });
    expect(body.user).toMatchObject({
      roles: ['admin'],
      capabilities: expect.arrayContaining(['admin', 'design', 'manage_users']),
    });
    const users = await one.with({ authorization: `Bearer ${body.token}` }).get('/records/user?count=exact');
    expect(users.body.page.count).toBe(1);
  });

  it('is a demonstration where one is asked for, and offers only accounts that work', async () => {
    database = await testDatabase({ migrate: runMigrations, key: 'migrated' });
    const client = await start({ DEMO: '1' });
    const { needed, demo } = (await client.get('/auth/setup')).body;
    expect(needed).toBe(false);
    expect(demo.length).toBeGreaterThanOrEqual(3);
    for (const { email, password } of demo)
      expect((await client.post('/auth/login', { email, password })).status).toBe(200);
    const chinese = (await client.with({ 'accept-language': 'zh-CN' }).get('/auth/setup')).body.demo;
    expect(chinese.map(({ role }: { role: string }) => role)).toContain('系统管理员');
    const again = await start({ DEMO: '1' });
    expect((await again.get('/auth/setup')).body.demo).toEqual(demo);
    expect((await (await start({})).get('/auth/setup')).body.demo).toEqual([]);
  });
});
