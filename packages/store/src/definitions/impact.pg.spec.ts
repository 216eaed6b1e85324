import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AnyDocument, ModuleDocument } from '@mokuai/definition';
import { impactOf, Kept, RecordReader, type Impact } from '@mokuai/engine';
import { designer, insertFenced, startedDatabase, type Started } from './publishing.fixture.js';

jest.setTimeout(60_000);

const options = ['phone', 'fax', 'visit'].map((value) => ({ value }));
const account = (...fields: ModuleDocument['fields']): ModuleDocument => ({
  kind: 'module',
  name: 'account',
  label: 'Account',
  titleField: 'name',
  fields: [{ name: 'name', type: 'text' }, { name: 'code', type: 'text' }, ...fields],
});
const way = { name: 'way', type: 'picklist', ...{ options } };
const size = { name: 'size', type: 'integer', label: 'Size' };
const view: AnyDocument = { kind: 'view', module: 'account', name: 'big', label: 'Big ones', type: 'table', columns: ['name'], filter: { field: 'size', op: 'gt', value: 5 } }; // prettier-ignore
const role: AnyDocument = { kind: 'role', name: 'sales', modules: { account: { read: 'all', fields: { size: 'hidden' } } } }; // prettier-ignore
const workflow: AnyDocument = { kind: 'workflow', module: 'account', name: 'tell', trigger: { type: 'record_created' }, condition: { field: 'size', op: 'gt', value: 5 }, steps: [] }; // prettier-ignore

let app: Started;
beforeEach(async () => {
  app = await startedDatabase();
  await app.publish([account(way, size), view, role, workflow]);
});
afterEach(() => app.close());

async function impact(...documents: AnyDocument[]): Promise<Impact> {
  await app.drafts.saveAll(designer, documents, '');
  return impactNow();
}

function impactNow(): Promise<Impact> {
  const { models, database: sql } = app;
  const reader = new RecordReader({ sql, models, clock: Date.now, cursorSecret: new Uint8Array(32), timeZone: 'UTC' });
  return impactOf({ ...app.ports, reader }, sql, app.drafts);
}

describe('the impact of a publish', () => {
  it('names who speaks of a removed field, where, and how much is under way by it', async () => {
    await app.rows(
      `INSERT INTO system.workflow_run (id, kind, workflow, module, record_id, depth, run_as, changes, steps, state, status)
       SELECT uuidv7(), 'workflow', 'tell', 'account', uuidv7(), 0, 'rule', '{}', '[]', '{}', s FROM unnest(ARRAY['running', 'running', 'done']) s`,
    );
    const { dependants, errors } = await impact(account(way), { ...view, filter: undefined } as AnyDocument);
    expect(dependants).toEqual([
      { of: 'module/account/fields/size', change: 'removed', kind: 'role', name: 'sales', label: null, path: '/modules/account/fields/size', broken: true, running: 0 },
      { of: 'module/account/fields/size', change: 'removed', kind: 'view', name: 'account.big', label: 'Big ones', path: '/filter/field', broken: false, running: 0 },
      { of: 'module/account/fields/size', change: 'removed', kind: 'workflow', name: 'account.tell', label: null, path: '/condition/field', broken: true, running: 2 },
    ]); // prettier-ignore
    expect(errors.map(({ kind, path }) => [kind, path])).toEqual([
      ['role', '/modules/account/fields/size'],
      ['workflow', '/condition/field'],
    ]);
  });

  it('names calendars, galleries and trees by the fields they are made by', async () => {
    const day = { name: 'day', type: 'date' };
    const above = { name: 'above', type: 'lookup', ...{ target: 'account' } };
    const own = { kind: 'view', module: 'account', columns: ['name'] };
    const views = [
      { ...own, name: 'when', type: 'calendar', start: 'day', end: 'day', color: 'way' },
      { ...own, name: 'cards', type: 'gallery', cover: 'way' },
      { ...own, name: 'below', type: 'tree', parent: 'above' },
    ] as unknown as readonly AnyDocument[];
    await app.publish([account(way, size, day, above), ...views]);
    const { dependants } = await impact(account(size));
    expect(dependants.map(({ of, name, path, broken }) => [of.split('/').at(-1), name, path, broken]).sort()).toEqual([
      ['above', 'account.below', '/parent', true],
      ['day', 'account.when', '/end', true],
      ['day', 'account.when', '/start', true],
      ['way', 'account.cards', '/cover', true],
      ['way', 'account.when', '/color', true],
    ]);
  });

  it('tells a rename and a change from a removal, and leaves words alone', async () => {
    const renamed = await impact(account(way, { ...size, name: 'staff', renamedFrom: 'size' }));
    expect(new Set(renamed.dependants.map(({ change, of }) => `${change} ${of}`))).toEqual(
      new Set(['renamed module/account/fields/size']),
    );
    const changed = await impact(account(way, { ...size, required: true }));
    expect(changed.dependants.map(({ change, broken }) => [change, broken])).toEqual([['changed', false], ['changed', false], ['changed', false]]); // prettier-ignore
    expect((await impact(account(way, { ...size, label: 'Staff' }))).dependants).toEqual([]);
  });

  it('counts the live records that would fail, and names a few of each kind', async () => {
    const values: [string, string | null, string, number | null][] = [
      ['A', 'x', 'fax', 900], ['B', 'x', 'phone', 3], ['C', null, 'fax', null], ['D', 'y', 'phone', 7],
    ]; // prettier-ignore
    for (const [name, code, chosen, n] of values)
      await insertFenced(app, 'account', { name, code, way: chosen, size: n });
    await app.rows(
      `INSERT INTO record.account (id, name, code, size, deleted_at) VALUES (uuidv7(), 'Z', 'x', NULL, now())`,
    );
    const ids = new Map(
      (await app.rows<{ name: string; id: string }>('SELECT name, id FROM record.account')).map((row) => [
        row.id,
        row.name,
      ]),
    );
    const { failing, seconds, steps } = await impact({
      ...account(
        { ...way, ...{ options: options.filter(({ value }) => value !== 'fax') } },
        { ...size, required: true, ...{ max: 100 } },
      ),
      unique: [['code']],
    });
    const named = failing.map(({ examples, ...rest }) => ({ ...rest, of: examples.map((id) => ids.get(id)).sort() }));
    expect(named).toEqual([
      { module: 'account', fields: ['way'], code: 'not_an_option', rows: 2, atLeast: false, blocks: false, of: ['A', 'C'] },
      { module: 'account', fields: ['size'], code: 'required', rows: 1, atLeast: false, blocks: false, of: ['C'] },
      { module: 'account', fields: ['size'], code: 'too_big', params: { max: 100 }, rows: 1, atLeast: false, blocks: false, of: ['A'] },
      { module: 'account', fields: ['code'], code: 'values_not_unique', params: { field: 'code' }, rows: 2, atLeast: false, blocks: true, of: ['A', 'B'] },
    ]); // prettier-ignore
    expect(steps.map(({ kind, description }) => [kind, description])).toEqual([
      ['expand', { en: 'Unique index on code of account', 'zh-CN': 'account 的唯一索引：code' }],
    ]);
    expect(seconds).toBe(1);
    await app.rows(`UPDATE pg_class SET reltuples = 10000000 WHERE oid = 'record.account'::regclass`);
    expect((await impactNow()).seconds).toBe(31);
  });
});

describe('the impact of new rules', () => {
  it('counts the records that break them', async () => {
    for (const [name, code, chosen] of [['A', 'x', 'fax'], ['B', null, 'fax'], ['C', null, 'phone']]) await insertFenced(app, 'account', { name, code, way: chosen }); // prettier-ignore
    const faxed = { field: 'way', op: 'eq', value: 'fax' } as const;
    const [name, code, ...fields] = account(way, size).fields as [object, object, ...object[]];
    const { failing } = await impact({
      ...account(),
      fields: [name, { ...code, requiredWhen: faxed }, ...fields, { name: 'more', type: 'text' }] as ModuleDocument['fields'],
      rules: [
        { name: 'no_fax', invalidWhen: faxed, field: 'way', message: { en: 'Nobody has a fax', 'zh-CN': '没有传真' } },
        { name: 'more', invalidWhen: { field: 'more', op: 'empty' }, message: 'More' },
        { name: 'none', invalidWhen: { field: 'size', op: 'gt', value: 1 }, message: 'None' },
      ],
    });
    expect(failing.map(({ examples, ...rest }) => ({ ...rest, examples: examples.length }))).toEqual([
      { module: 'account', fields: ['way'], code: 'rule_broken', params: { message: { en: 'Nobody has a fax', 'zh-CN': '没有传真' } }, rows: 2, atLeast: false, blocks: false, examples: 2 },
      { module: 'account', fields: ['code'], code: 'required', rows: 1, atLeast: false, blocks: false, examples: 1 },
    ]);
  });
}); // prettier-ignore

describe('the impact of a pattern and of duplicate rules', () => {
  const named = (failing: Awaited<ReturnType<typeof impact>>['failing']) =>
    failing.map(({ code, fields, rows, examples }) => [code, fields.join(), rows, examples.length]);

  it('counts the records that have another form, and those that are the same as another', async () => {
    for (const [name, code] of [
      ['A', 'AB12'],
      ['a', 'x'],
      ['B', 'x'],
      ['C', null],
      ['D', 'CD'],
    ] as const)
      await insertFenced(app, 'account', { name, code });
    const [name, code, ...fields] = account(way, size).fields as [object, object, ...object[]];
    const { failing } = await impact({
      ...account(),
      fields: [name, { ...code, pattern: '[A-Z]+[0-9]+' }, ...fields] as ModuleDocument['fields'],
      duplicateRules: [
        { name: 'names', label: 'Names', match: [{ field: 'name', how: 'ignore_case' }], action: 'warn' },
        {
          name: 'codes',
          label: 'Codes',
          match: [{ field: 'code' }],
          action: 'block',
          when: { field: 'size', op: 'gt', value: 1 },
        },
      ],
    } as ModuleDocument);
    expect(named(failing)).toEqual([
      ['other_form', 'code', 3, 3],
      ['duplicate', 'name', 2, 2],
    ]);
  });

  it('counts under a condition those that it is about, the same as any other; not what it asks of who writes, or of new fields', async () => {
    for (const [code, n, chosen] of [
      ['x', 5, 'fax'],
      ['x', 1, 'fax'],
      ['x', null, 'visit'],
      ['y', 9, 'fax'],
      ['z', 7, 'phone'],
      ['Z', 0, null],
      ['q', 0, 'fax'],
      ['q', 1, 'fax'],
    ] as const)
      await insertFenced(app, 'account', { name: `${code}${n}`, code, size: n, way: chosen });
    await app.rows(`INSERT INTO record.account (id, name, code, size, deleted_at) VALUES (uuidv7(), 'Gone', 'y', 9, now())`); // prettier-ignore
    const rule = (name: string, when: object, how = 'exact'): object => ({ name, label: name, match: [{ field: 'code', how }], action: 'block', when }); // prettier-ignore
    const large = { field: 'staff', op: 'gt', value: 1 };
    const saying = JSON.stringify([view, role, workflow]).replaceAll('"size"', '"staff"');
    const { failing, errors } = await impact(...(JSON.parse(saying) as AnyDocument[]), {
      ...account(way, { ...size, name: 'staff', renamedFrom: 'size' }, { name: 'seen', type: 'date' }),
      duplicateRules: [
        rule('large', large),
        rule('any_case', large, 'ignore_case'),
        rule('not_large', { and: [{ not: large }, { or: [{ field: 'way', op: 'eq', value: 'fax' }, large] }] }),
        rule('old', { field: 'created_at', op: 'lt', value: '2020-01-01T00:00:00Z' }),
        rule('mine', { field: 'owner', op: 'eq', value: { me: true } }),
        rule('seen', { field: 'seen', op: 'empty' }),
      ],
    } as unknown as ModuleDocument);
    expect(errors).toEqual([]);
    const names = new Map(
      (await app.rows<{ id: string; name: string }>('SELECT id, name FROM record.account')).map((row) => [
        row.id,
        row.name,
      ]),
    );
    const told = failing.map(({ params, rows, examples }) => [params!['rule'], rows, examples.map((id) => names.get(id)).sort()]); // prettier-ignore
    expect(told).toEqual([
      ['large', 1, ['x5']],
      ['any_case', 2, ['x5', 'z7']],
      ['not_large', 3, ['q0', 'q1', 'x1']],
      ['mine', null, []],
      ['seen', null, []],
    ]);
  });
});

describe('what differs between two revisions', () => {
  it('is told for any two, in either direction', async () => {
    await app.publish([account(way, size, { name: 'fax', type: 'phone' })]);
    await app.drafts.remove(designer, 'view', 'account.big');
    await app.publishing.publish(designer);
    const words = async (from: number, to: number): Promise<string[]> =>
      (await app.publishing.difference(from, to)).map((one) => `${one.change} ${one.kind}/${one.name}`).sort();
    expect(await words(2, 4)).toEqual(['changed module/account', 'removed view/account.big']);
    expect(await words(4, 2)).toEqual(['added view/account.big', 'changed module/account']);
    expect(await words(3, 3)).toEqual([]);
    await expect(app.publishing.difference(2, 9)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('what was removed', () => {
  it('can be drafted again as it was, and has its values when that is published', async () => {
    const kept = new Kept(app.ports, app.database, app.drafts);
    await insertFenced(app, 'account', { name: 'A', way: 'fax' });
    await app.publish([account(size)], ['drop module/account/fields/way']);
    const [thing] = await kept.list();
    expect(thing).toMatchObject({ module: 'account', field: 'way', label: null, revision: 3, rows: 1 });
    expect(Date.parse(thing!.until) - Date.now()).toBeGreaterThan(29 * 86_400_000);
    await kept.restore(designer, thing!.id);
    await expect(kept.restore(designer, thing!.id)).rejects.toMatchObject({ code: 'already_defined' });
    await app.publishing.publish(designer);
    expect(app.models.current().module('account')!.fields.get('way')!.settings).toEqual(way);
    expect(await app.rows('SELECT way FROM record.account')).toEqual([{ way: 'fax' }]);
    expect(await kept.list()).toEqual([]);
    await expect(kept.restore(designer, thing!.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('comes back as a whole module, with its views', async () => {
    const kept = new Kept(app.ports, app.database, app.drafts);
    await insertFenced(app, 'account', { name: 'A' });
    for (const [kind, name] of [['module', 'account'], ['view', 'account.big'], ['role', 'sales'], ['workflow', 'account.tell']] as const) await app.drafts.remove(designer, kind, name); // prettier-ignore
    await app.publishing.publish(designer, { confirm: ['drop module/account'] });
    const [thing] = await kept.list();
    expect(thing).toMatchObject({ module: 'account', field: null, label: 'Account', rows: 1 });
    await kept.restore(designer, thing!.id);
    await app.publishing.publish(designer);
    expect(app.models.current().module('account')!.views).toEqual([view]);
    expect(app.models.current().workflows('account')).toHaveLength(1);
    expect(await app.rows('SELECT name FROM record.account')).toEqual([{ name: 'A' }]);
  });
});
