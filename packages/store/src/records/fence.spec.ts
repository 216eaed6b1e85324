import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BUILTIN, compileModel, type AnyDocument } from '@mokuai/definition';
import { until } from '@mokuai/testing';
import { FENCE_LOCK } from './migration.js';
import { DOCUMENTS } from './spec/documents.fixture.js';
import { json, openWorld, type World } from './spec/world.fixture.js';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** The documents with one field more in `contact`. */
const grown = (field: string): readonly AnyDocument[] => [
  ...BUILTIN,
  ...DOCUMENTS.map((document) =>
    document.kind === 'module' && document.name === 'contact'
      ? { ...document, fields: [...document.fields, { name: field, type: 'text', default: 'new' }] }
      : document,
  ),
];

/** What a publish does to the database: expand, then switch behind the fence. */
async function publish(revision: number, documents: readonly AnyDocument[]): Promise<void> {
  const next = compileModel(revision, documents, world.models.known);
  world.models.all.set(revision, next);
  const columns = await world.query<{ table_name: string; column_name: string; type: string }>(
    `SELECT table_name, column_name, data_type AS type FROM information_schema.columns WHERE table_schema = 'record'`,
  );
  const known = new Set(columns.map((c) => `${c.table_name}.${c.column_name}`));
  for (const field of next.module('contact')!.ownFields)
    if (!known.has(`contact.${field.name}`))
      await world.query(`ALTER TABLE "record"."contact" ADD COLUMN ${field.column} ${field.sqlType}`);
  await world.db.transaction(async (sql) => {
    await sql.query({ text: 'SELECT pg_advisory_xact_lock($1)', values: [FENCE_LOCK] });
    await sql.query({ text: 'UPDATE system.published SET revision = $1', values: [revision] });
  });
}

describe('revision fence', () => {
  it('20 writers lose nothing and see no failure while the revision is switched again and again', async () => {
    let stop = false;
    const written: { id: string; version: number }[] = [];
    const rounds: number[] = Array.from({ length: 20 }, () => 0);
    const writer = async (n: number) => {
      for (let i = 0; !stop || i < 5; i++) {
        const { id } = await world.writer.create(world.admin, 'contact', { name: `w${n}-${i}` });
        written.push(await world.writer.update(world.admin, 'contact', id, { name: `w${n}-${i}!` }));
        rounds[n]! += 1;
      }
    };
    const writers = Promise.all(Array.from({ length: 20 }, (_, n) => writer(n)));
    for (let revision = 2; revision <= 7; revision++) {
      await publish(revision, grown(`f${revision}`));
      // Publishes follow each other no faster than a write takes: each writer meets every one of them.
      const before = [...rounds];
      await until(() => rounds.every((done, n) => done > before[n]!));
    }
    stop = true;
    await writers;
    const [count] = await world.query<{ n: number }>(
      `SELECT count(*) AS n FROM "record"."contact" WHERE version = 2 AND name LIKE '%!'`,
    );
    expect(count!.n).toBe(written.length);
    const trails = await world.query<{ n: number }>(
      `SELECT (SELECT count(*) FROM system.history WHERE module = 'contact') AS n UNION ALL SELECT count(*) FROM system.outbox WHERE module = 'contact'`,
    );
    expect(trails.map((t) => t.n)).toEqual([2 * written.length, 2 * written.length]);
    // The last writes were planned by the last Model.
    expect(world.models.known.revision).toBe(7);
    expect(json(await world.writer.create(world.admin, 'contact', { name: 'after' }))).toMatchObject({ f7: 'new' });
  }, 60_000);

  it('a write that waited for the switch is planned again by the new Model', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    world.models.all.set(2, compileModel(2, grown('late')));
    await world.query('ALTER TABLE "record"."contact" ADD COLUMN late text');
    const publishing = world.db.transaction(async (sql) => {
      await sql.query({ text: 'SELECT pg_advisory_xact_lock($1)', values: [FENCE_LOCK] });
      await sql.query({ text: 'UPDATE system.published SET revision = 2', values: [] });
      await held;
    });
    const writing = world.writer.create(world.admin, 'contact', { name: 'waits' });
    await until(async () => {
      const waiting = await world.query(
        `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = $1`,
        FENCE_LOCK,
      );
      return waiting.length > 0;
    });
    release();
    await publishing;
    expect(json(await writing)).toMatchObject({ name: 'waits', late: 'new' });
    expect(world.models.refreshes).toBe(1);
    expect(await world.query(`SELECT FROM "record"."contact"`)).toHaveLength(1);
  });

  it('gives up after one retry, having written nothing', async () => {
    await world.query('UPDATE system.published SET revision = 3');
    const { models } = world;
    models.all.set(3, models.known);
    const before = await world.query('SELECT count(*) AS n FROM system.history');
    await expect(world.writer.create(world.admin, 'contact', { name: 'x' })).rejects.toMatchObject({
      code: 'revision_changed',
      status: 503,
    });
    expect(models.refreshes).toBe(1);
    expect(await world.query('SELECT count(*) AS n FROM system.history')).toEqual(before);
  });

  it('plans again when a column it names is gone', async () => {
    await publish(2, grown('gone'));
    await world.models.refresh();
    await world.query('ALTER TABLE "record"."contact" DROP COLUMN gone');
    world.models.all.set(3, compileModel(3, [...BUILTIN, ...DOCUMENTS]));
    await world.query('UPDATE system.published SET revision = 3');
    expect(json(await world.writer.create(world.admin, 'contact', { name: 'x' }))).not.toHaveProperty('gone');
  });

  it('plans again when a column it names has another type', async () => {
    await publish(2, grown('sum'));
    await world.models.refresh();
    await world.query('ALTER TABLE "record"."contact" DROP COLUMN sum');
    await world.query('ALTER TABLE "record"."contact" ADD COLUMN sum numeric');
    const documents = grown('sum').map((document) =>
      document.kind === 'module' && document.name === 'contact'
        ? {
            ...document,
            fields: document.fields.map((field) =>
              field.name === 'sum' ? { name: 'sum', type: 'number', default: 7 } : field,
            ),
          }
        : document,
    );
    world.models.all.set(3, compileModel(3, documents));
    await world.query('UPDATE system.published SET revision = 3');
    expect(json(await world.writer.create(world.admin, 'contact', { name: 'x' }))).toMatchObject({ sum: 7 });
  });
});
