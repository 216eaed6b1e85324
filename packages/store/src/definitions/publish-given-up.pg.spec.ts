import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ModuleDocument } from '@mokuai/definition';
import { Publishes, Publishing, type PublishLog } from '@mokuai/engine';
import { until } from '@mokuai/testing';
import pg from 'pg';
import { CATALOG } from './catalog.fixture.js';
import { designer, insertFenced, openProcess, startedDatabase, type Started } from './publishing.fixture.js';

jest.setTimeout(60_000);

const account = (...fields: ModuleDocument['fields']): ModuleDocument => ({
  kind: 'module',
  name: 'account',
  titleField: 'name',
  fields: [{ name: 'name', type: 'text' }, { name: 'code', type: 'text' }, ...fields],
});
const region: ModuleDocument = {
  kind: 'module',
  name: 'region',
  titleField: 'name',
  fields: [{ name: 'name', type: 'text' }],
};
/** New tables, columns, references and indexes; at last an index that is refused while codes stand twice. */
const much = [
  region,
  {
    ...account({ name: 'region', type: 'lookup', ...{ target: 'region' } }, { name: 'size', type: 'integer', indexed: true }),
    unique: [['code']],
  },
]; // prettier-ignore

let app: Started;
let publishes: Publishes;
beforeEach(async () => {
  app = await startedDatabase();
  publishes = new Publishes(app.ports, app.database);
  await app.publish([account()]);
});
afterEach(() => app.close());

const catalog = (): Promise<unknown[]> => app.rows(CATALOG);
const latest = (): Promise<PublishLog> => publishes.get('latest');

/** A transaction that stays open after a statement. */
async function opened(statement: string): Promise<{ end(): Promise<void> }> {
  const client = new pg.Client({ connectionString: app.url });
  await client.connect();
  await client.query('BEGIN');
  await client.query(statement);
  return { end: () => client.end() };
}

describe('a publish that cannot be', () => {
  it('leaves no table, column, index or reference behind, and says which step failed and why', async () => {
    await insertFenced(app, 'account', { name: 'A', code: 'x' });
    await insertFenced(app, 'account', { name: 'B', code: 'x' });
    const before = await catalog();
    await expect(app.publish(much)).rejects.toMatchObject({ code: 'unpublishable' });
    expect(await catalog()).toEqual(before);
    const log = await latest();
    expect(log).toMatchObject({
      status: 'failed',
      active: false,
      failure: { code: 'unpublishable', faults: [{ code: 'values_not_unique', path: '/module/account/fields/code' }] },
    });
    const failed = log.steps.filter((step) => step.state === 'failed');
    expect(failed).toMatchObject([{ module: 'account', kind: 'expand', description: { en: 'Unique index on code of account' } }]);
    expect(failed[0]!.error).toContain('could not create unique index');
    expect(log.steps.some((step) => step.state === 'waiting')).toBe(true);

    await app.rows(`UPDATE record.account SET code = id::text`);
    await app.publishing.publish(designer);
    expect(await latest()).toMatchObject({ status: 'done', failure: null });
    expect((await latest()).steps.every((step) => step.state === 'valid' && step.finishedAt !== null)).toBe(true);
    await expect(publishes.withdraw('latest')).rejects.toMatchObject({ code: 'publish_over' });
    await expect(publishes.resume('latest')).rejects.toMatchObject({ code: 'publish_over' });
    await expect(publishes.get('nothing')).rejects.toMatchObject({ code: 'not_found' });
  }); // prettier-ignore

  it('keeps no process from starting when it was interrupted before it failed', async () => {
    await insertFenced(app, 'account', { name: 'A', code: 'x' });
    const before = await catalog();
    await app.drafts.saveAll(designer, much, '');
    // The process dies behind the first step, that made a table.
    let steps = 0;
    const dying = {
      ...app.ports.publishes,
      mark: async (...args: Parameters<typeof app.ports.publishes.mark>): Promise<void> => {
        await app.ports.publishes.mark(...args);
        if (args[3] === 'valid' && ++steps === 1)
          await args[0].query({ text: 'SELECT pg_terminate_backend(pg_backend_pid())', values: [] });
      },
    };
    await expect(
      new Publishing({ ...app.ports, publishes: dying }, app.drafts).publish(designer),
    ).rejects.toMatchObject({ code: 'unavailable' });
    expect(await latest()).toMatchObject({ status: 'running', active: false });
    await insertFenced(app, 'account', { name: 'B', code: 'x' });

    const other = await openProcess(app.url, app.database);
    await other.publishing.prepare();
    expect(await catalog()).toEqual(before);
    expect(await latest()).toMatchObject({ status: 'failed', failure: { code: 'unpublishable' } });
    expect(other.models.current().revision).toBe(2);
  });

  it('goes on where it was interrupted when somebody asks for it', async () => {
    await app.drafts.saveAll(designer, much, '');
    const dying = {
      ...app.ports.publishes,
      switch: async (sql: Parameters<typeof app.ports.publishes.switch>[0]): Promise<boolean> => {
        await sql.query({ text: 'SELECT pg_terminate_backend(pg_backend_pid())', values: [] });
        return true;
      },
    };
    const publishing = new Publishing({ ...app.ports, publishes: dying }, app.drafts);
    await expect(publishing.publish(designer)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await publishes.resume('latest')).toMatchObject({ status: 'done', revision: 3 });
    expect((await app.models.refresh()).revision).toBe(3);
  });
});

describe('a publish that is withdrawn', () => {
  it('is taken back while it waits for a table that is in use', async () => {
    const open = await opened('SELECT FROM record.account');
    const before = await catalog();
    await app.drafts.saveAll(designer, much, '');
    const publishing = app.publishing.publish(designer).catch((error: unknown) => error);
    await until(async () => (await latest()).steps.some((step) => step.module === 'account' && step.state === 'building'));
    await expect(publishes.resume('latest')).rejects.toMatchObject({ code: 'publish_running' });
    await publishes.withdraw('latest');
    // Those who use the table are not waited for.
    expect(await publishing).toMatchObject({ code: 'publish_withdrawn' });
    await open.end();
    expect(await latest()).toMatchObject({ status: 'failed', withdrawn: true, failure: { code: 'publish_withdrawn' } });
    expect(await catalog()).toEqual(before);
    expect(await app.drafts.changes()).toHaveLength(2);
    expect((await app.publishing.publish(designer)).revision).toBe(3);
  }); // prettier-ignore

  it('is taken back in the midst of building an index', async () => {
    const before = await catalog();
    await app.drafts.saveAll(designer, [account(), { ...account(), indexes: [['code', '-created_at']] }], '');
    const open = await opened('UPDATE record.account SET name = name');
    const publishing = app.publishing.publish(designer).catch((error: unknown) => error);
    await until(async () => {
      const text = `SELECT FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX CONCURRENTLY%' AND wait_event_type = 'Lock' AND datname = current_database()`;
      return (await app.rows(text)).length > 0;
    });
    expect(await latest()).toMatchObject({ status: 'running', active: true });
    await publishes.withdraw('latest');
    await open.end();
    expect(await publishing).toMatchObject({ code: 'publish_withdrawn' });
    expect(await catalog()).toEqual(before);
  });

  it('is taken back by whoever withdraws it when its process is gone', async () => {
    const before = await catalog();
    await app.drafts.saveAll(designer, much, '');
    const dying = {
      ...app.ports.publishes,
      fence: async (sql: Parameters<typeof app.ports.publishes.fence>[0]): Promise<void> =>
        void (await sql.query({ text: 'SELECT pg_terminate_backend(pg_backend_pid())', values: [] })),
    };
    await new Publishing({ ...app.ports, publishes: dying }, app.drafts).publish(designer).catch(() => undefined);
    expect(await publishes.withdraw('latest')).toMatchObject({ status: 'failed', withdrawn: true });
    expect(await catalog()).toEqual(before);
  });
});

describe('a required field with a default', () => {
  it('fills what is there, and what is written before it is in force', async () => {
    await insertFenced(app, 'account', { name: 'Before' });
    const way = { name: 'way', type: 'text', required: true, default: `it's "new"` };
    await app.drafts.saveAll(designer, [account(way)], '');
    const between = {
      ...app.ports.publishes,
      fence: async (...args: Parameters<typeof app.ports.publishes.fence>): Promise<void> => {
        await app.ports.publishes.fence(...args);
        await args[0].query({ text: `INSERT INTO record.account (id, name) VALUES (uuidv7(), 'After')`, values: [] });
      },
      mark: async (...args: Parameters<typeof app.ports.publishes.mark>): Promise<void> => {
        await app.ports.publishes.mark(...args);
        if (args[3] === 'valid' && args[2] === 0) await insertFenced(app, 'account', { name: 'Meanwhile' });
      },
    };
    await new Publishing({ ...app.ports, publishes: between }, app.drafts).publish(designer);
    expect(await app.rows('SELECT name, way FROM record.account ORDER BY name')).toEqual([
      { name: 'After', way: null },
      { name: 'Before', way: `it's "new"` },
      { name: 'Meanwhile', way: `it's "new"` },
    ]);
  });

  it('fills in parts what a kept column left empty, and goes on where it was interrupted', async () => {
    const size = { name: 'size', type: 'integer' };
    await app.publish([account(size)]);
    await app.rows(`INSERT INTO record.account (id, name, size) SELECT uuidv7(), n::text, nullif(n % 3, 0) FROM generate_series(1, 2500) n`);
    await app.publish([account()], ['drop module/account/fields/size']);
    await app.drafts.saveAll(designer, [account({ ...size, required: true, default: 7 })], '');
    await app.rows(`UPDATE system.later_drop SET wanted_as = field`);
    let parts = 0;
    const dying = {
      ...app.ports.publishes,
      advance: async (...args: Parameters<typeof app.ports.publishes.advance>): Promise<void> => {
        await app.ports.publishes.advance(...args);
        if (++parts === 1) await args[0].query({ text: 'SELECT pg_terminate_backend(pg_backend_pid())', values: [] });
      },
    };
    const publishing = new Publishing({ ...app.ports, publishes: dying }, app.drafts);
    await expect(publishing.publish(designer)).rejects.toMatchObject({ code: 'unavailable' });
    await app.rows(`UPDATE record.account SET size = NULL WHERE size = 7`);
    await publishes.resume('latest');
    // What was done is not done again: the first part keeps what happened to it since.
    expect(await app.rows('SELECT size::int, count(*)::int FROM record.account GROUP BY 1 ORDER BY 1')).toEqual([
      { size: 1, count: 834 },
      { size: 2, count: 833 },
      { size: 7, count: 750 },
      { size: null, count: 83 },
    ]);
  }); // prettier-ignore
});
