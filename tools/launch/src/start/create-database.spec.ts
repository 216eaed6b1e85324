import { afterAll, describe, expect, it } from '@jest/globals';
import { freePort, testDatabase } from '@mokuai/testing';
import pg from 'pg';
import { createDatabase } from './create-database.mjs';

const cleanups: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const cleanup of cleanups) await cleanup();
});

describe('createDatabase', () => {
  it('creates a database once, and leaves one that exists as it is', async () => {
    const neighbour = await testDatabase();
    cleanups.push(neighbour.drop);
    const url = new URL(neighbour.url);
    url.pathname += '_"new"';
    await createDatabase(url.href);
    await createDatabase(url.href);
    const client = new pg.Client({ connectionString: neighbour.url });
    await client.connect();
    const name = decodeURIComponent(url.pathname.slice(1));
    expect((await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rowCount).toBe(1);
    await client.query(`DROP DATABASE "${name.replaceAll('"', '""')}"`);
    await client.end();
  });

  it('says which server cannot be used, without its password', async () => {
    const port = await freePort();
    const failing = createDatabase(`postgres://someone:secret@127.0.0.1:${port}/crm`);
    await expect(failing).rejects.toThrow(`The database 127.0.0.1:${port}/crm cannot be used`);
    await expect(failing).rejects.not.toThrow('secret');
  });
});
