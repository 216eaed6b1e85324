import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ModuleDocument } from '@mokuai/definition';
import { Kept } from '@mokuai/engine';
import type { QueryRunner } from 'typeorm';
import { KeptPlacesMigration } from './kept-places-migration.js';
import { designer, insertFenced, startedDatabase, type Started } from './publishing.fixture.js';

jest.setTimeout(60_000);

const module = (name: string, ...fields: ModuleDocument['fields']): ModuleDocument => ({
  kind: 'module',
  name,
  titleField: 'name',
  fields: [{ name: 'name', type: 'text' }, ...fields],
});
const project = module('project', { name: 'budget', type: 'integer' }, { name: 'fax', type: 'phone' });
const visit = module('visit');

let app: Started;
beforeEach(async () => {
  app = await startedDatabase();
});
afterEach(() => app.close());

/** What an earlier version of the product left behind: removed things under their own names. */
const EARLIER = [
  'ALTER TABLE record.project RENAME _kept3_budget TO budget',
  'ALTER TABLE record.project RENAME _kept3_fax TO _fax_84ec0abe',
  'ALTER TABLE _kept4_visit.visit SET SCHEMA record',
  'DROP SCHEMA _kept4_visit',
  `UPDATE system.later_drop SET "column" = CASE "column" WHEN '_kept3_budget' THEN 'budget' WHEN '_kept3_fax' THEN '_fax_84ec0abe' END`,
];

describe('the migration of what is kept', () => {
  it('puts what was removed before in its place, from where it comes back', async () => {
    await app.publish([project, visit]);
    await insertFenced(app, 'project', { name: 'Bridge', budget: 7, fax: '+862112345678' });
    await insertFenced(app, 'visit', { name: 'First' });
    await app.publish([module('project')], ['drop module/project/fields/budget', 'drop module/project/fields/fax']);
    await app.drafts.remove(designer, 'module', 'visit');
    await app.publishing.publish(designer, { confirm: ['drop module/visit'] });

    const migration = new KeptPlacesMigration();
    const runner = { query: (text: string) => app.rows(text) } as unknown as QueryRunner;
    await migration.down(runner);
    for (const statement of EARLIER) await app.rows(statement);
    await migration.up(runner);

    const kept = new Kept(app.ports, app.database, app.drafts);
    const things = await kept.list();
    expect(things.map(({ module: of, field, rows }) => [of, field, rows])).toEqual([['project', 'budget', 1], ['visit', null, 1]]); // prettier-ignore
    for (const { id } of things) await kept.restore(designer, id);
    await app.publishing.publish(designer);
    expect(await app.rows('SELECT budget::int FROM record.project')).toEqual([{ budget: 7 }]);
    expect(await app.rows('SELECT name FROM record.visit')).toEqual([{ name: 'First' }]);
    // It never had a name to come back under, and still goes in its time.
    await app.rows(`UPDATE system.later_drop SET due_at = now() - interval '1 second'`);
    await app.publishing.prepare();
    expect(await app.rows(`SELECT FROM pg_attribute WHERE attname LIKE '\\_fax%'`)).toEqual([]);
  });
});
