import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ModuleDocument } from '@mokuai/definition';
import { Tidying } from '@mokuai/engine';
import { until } from '@mokuai/testing';
import pg from 'pg';
import { openProcess, startedDatabase, type Started } from './publishing.fixture.js';

jest.setTimeout(60_000);

const DAY_MS = 86_400_000;
const account: ModuleDocument = {
  kind: 'module',
  name: 'account',
  titleField: 'name',
  fields: [
    { name: 'name', type: 'text' },
    { name: 'fax', type: 'phone' },
  ],
};

/** A process that tidies when its clock is told to strike. */
function tidier(publishing: Started['publishing'], random = 0.5) {
  const waits: number[] = [];
  const errors: Error[] = [];
  let strike: (() => void) | undefined;
  const tidying = new Tidying({
    works: [publishing],
    random: () => random,
    onError: (error) => errors.push(error),
    after: (ms, work) => {
      waits.push(ms);
      strike = work;
      return () => (strike = undefined);
    },
  });
  tidying.start();
  /** The day is over; resolves when the work is done and the next day has begun. */
  const day = async (): Promise<void> => {
    const before = waits.length;
    strike!();
    await until(() => waits.length > before);
  };
  return { tidying, waits, errors, day, strike: () => strike!(), waitsForADay: () => strike !== undefined };
}

let app: Started;
beforeEach(async () => {
  app = await startedDatabase();
  await app.publish([account]);
  await app.publish([{ ...account, fields: [account.fields[0]!] }], ['drop module/account/fields/fax']);
});
afterEach(() => app.close());

const due = () => app.rows(`UPDATE system.later_drop SET due_at = now() - interval '1 second'`);
const hasFax = async (): Promise<boolean> =>
  (await app.rows(`SELECT FROM pg_attribute WHERE attrelid = 'record.account'::regclass AND attname = '_kept3_fax'`))
    .length > 0;

describe('a process that lives for long', () => {
  it('drops every day what is due by then', async () => {
    const { tidying, day, errors, waits } = tidier(app.publishing);
    await day();
    expect(await hasFax()).toBe(true);
    await due();
    await day();
    expect(await hasFax()).toBe(false);
    expect(await app.rows('SELECT FROM system.later_drop')).toEqual([]);
    expect(errors).toEqual([]);
    expect(waits).toEqual([DAY_MS, DAY_MS, DAY_MS]);
    await tidying.stop();
  });

  it('does not work at the same moment as those that were started with it', () => {
    const waits = [0, 0.999].map((random) => tidier(app.publishing, random).waits[0]!);
    expect(waits[0]).toBe(0.75 * DAY_MS);
    expect(waits[1]).toBeGreaterThan(1.24 * DAY_MS);
  });

  it('leaves the work to the one that is at it already, without a complaint', async () => {
    await due();
    const others = await Promise.all(Array.from({ length: 4 }, () => openProcess(app.url, app.database)));
    const tidiers = others.map(({ publishing }) => tidier(publishing));
    await Promise.all(tidiers.map(({ day }) => day()));
    expect(await hasFax()).toBe(false);
    expect(tidiers.flatMap(({ errors }) => errors)).toEqual([]);
  });

  it('can be stopped while it waits for a table that is in use; another day it goes on', async () => {
    await due();
    const reader = new pg.Client({ connectionString: app.url });
    await reader.connect();
    await reader.query('BEGIN');
    await reader.query('SELECT FROM record.account');
    const { tidying, strike, waits, errors } = tidier(app.publishing);
    strike();
    await until(async () => {
      const text = `SELECT FROM pg_stat_activity WHERE application_name = 'mokuai publisher' AND query LIKE '%DROP%' AND datname = current_database()`;
      return (await app.rows(text)).length > 0;
    });
    await tidying.stop();
    await reader.query('COMMIT');
    await reader.end();
    expect(waits).toHaveLength(1);
    expect(errors).toEqual([]);
    expect(await app.rows('SELECT module, field FROM system.later_drop')).toEqual([
      { module: 'account', field: 'fax' },
    ]);
    await tidier(app.publishing).day();
    expect(await hasFax()).toBe(false);
  });

  it('says what went wrong, and tries again the next day', async () => {
    await due();
    await app.rows(`UPDATE system.later_drop SET place = 'id'`);
    await app.rows(`CREATE VIEW public.accounts AS SELECT id FROM record.account`);
    const { day, errors, waitsForADay } = tidier(app.publishing);
    await day();
    expect(errors).toMatchObject([{ code: '2BP01' }]);
    expect(waitsForADay()).toBe(true);
  });
});
