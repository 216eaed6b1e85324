import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AnyDocument } from '@mokuai/definition';
import { engineActor, idSource, initialsOf, Numbering, RecordWriter, SearchStates, WordMaker, type SearchSession, type SearchStore } from '@mokuai/engine'; // prettier-ignore
import { until } from '@mokuai/testing';
import pg from 'pg';
import { PUBLISHER_LOCK } from '../definitions/publish-session.js';
import { startedDatabase, type Started } from '../definitions/publishing.fixture.js';
import { createCounterStore } from '../numbering/index.js';
import { createSearchStore } from './search-store.js';

jest.setTimeout(120_000);

const ROWS = 1200;
const module = (searchable: boolean): AnyDocument =>
  ({
    kind: 'module',
    schemaVersion: 1,
    name: 'firm',
    titleField: 'name',
    fields: [
      { name: 'name', type: 'text' },
      { name: 'phone', type: 'phone', searchable },
      { name: 'fax', type: 'phone' },
    ],
  }) as unknown as AnyDocument;

let app: Started;
let writer: RecordWriter;
beforeEach(async () => {
  app = await startedDatabase();
  await app.publish([module(false)]);
  const deps = { clock: Date.now, timeZone: 'UTC' };
  const numbers = new Numbering({ ...deps, counters: createCounterStore(app.database) });
  writer = new RecordWriter({ ...deps, db: app.database, models: app.models, newId: idSource(Date.now), numbers });
  // As a product wrote them that did not know of words.
  await app.rows(
    `INSERT INTO record.firm (id, name, phone) SELECT uuidv7(), '北京' || n, '+86 138 0013 ' || 1000 + n FROM generate_series(1, ${ROWS}) n`,
  );
});
afterEach(() => app.close());

/** A store whose sessions do something before each statement. */
const hooked = (before: (text: string, session: SearchSession) => Promise<void>): SearchStore => ({
  async open() {
    const session = await createSearchStore(app.url).open();
    return (
      session && {
        ...session,
        query: async (statement) => (await before(statement.text, session), session.query(statement)),
        run: async (sql) => (await before(sql, session), session.run(sql)),
      }
    );
  },
});
const work = (before: (text: string, session: SearchSession) => Promise<void> = () => Promise.resolve()) =>
  new WordMaker({ models: app.models, store: hooked(before) }).work();

const usable = async (): Promise<string[]> => {
  const state = await new SearchStates(app.database, Date.now).of(app.models.current().module('firm')!);
  return [...state.indexes.keys()];
};
const index = (field: string): string => app.models.current().module('firm')!.fields.get(field)!.search!.index;

/** Every record has the words of what it says. */
async function expectWords(): Promise<void> {
  const firm = app.models.current().module('firm')!;
  const rows = await app.rows<Record<string, string>>('SELECT * FROM record.firm');
  for (const field of firm.ownFields.filter(({ search }) => search))
    expect(rows.map((row) => row[field.search!.column])).toEqual(
      rows.map((row) => field.search!.words(row[field.name], initialsOf)),
    );
}

describe('words of what is there already', () => {
  it('are made after a publish that makes a field searchable; until then it is searched without them', async () => {
    await app.publish([module(true)]);
    expect(await usable()).toEqual([index('name')]);
    expect(await work()).toBe(true);
    expect((await usable()).sort()).toEqual([index('name'), index('phone')].sort());
    expect(await app.rows('SELECT FROM record.firm WHERE _words1_phone IS NULL')).toEqual([]);
    await app.publish([module(false)]);
    expect(await usable()).toEqual([index('name')]);
    const columns = await app.rows<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'record.firm'::regclass AND attname LIKE '%phone'`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['phone']);
  });

  it('are made after an upgrade from a product that had none', async () => {
    await app.rows('ALTER TABLE record.firm DROP COLUMN _words1_name');
    expect(await usable()).toEqual([]);
    await app.publishing.prepare();
    await work();
    expect(await usable()).toEqual([index('name')]);
    await expectWords();
  });

  it.each(['WITH given', 'CREATE INDEX', 'ALTER INDEX'])('are gone on with after a death at %s', async (at) => {
    await app.publish([module(true)]);
    let times = 0;
    const dying = work(async (text, session) => {
      if (!text.startsWith(at) || ++times < (at === 'WITH given' ? 2 : 1)) return;
      const [me] = await session.query<{ pid: number }>({ text: 'SELECT pg_backend_pid() AS pid', values: [] });
      await app.rows('SELECT pg_terminate_backend($1)', me!.pid);
    });
    await expect(dying).rejects.toThrow();
    expect(times).toBeGreaterThan(0);
    expect(await usable()).toEqual([index('name')]);
    await until(async () => await work());
    expect(await usable()).toContain(index('phone'));
    expect(await app.rows('SELECT FROM record.firm WHERE _words1_phone IS NULL')).toEqual([]);
    expect(await app.rows(`SELECT FROM pg_class WHERE relname LIKE 'b\\_%' AND relkind = 'i'`)).toEqual([]);
  });

  it('leave alone what is written meanwhile', async () => {
    await app.rows('ALTER TABLE record.firm DROP COLUMN _words1_name');
    await app.publishing.prepare();
    const [{ id }] = (await app.rows<{ id: string }>('SELECT id FROM record.firm ORDER BY id LIMIT 1')) as [
      { id: string },
    ];
    let written = false;
    await work(async (text) => {
      if (written || !text.startsWith('WITH given')) return;
      written = true;
      await writer.update(engineActor(), 'firm', id, { name: '上海' });
      await writer.create(engineActor(), 'firm', { name: '重庆银行' });
    });
    expect(written).toBe(true);
    await expectWords();
  });

  it('wait for who publishes', async () => {
    await app.publish([module(true)]);
    const publisher = new pg.Client({ connectionString: app.url });
    await publisher.connect();
    let began: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (began = resolve));
    let locked = false;
    const working = work(async (text) => {
      if (!text.startsWith('CREATE INDEX') || locked) return;
      locked = true;
      // From here on somebody publishes, and a reader keeps the index from being finished.
      await publisher.query('SELECT pg_advisory_lock($1)', [PUBLISHER_LOCK]);
      await publisher.query('BEGIN; LOCK TABLE record.firm IN SHARE MODE');
      began();
    });
    await begun;
    await publisher.query('COMMIT');
    await publisher.query('SELECT pg_advisory_unlock($1)', [PUBLISHER_LOCK]);
    expect(await working).toBe(true);
    await publisher.end();
    expect(await usable()).toContain(index('phone'));
  });

  it('are made by one process at a time', async () => {
    const session = await createSearchStore(app.url).open();
    expect(await work()).toBe(false);
    await session!.close();
    expect(await work()).toBe(true);
  });
});
