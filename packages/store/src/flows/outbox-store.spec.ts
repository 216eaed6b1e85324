import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { OutboxStore } from '@mokuai/engine';
import { testDatabase, until } from '@mokuai/testing';
import { runMigrations } from '../migrations.js';
import { createDatabase, type PgDatabase } from '../pool/database.js';
import { listen } from '../pool/listener.js';
import { createOutboxStore, OUTBOX_CHANNEL } from './outbox-store.js';

const DEAL = '01990000-0000-7000-8000-000000000001';
const OTHER = '01990000-0000-7000-8000-000000000002';
const LEASE = 60_000;

describe('effects in the outbox', () => {
  let test: Awaited<ReturnType<typeof testDatabase>>;
  let database: PgDatabase;
  let outbox: OutboxStore;
  beforeAll(async () => {
    test = await testDatabase({ migrate: runMigrations, key: 'outbox' });
    database = createDatabase(test.url);
    outbox = createOutboxStore(database);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });
  afterEach(() => database.query({ text: 'DELETE FROM system.outbox', values: [] }));

  const add = (record: string, run: string): Promise<void> =>
    database.transaction((sql) => outbox.addEffects(sql, record, [run]));
  const remove = (id: number): Promise<boolean> => database.transaction((sql) => outbox.remove(sql, id));
  /** The runs that are given out, each with its row. */
  async function claimed(): Promise<Map<string, number>> {
    const rows = await outbox.claim(10, LEASE);
    const loaded = await Promise.all(rows.map((row) => outbox.load(row.id)));
    return new Map(
      loaded.map((row) => {
        if (row?.topic !== 'effect' && row?.topic !== 'run') throw new Error('not a row of runs');
        return [row.payload.runs.join(), row.id];
      }),
    );
  }
  const names = async (): Promise<string[]> => [...(await claimed()).keys()];

  it.each<[string, (id: number) => Promise<unknown>]>([
    ['leased', () => Promise.resolve()],
    ['due again later', (id) => outbox.postpone(id, LEASE)],
    ['waiting for a person', (id) => outbox.postpone(id, null)],
  ])('wait for the earlier one of their record while it is %s', async (_state, put) => {
    await add(DEAL, 'first');
    await add(DEAL, 'second');
    await add(DEAL, 'third');
    const first = (await claimed()).get('first')!;
    await put(first);
    expect(await names()).toEqual([]);
    await remove(first);
    expect(await names()).toEqual(['second']);
  });

  it('are given out again when the lease of the first has ended, the others not', async () => {
    await add(DEAL, 'first');
    await add(DEAL, 'second');
    const first = (await claimed()).get('first')!;
    await outbox.postpone(first, 0);
    expect(await names()).toEqual(['first']);
  });

  it('wait neither for those of other records nor for runs of workflows', async () => {
    await database.transaction((sql) => outbox.addRuns(sql, ['rule']));
    await add(DEAL, 'first');
    await add(OTHER, 'other');
    await database.transaction((sql) => outbox.addRuns(sql, ['later rule']));
    expect(await names()).toEqual(['rule', 'first', 'other', 'later rule']);
  });

  it('wake the relays when the earlier one is done', async () => {
    await add(DEAL, 'first');
    await add(DEAL, 'second');
    const first = (await claimed()).get('first')!;
    let woken = 0;
    const listener = await listen(test.url, { channels: [OUTBOX_CHANNEL], onNotification: () => woken++ });
    await remove(first);
    await until(() => woken > 0, { limit: 10_000, what: 'a wake-up' });
    await listener.close();
    expect(await remove(first)).toBe(false);
  });

  it('take their place before they are seen: who adds waits for who added before and has not committed', async () => {
    let second: Promise<void> | undefined;
    await database.transaction(async (sql) => {
      await outbox.addEffects(sql, DEAL, ['first']);
      second = add(DEAL, 'second');
      const waiting = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
      await until(async () => (await sql.query({ text: waiting, values: [] })).rowCount === 1, {
        limit: 10_000,
        what: 'the second to wait',
      });
    });
    await second;
    expect(await names()).toEqual(['first']);
  });
});
