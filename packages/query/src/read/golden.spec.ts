import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import { parseJson, type Statement } from '@mokuai/kernel';
import { testDatabase, type TestDatabase } from '@mokuai/testing';
import pg from 'pg';
import { planDdl } from '../ddl/index.js';
import { SEARCH_FUNCTIONS, SEARCH_OPERATORS } from '../search/index.js';
import { FORMER_NAMES } from './former-names.js';
import { signCursor } from './cursor.js';
import type { ReadInput } from './given.js';
import { allowList } from './allow.js';
import { parseList } from './parse-list.js';
import { plan } from './plan.js';
import { road, valueOf } from './spec/ask.fixture.js';
import { crm } from './spec/golden-documents.fixture.js';
import { actorWith, engine, moment } from './spec/world.fixture.js';
import { listSql } from './to-sql.js';

const ID = '01980003-0000-7000-8000-000000000001';
const folder = new URL('./golden/', import.meta.url);
const sales = actorWith('sales');
const both = actorWith('sales', 'analyst');

const list = (actor: Actor, module: string, input: ReadInput): Statement =>
  valueOf(road.list(crm, actor, module, input, moment)).statement;
const count = (actor: Actor, module: string, input: ReadInput): Statement =>
  valueOf(road.list(crm, actor, module, input, moment)).count!;

/** The statement of a later page, after a row whose keys were NULL where said so. */
const next = (actor: Actor, module: string, input: ReadInput, isNull: readonly boolean[]): Statement => {
  const query = valueOf(allowList(crm, actor, module, valueOf(parseList(input))));
  const { text, slots } = listSql(plan(query, isNull), moment);
  return { text, values: slots.bind({ actor, keys: isNull.map((none, i) => (none ? null : `key ${i}`)) }) };
};

const statements: Readonly<Record<string, Statement>> = {
  one: valueOf(road.one(crm, engine, 'account', ID, {})),
  'one-of-two-roles': valueOf(road.one(crm, both, 'account', ID, {})),
  'one-expanded': valueOf(
    road.one(crm, both, 'contact', ID, { fields: 'name,account', expand: 'account(name,revenue),owner' }),
  ),
  'list-default': list(engine, 'account', {}),
  'list-own': list(sales, 'account', { fields: 'name,industry', limit: 20, offset: 40 }),
  'list-two-roles': list(both, 'account', { fields: 'name,revenue', sort: 'name' }),
  'list-partly-granted-sort': list(both, 'account', { fields: 'name', sort: '-revenue' }),
  'list-filter': list(engine, 'account', {
    fields: 'name',
    filter: {
      and: [
        { field: 'industry', op: 'in', value: ['retail', 'energy'] },
        { not: { field: 'revenue', op: 'ge', value: 1000 } },
        { field: 'since', op: 'within', value: { relative: 'this_month' } },
      ],
    },
  }),
  'list-filter-masked': list(both, 'account', { fields: 'name', filter: { field: 'revenue', op: 'gt', value: 5 } }),
  'list-filter-lookup': list(sales, 'contact', {
    fields: 'name',
    filter: {
      or: [
        { field: 'account.industry', op: 'eq', value: 'retail' },
        { field: 'account.name', op: 'ne', value: 'Acme' },
        { field: 'owner', op: 'eq', value: { me: true } },
      ],
    },
  }),
  'list-search': list(both, 'contact', { fields: 'name', q: '王' }),
  'list-recycle-bin': list(sales, 'account', { fields: 'name', deleted: 'only' }),
  'next-ascending': next(engine, 'account', { fields: 'name', sort: 'name' }, [false, false]),
  'next-ascending-null': next(engine, 'account', { fields: 'name', sort: 'name' }, [true, false]),
  'next-descending-null': next(engine, 'account', { fields: 'name', sort: '-name' }, [true, false]),
  'next-mixed': next(engine, 'account', { fields: 'name', sort: '-since,name' }, [false, false, false]),
  'next-two-roles': next(both, 'account', { fields: 'name', sort: 'created_at' }, [false, false]),
  'next-lookup-title': next(sales, 'contact', { fields: 'name', sort: 'account' }, [false, false]),
  'count-exact': count(both, 'account', { count: 'exact', filter: { field: 'revenue', op: 'not_empty' } }),
  'count-and-sum': count(both, 'account', { count: 'exact', sum: 'revenue' }),
  'count-estimate': count(sales, 'contact', { count: 'estimate' }),
  history: valueOf(road.history(crm, both, 'account', ID, { limit: 10 })).statement,
};

const written = ({ text, values }: Statement): string =>
  `${text};\n${values.map((value, i) => `-- $${i + 1} = ${JSON.stringify(value)}\n`).join('')}`;

/** `UPDATE_GOLDEN=1 jest golden` writes them anew: read the difference before you commit it. */
describe('the SQL of a fixed set of requests', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await testDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      ['CREATE SCHEMA record', 'CREATE SCHEMA system', ...SEARCH_FUNCTIONS, ...SEARCH_OPERATORS, ...FORMER_NAMES].join(
        ';',
      ),
    );
    await client.query(
      'CREATE TABLE system.history (record_id uuid, version int, at timestamptz, op text, actor uuid, via jsonb, changes jsonb)',
    );
    for (const step of planDdl(null, crm, new Map())) await client.query(step.sql);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it.each(Object.entries(statements))('is as kept, and is SQL: %s', async (name, statement) => {
    const file = new URL(`${name}.golden.sql`, folder);
    if (process.env['UPDATE_GOLDEN']) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, written(statement));
    }
    expect(existsSync(file)).toBe(true);
    expect(written(statement)).toBe(readFileSync(file, 'utf8'));
    await client.query(`PREPARE golden AS ${statement.text}`);
    await client.query('DEALLOCATE golden');
  });

  it('leaves no file without a request', () => {
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(statements)
        .map((name) => `${name}.golden.sql`)
        .sort(),
    );
  });

  it('holds no value of a request', () => {
    const tell = `it's "x"; DROP TABLE account --`;
    const { text, values } = list(both, 'account', {
      ...{
        q: tell,
        filter: {
          or: [
            { field: 'name', op: 'eq', value: tell },
            { field: 'name', op: 'contains', value: tell },
          ],
        },
      },
    });
    expect(text).not.toContain('DROP');
    expect(JSON.stringify(values)).toContain('DROP');
  });
});

describe('a cursor', () => {
  const input = { sort: 'name', fields: 'name' };
  const cursorOf = async (): Promise<string> => {
    const read = valueOf(road.list(crm, sales, 'account', { ...input, limit: 1 }, moment));
    const found = {
      count: 2,
      last: { k0: 'a', k1: ID },
      text: (before = '', after = '') => Buffer.from(before + after),
    };
    return (parseJson(read.present(found)) as { page: { next: string } }).page.next;
  };
  const codes = (actor: Actor, module: string, given: ReadInput) => {
    const read = road.list(crm, actor, module, given, moment);
    return read.ok ? [] : read.faults.map((fault) => [fault.code, fault.path]);
  };
  const refused = [['bad_cursor', '/after']];

  it('is good for its actor and its query, whatever is shown of the rows', async () => {
    const after = await cursorOf();
    expect(codes(sales, 'account', { ...input, after })).toEqual([]);
    expect(codes(sales, 'account', { ...input, fields: 'industry', limit: 7, count: 'exact', after })).toEqual([]);
  });

  it('is refused for another actor, module, filter or order, and when touched', async () => {
    const after = await cursorOf();
    expect(codes({ ...sales, userId: ID }, 'account', { ...input, after })).toEqual(refused);
    expect(codes(sales, 'contact', { ...input, after })).toEqual(refused);
    expect(codes(sales, 'account', { ...input, sort: '-name', after })).toEqual(refused);
    expect(codes(sales, 'account', { ...input, filter: { field: 'name', op: 'empty' }, after })).toEqual(refused);
    expect(codes(sales, 'account', { ...input, deleted: 'only', after })).toEqual(refused);
    for (const bad of [
      '',
      'x',
      'a.b',
      `${after}.x`,
      after.slice(1),
      signCursor(['a', ID], 'guess', Buffer.from('guess')),
    ])
      expect(codes(sales, 'account', { ...input, after: bad })).toEqual(refused);
  });
});
