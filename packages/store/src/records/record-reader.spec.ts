import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import { BUILTIN, compileModel, type AnyDocument } from '@mokuai/definition';
import { RecordReader, type Sql } from '@mokuai/engine';
import { parseJson, Problem, type Statement } from '@mokuai/kernel';
import { DOCUMENTS } from './spec/documents.fixture.js';
import { ENGINE, openWorld, type World } from './spec/world.fixture.js';

interface Page {
  readonly data: readonly Readonly<Record<string, unknown>>[];
  readonly page: { readonly next: string | null; readonly count?: number; readonly countCapped?: boolean };
}

let world: World;
let reader: RecordReader;
const statements: Statement[] = [];
let sales: Actor;
let other: Actor;
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await openWorld();
  const sql: Sql = {
    query: (statement) => {
      statements.push(statement);
      return world.db.query(statement);
    },
    records: (statement) => {
      statements.push(statement);
      return world.db.records(statement);
    },
  };
  reader = new RecordReader({
    ...{
      sql,
      models: world.models,
      clock: () => Date.now(),
      cursorSecret: Buffer.from('secret'),
      timeZone: 'Asia/Shanghai',
    },
  });
  const north = await world.department('North');
  const city = await world.department('City', north);
  sales = await world.user('sales', ['sales'], north);
  other = await world.user('other', ['sales'], city);
  const make = async (actor: Actor, name: string, more: object = {}) => {
    ids[name] = (await world.writer.create(actor, 'account', { name, ...more })).id;
  };
  await make(sales, 'Alpha 北京', { revenue: 12.5, email: 'a@example.com' });
  await make(other, 'Beta', { revenue: 7 });
  await make(world.admin, 'Gamma', { secret: 'x' });
  await make(sales, 'Gone');
  await world.writer.remove(sales, 'account', ids['Gone']!);
});
afterAll(() => world.close());

const list = async (actor: Actor, module: string, input: object = {}): Promise<Page> =>
  parseJson(await reader.list(actor, module, input as Record<string, unknown>)) as Page;
const names = async (actor: Actor, input: object = {}) =>
  (await list(actor, 'account', { sort: 'name', ...input })).data.map((record) => record['name']);
const refusal = async (reading: Promise<unknown>) => {
  const error = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Problem ? [error.status, error.code, error.faults.map((fault) => fault.path)] : error;
};

describe('a list', () => {
  it('holds what the actor may read, in one statement', async () => {
    expect(await names(ENGINE)).toEqual(['Alpha 北京', 'Beta', 'Gamma']);
    statements.length = 0;
    expect(await names(sales)).toEqual(['Alpha 北京', 'Beta']);
    expect(await names(other)).toEqual(['Beta']);
    expect(statements).toHaveLength(2);
  });

  it('is counted by a second statement', async () => {
    statements.length = 0;
    expect((await list(sales, 'account', { limit: 1, count: 'exact' })).page).toEqual({
      next: expect.any(String),
      count: 2,
    });
    expect((await list(sales, 'account', { limit: 1, count: 'estimate' })).page).toMatchObject({
      count: 2,
      countCapped: false,
    });
    expect(statements).toHaveLength(4);
  });

  it('is prepared under a name from the second time on', async () => {
    statements.length = 0;
    for (let i = 0; i < 3; i++) await list(world.admin, 'account', { fields: 'name', sort: '-no' });
    const named = statements.map((statement) => statement.name);
    expect(named[0]).toBeUndefined();
    expect(named[1]).toMatch(/^r[0-9a-f]{32}$/);
    expect(named[2]).toBe(named[1]);
  });

  it('of a department tree is planned for that tree every time', async () => {
    statements.length = 0;
    for (let i = 0; i < 3; i++) await list(sales, 'account', { fields: 'name', sort: '-no' });
    expect(statements.map((statement) => statement.name)).toEqual([undefined, undefined, undefined]);
  });

  it('knows the departments below the own', async () => {
    const filter = (below: boolean) => ({
      field: 'department',
      op: 'eq',
      value: { my_department: true, ...(below && { below }) },
    });
    expect(await names(sales, { filter: filter(true) })).toEqual(['Alpha 北京', 'Beta']);
    expect(await names(sales, { filter: filter(false) })).toEqual(['Alpha 北京']);
    expect(await names(sales, { filter: { field: 'owner', op: 'eq', value: { me: true } } })).toEqual(['Alpha 北京']);
    expect(await names(ENGINE, { filter: { field: 'owner', op: 'eq', value: { me: true } } })).toEqual([]);
  });

  it('of the recycle bin is for those who may restore', async () => {
    const bin = await list(world.admin, 'account', { deleted: 'only', fields: 'name' });
    expect(bin.data).toEqual([{ id: ids['Gone'], version: 2, name: 'Gone', deleted_at: expect.stringMatching(/Z$/) }]);
    expect(await refusal(list(sales, 'account', { deleted: 'only' }))).toEqual([403, 'forbidden', ['/deleted']]);
  });

  it('adds up what the actor may read beside the count', async () => {
    const sums = async (actor: Actor, input: object) =>
      (await list(actor, 'account', { limit: 1, sum: 'revenue', ...input })).page;
    expect(await sums(sales, { count: 'exact' })).toMatchObject({ count: 2, sums: { revenue: 19.5 } });
    expect(await sums(other, {})).toEqual({ next: null, sums: { revenue: 7 } });
    const none = { field: 'revenue', op: 'empty' };
    expect(await sums(ENGINE, { count: 'estimate', filter: none })).toEqual({
      ...{ next: null, count: 1, countCapped: false, sums: { revenue: null } },
    });
  });

  it('finds titles by a text whatever its case', async () => {
    const options = async (text: string) =>
      (await list(sales, 'account', text === '' ? {} : { q: text })).data.map(({ name }) => name);
    expect((await options('')).sort()).toEqual(['Alpha 北京', 'Beta']);
    expect(await options('alpha')).toEqual(['Alpha 北京']);
    expect(await options('京')).toEqual(['Alpha 北京']);
    expect(await options('gamma')).toEqual([]);
    expect(await options('%')).toEqual([]);
  });

  it('is refused with the place of the fault', async () => {
    expect(await refusal(list(sales, 'account', { filter: { field: 'secret', op: 'empty' } }))).toEqual([
      400,
      'unknown_field',
      ['/filter/field'],
    ]);
    expect(await refusal(list(sales, 'account', { sort: 'tags' }))).toEqual([400, 'not_sortable', ['/sort']]);
    expect(await refusal(list(sales, 'account', { sum: 'name' }))).toEqual([400, 'not_summable', ['/sum']]);
    expect(await refusal(list(sales, 'account', { sum: 'secret' }))).toEqual([400, 'unknown_field', ['/sum']]);
    expect(await refusal(list(sales, 'account', { where: '1' }))).toEqual([400, 'unknown_parameter', ['/where']]);
    expect(await refusal(list(sales, 'nonesuch'))).toEqual([404, 'unknown_module', ['']]);
    expect(await refusal(list(sales, 'note'))).toEqual([404, 'unknown_module', ['']]);
  });
});

describe('one record', () => {
  it('is read in one statement, without what is hidden', async () => {
    statements.length = 0;
    const record = parseJson(await reader.one(sales, 'account', ids['Alpha 北京']!)) as Record<string, unknown>;
    expect(statements).toHaveLength(1);
    expect(record).toMatchObject({
      id: ids['Alpha 北京'],
      version: 1,
      name: 'Alpha 北京',
      revenue: 12.5,
      owner: sales.userId,
    });
    expect(record).not.toHaveProperty('secret');
    expect(record).not.toHaveProperty('dlft');
  });

  it('that is not visible, deleted, absent or no id at all is not there, all alike', async () => {
    for (const id of [ids['Gamma']!, ids['Gone']!, ids['Gamma']!.replace(/.$/, '0'), 'x', "' OR 1=1 --", ''])
      expect(await refusal(reader.one(sales, 'account', id))).toEqual([404, 'not_found', []]);
    for (const id of [ids['Gamma']!, 'x'])
      expect(await refusal(reader.history(sales, 'account', id))).toEqual([404, 'not_found', []]);
  });

  it('has a history', async () => {
    await world.writer.update(sales, 'account', ids['Alpha 北京']!, { revenue: 13 });
    const { data } = JSON.parse(await reader.history(sales, 'account', ids['Alpha 北京']!)) as Page;
    expect(data).toMatchObject([
      {
        version: 2,
        op: 'update',
        actor: { id: sales.userId, name: 'sales' },
        via: null,
        changes: { revenue: [12.5, 13] },
      },
      { version: 1, op: 'create', changes: { name: [null, 'Alpha 北京'] } },
    ]);
  });
});

describe('a publish', () => {
  it('that renamed a column under a reader is caught up with', async () => {
    const renamed = JSON.parse(JSON.stringify(DOCUMENTS).replaceAll('"employees"', '"staff"')) as AnyDocument[];
    world.models.all.set(2, compileModel(2, [...BUILTIN, ...renamed]));
    await world.query('ALTER TABLE "record"."account" RENAME COLUMN employees TO staff');
    await world.query('UPDATE system.published SET revision = 2');
    const record = parseJson(await reader.one(ENGINE, 'account', ids['Beta']!)) as Record<string, unknown>;
    expect(record).toHaveProperty('staff');
    expect(world.models.refreshes).toBe(1);
  });

  it('that gave a field another type under a reader is caught up with', async () => {
    const typed = DOCUMENTS.map((document) =>
      document.kind === 'module' && document.name === 'account'
        ? {
            ...document,
            fields: document.fields.map((field) =>
              field.name === 'revenue' ? { name: 'revenue', type: 'text' } : field,
            ),
          }
        : document,
    );
    world.models.all.set(3, compileModel(3, [...BUILTIN, ...typed]));
    await world.query('ALTER TABLE "record"."account" RENAME COLUMN revenue TO _kept3_revenue');
    await world.query('ALTER TABLE "record"."account" ADD COLUMN revenue text');
    await world.query('UPDATE system.published SET revision = 3');
    const before = world.models.refreshes;
    // What was asked of numbers is no question to texts: said by the new Model, not by Postgres.
    const asked = reader.list(ENGINE, 'account', { filter: { field: 'revenue', op: 'gt', value: 5 } });
    await expect(asked).rejects.toMatchObject({ code: 'unknown_operator' });
    expect(world.models.refreshes).toBe(before + 1);
  });
});
