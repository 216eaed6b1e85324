import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AnyDocument, ModuleDocument } from '@mokuai/definition';
import { type Problem, type ProblemCode } from '@mokuai/kernel';
import { designer, insertFenced, openProcess, startedDatabase, type Started } from './publishing.fixture.js';

jest.setTimeout(60_000);

const account: ModuleDocument = {
  kind: 'module',
  name: 'account',
  label: { en: `Robert'); DROP TABLE record.user;--`, 'zh-CN': '客户 <script>' },
  titleField: 'name',
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'fax', type: 'phone' },
    { name: 'size', type: 'picklist', ...{ options: [{ value: 'big', label: `'; DROP SCHEMA record CASCADE; --` }] } },
  ],
};
const withFields = (...fields: ModuleDocument['fields']): ModuleDocument => ({
  ...account,
  fields: [...account.fields, ...fields],
});
const without = (...names: string[]): ModuleDocument => ({
  ...account,
  fields: account.fields.filter((field) => !names.includes(field.name)),
});

let app: Started;
beforeEach(async () => {
  app = await startedDatabase();
});
afterEach(() => app.close());

const refused = async (work: Promise<unknown>, code: ProblemCode): Promise<Problem> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code });
  return error as Problem;
};
const indexes = async (table: string): Promise<{ name: string; valid: boolean }[]> =>
  app.rows(
    `SELECT i.relname AS name, x.indisvalid AS valid FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
     WHERE x.indrelid = $1::regclass ORDER BY 1`,
    `record."${table}"`,
  );
const columns = async (table: string): Promise<string[]> =>
  (
    await app.rows<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
      `record."${table}"`,
    )
  ).map((row) => row.name);

describe('prepare', () => {
  it('publishes the built-in definitions as revision 1, once', async () => {
    expect(app.models.current().revision).toBe(1);
    expect(app.models.current().modules).toEqual(['department', 'user']);
    await app.publishing.prepare();
    expect(await app.publishing.revisions()).toMatchObject([{ revision: 1, changes: 3, published_by: null }]);
    await insertFenced(app, 'user', { name: 'Li', email: 'li@example.com', roles: ['admin'] });
  });

  it('lets several processes start at once', async () => {
    const processes = await Promise.all([1, 2, 3].map(() => openProcess(app.url, app.database)));
    await Promise.all(processes.map((process) => process.publishing.prepare()));
    expect(await app.publishing.revisions()).toHaveLength(1);
  });
});

describe('publish', () => {
  it('makes a table with its indexes, and takes SQL and script in strings for words', async () => {
    expect(await app.publish([account])).toBe(2);
    expect(await columns('account')).toEqual(
      expect.arrayContaining(['id', 'owner', 'dlft', 'deleted_at', 'name', 'fax', 'size']),
    );
    expect((await indexes('account')).every((index) => index.valid)).toBe(true);
    await insertFenced(app, 'account', { name: 'Acme', size: 'big' });
    expect(await app.rows('SELECT name FROM record.account')).toEqual([{ name: 'Acme' }]);
    expect(await app.drafts.list({ state: 'draft' })).toEqual([]);
    expect(await app.drafts.get('module', 'account')).toMatchObject({ state: 'published', document: account });
  });

  it('tells other processes', async () => {
    const other = await openProcess(app.url, app.database);
    await app.publish([account]);
    expect(other.models.current().revision).toBe(1);
    expect((await other.models.refresh()).module('account')?.titleField).toBe('name');
    expect(other.models.current().module('user')).toBe((await other.models.refresh()).module('user'));
  });

  it('refuses what does not hold together, and changes nothing', async () => {
    const view: AnyDocument = { kind: 'view', module: 'account', name: 'v', type: 'table', columns: ['name', 'nope'] };
    const problem = await refused(app.publish([account, view]), 'unpublishable');
    expect(problem.faults).toEqual([
      { code: 'unknown_field', path: '/view/account.v/columns/1', params: { field: 'nope' } },
    ]);
    expect(await app.rows(`SELECT to_regclass('record.account') AS found`)).toEqual([{ found: null }]);
    expect((await app.publishing.publish(designer, { only: ['module/account'] })).revision).toBe(2);
    expect(await app.drafts.list({ state: 'draft' })).toMatchObject([{ kind: 'view', name: 'account.v' }]);
    await refused(app.publishing.publish(designer, { only: ['module/nothing'] }), 'invalid');
    await app.drafts.remove(designer, 'view', 'account.v');
    await refused(app.publishing.publish(designer), 'nothing_to_publish');
  });

  it('refuses to lose values until each loss is confirmed, and can bring them back', async () => {
    await app.publish([account]);
    await insertFenced(app, 'account', { name: 'Acme', fax: '+862112345678' });
    await insertFenced(app, 'account', { name: 'Other' });
    const problem = await refused(app.publish([without('fax')]), 'needs_confirmation');
    expect(problem.extra).toMatchObject({ losses: [{ confirm: 'drop module/account/fields/fax', rows: 1 }] });
    expect(app.models.current().revision).toBe(2);
    await app.publishing.publish(designer, { confirm: ['drop module/account/fields/fax'] });
    expect(app.models.current().module('account')!.fields.has('fax')).toBe(false);
    expect(await app.rows('SELECT module, field, place FROM system.later_drop')).toEqual([
      { module: 'account', field: 'fax', place: '_kept3_fax' },
    ]);

    await app.drafts.restore(designer, 2);
    await app.publishing.publish(designer);
    expect(await app.rows('SELECT fax FROM record.account WHERE name = $1', 'Acme')).toEqual([
      { fax: '+862112345678' },
    ]);
    expect(await app.rows('SELECT * FROM system.later_drop')).toEqual([]);
  });

  it('drops what was removed long ago, at a start', async () => {
    await app.publish([account]);
    await app.publish([without('fax')], ['drop module/account/fields/fax']);
    await app.publishing.prepare();
    expect(await columns('account')).toContain('_kept3_fax');
    await app.rows(`UPDATE system.later_drop SET due_at = now() - interval '1 second'`);
    await app.publishing.prepare();
    expect((await columns('account')).filter((name) => name.includes('fax'))).toEqual([]);
    await app.drafts.remove(designer, 'module', 'account');
    await refused(app.publishing.publish(designer), 'needs_confirmation');
    await app.publishing.publish(designer, { confirm: ['drop module/account'] });
    expect(await app.rows(`SELECT to_regclass('record.account') AS found`)).toEqual([{ found: null }]);
    expect(await app.rows(`SELECT nspname FROM pg_namespace WHERE nspname LIKE '\\_kept%'`)).toHaveLength(1);
    await app.rows(`UPDATE system.later_drop SET due_at = now() - interval '1 second'`);
    await app.publishing.prepare();
    expect(await app.rows(`SELECT nspname FROM pg_namespace WHERE nspname LIKE '\\_kept%'`)).toEqual([]);
  });

  it('renames a field with its values, its index and its reference', async () => {
    await app.publish([
      { ...account, name: 'parent_co', fields: [{ name: 'name', type: 'text' }] },
      withFields(
        { name: 'code', type: 'text', unique: true },
        { name: 'above', type: 'lookup', ...{ target: 'parent_co' } },
      ),
    ]);
    await insertFenced(app, 'account', { name: 'Acme', code: 'A1' });
    await app.publish([
      withFields(
        { name: 'key', type: 'text', unique: true, renamedFrom: 'code' },
        { name: 'parent', type: 'lookup', renamedFrom: 'above', ...{ target: 'parent_co' } },
      ),
    ]);
    expect(await app.rows('SELECT key FROM record.account')).toEqual([{ key: 'A1' }]);
    const wanted = app.models
      .current()
      .module('account')!
      .uniques.map((unique) => unique.index);
    expect((await indexes('account')).map((index) => index.name)).toEqual(expect.arrayContaining(wanted));
    await expect(insertFenced(app, 'account', { name: 'Other', key: 'A1' })).rejects.toMatchObject({
      constraint: wanted[0],
    });
    expect(await app.rows('SELECT * FROM system.later_drop')).toEqual([]);
    await refused(app.publishing.publish(designer), 'nothing_to_publish');
  });

  it('refuses a change that kept values would not fit', async () => {
    await app.publish([account]);
    const other: ModuleDocument = {
      ...account,
      fields: account.fields.map((f) => (f.name === 'fax' ? { name: 'fax', type: 'json' } : f)),
    };
    const problem = await refused(app.publish([other]), 'unpublishable');
    expect(problem.faults).toMatchObject([{ code: 'not_convertible', path: '/module/account/fields/1/type' }]);
  });

  it('says which values keep a field from being unique, and leaves no index behind', async () => {
    await app.publish([withFields({ name: 'code', type: 'text' })]);
    await insertFenced(app, 'account', { name: 'A', code: 'x' });
    await insertFenced(app, 'account', { name: 'B', code: 'x' });
    const before = await indexes('account');
    const problem = await refused(
      app.publish([
        withFields({ name: 'code', type: 'text', unique: true }, { name: 'more', type: 'text', unique: true }),
      ]),
      'unpublishable',
    );
    expect(problem.faults).toMatchObject([{ code: 'values_not_unique', path: '/module/account/fields/code' }]);
    expect(await indexes('account')).toEqual(before);
    await insertFenced(app, 'account', { name: 'C', code: 'x' });
    await app.rows(`UPDATE record.account SET code = id::text`);
    await app.publishing.publish(designer);
    await expect(
      Promise.all([1, 2].map(() => insertFenced(app, 'account', { name: 'D', code: 'y' }))),
    ).rejects.toMatchObject({ code: '23505' });
  });

  it('stops enforcing what is no longer unique', async () => {
    await app.publish([withFields({ name: 'code', type: 'text', unique: true })]);
    await app.publish([withFields({ name: 'code', type: 'text' })]);
    await insertFenced(app, 'account', { name: 'A', code: 'x' });
    expect(await insertFenced(app, 'account', { name: 'B', code: 'x' })).toBe(1);
  });

  it('lets one publisher work at a time', async () => {
    const other = await openProcess(app.url, app.database);
    await app.drafts.saveAll(designer, [account], '');
    const answers = await Promise.allSettled([app, other, app, other].map((one) => one.publishing.publish(designer)));
    const done = answers.filter((answer) => answer.status === 'fulfilled');
    expect(done).toHaveLength(1);
    const codes = answers.flatMap((answer) => (answer.status === 'rejected' ? [(answer.reason as Problem).code] : []));
    expect(codes.every((code) => code === 'publish_running' || code === 'nothing_to_publish')).toBe(true);
    expect(codes).toContain('publish_running');
  });
});
