import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from './database.js';

const databases: TestDatabase[] = [];
afterEach(async () => {
  for (const database of databases.splice(0)) await database.drop();
});

async function made(...options: Parameters<typeof testDatabase>): Promise<TestDatabase> {
  const database = await testDatabase(...options);
  databases.push(database);
  return database;
}

async function ask<T extends pg.QueryResultRow>(database: TestDatabase, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('testDatabase', () => {
  it('gives each caller a database of its own, made from a template that is filled once', async () => {
    let fills = 0;
    const migrate = async (url: string): Promise<void> => {
      fills += 1;
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query('CREATE TABLE note (text text)');
      await client.end();
    };
    const [one, two] = await Promise.all([made({ migrate, key: 'note' }), made({ migrate, key: 'note' })]);
    await ask(one, `INSERT INTO note VALUES ('only here')`);
    expect(await ask(one, 'SELECT text FROM note')).toEqual([{ text: 'only here' }]);
    expect(await ask(two, 'SELECT text FROM note')).toEqual([]);
    expect(fills).toBe(1);
  });

  it('sorts Chinese by pinyin and ends what still uses a dropped database', async () => {
    const database = await made();
    const sorted = await ask(
      database,
      `SELECT name FROM (VALUES ('张'), ('李'), ('安'), ('王')) v(name) ORDER BY name COLLATE "zh-u-co-pinyin-x-icu"`,
    );
    expect(sorted.map((row) => row['name'])).toEqual(['安', '李', '王', '张']);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const ended = new Promise((resolve) => client.on('error', resolve));
    await database.drop();
    expect(await ended).toBeInstanceOf(Error);
    await expect(ask(database, 'SELECT 1')).rejects.toThrow('does not exist');
  });

  it('fails, and fails again, when the template cannot be made', async () => {
    const migrate = (): Promise<void> => Promise.reject(new Error('bad migration'));
    await expect(testDatabase({ migrate, key: 'broken' })).rejects.toThrow('bad migration');
    await expect(testDatabase({ migrate, key: 'broken' })).rejects.toThrow('bad migration');
  });
});
