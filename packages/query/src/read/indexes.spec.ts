import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import { BUILTIN, compileModel, type ModuleDocument, type RoleDocument } from '@mokuai/definition';
import { parseJson } from '@mokuai/kernel';
import { testDatabase, type TestDatabase } from '@mokuai/testing';
import { WireClient } from '@mokuai/wire';
import type pg from 'pg';
import { planDdl } from '../ddl/index.js';
import { SEARCH_FUNCTIONS, SEARCH_OPERATORS } from '../search/index.js';
import type { ReadInput } from './given.js';
import { records, road, valueOf } from './spec/ask.fixture.js';
import { actorWith, engine, ME, moment } from './spec/world.fixture.js';

jest.setTimeout(120_000);

const ACCOUNTS = 20_000;

const account: ModuleDocument = {
  kind: 'module',
  name: 'account',
  titleField: 'name',
  fields: [
    { name: 'name', type: 'text', indexed: true },
    { name: 'amount', type: 'currency', indexed: true, ...{ currency: 'CNY' } },
    { name: 'note', type: 'text' },
  ],
};
const contact: ModuleDocument = {
  kind: 'module',
  name: 'contact',
  titleField: 'name',
  fields: [
    { name: 'name', type: 'text', indexed: true },
    { name: 'account', type: 'lookup', ...{ target: 'account' } },
  ],
};
const role = (name: string, read: 'own' | 'department_and_below' | 'all', hidden: string[] = []): RoleDocument => ({
  kind: 'role',
  name,
  modules: {
    account: { read, fields: Object.fromEntries(hidden.map((f) => [f, 'hidden' as const])) },
    contact: { read },
  },
});
const model = compileModel(1, [
  ...BUILTIN,
  account,
  contact,
  ...[role('own', 'own'), role('below', 'department_and_below'), role('all', 'all'), role('blind', 'all', ['amount'])],
]);

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
const isScan = (node: PlanNode) => /Scan/.test(node['Node Type']) && !/CTE|Subquery/.test(node['Node Type']);
const touched = (node: PlanNode) =>
  (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];

describe('with 20,000 records, a page of 50', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await testDatabase();
    client = new WireClient({ connectionString: database.url, options: '-c TimeZone=UTC' });
    await client.connect();
    await client.query(
      ['CREATE SCHEMA record', 'CREATE SCHEMA system', ...SEARCH_FUNCTIONS, ...SEARCH_OPERATORS].join(';'),
    );
    for (const step of planDdl(null, model, new Map())) await client.query(step.sql);
    // A third without an amount, 1 in 200 of mine, departments spread over 0–999.
    await client.query(
      `INSERT INTO record.account (id, created_at, owner, dlft, name, amount)
       SELECT gen_random_uuid(), '2026-01-01'::timestamptz + n * interval '1 minute',
         CASE WHEN n % 200 = 0 THEN $1::uuid ELSE gen_random_uuid() END, n * 7 % 1000,
         CASE WHEN n % 10 > 0 THEN chr(19968 + n * 31 % 20000) || n END, CASE WHEN n % 3 > 0 THEN n * 17 % 5000 END
       FROM generate_series(1, ${ACCOUNTS}) n`,
      [ME],
    );
    await client.query(
      `INSERT INTO record.contact (id, created_at, owner, dlft, name, account)
       SELECT gen_random_uuid(), created_at, owner, dlft, 'Contact ' || name, id FROM record.account`,
    );
    await client.query('ANALYZE record.account');
    await client.query('ANALYZE record.contact');
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  async function explain(actor: Actor, module: string, input: ReadInput): Promise<readonly PlanNode[]> {
    const { statement } = valueOf(road.list(model, actor, module, input, moment));
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON, TIMING OFF) ${statement.text}`,
      [...statement.values],
    );
    return nodesOf(rows[0]!['QUERY PLAN'][0].Plan);
  }

  /** The cursor behind the first rows, however many. */
  async function after(actor: Actor, module: string, input: ReadInput, skip: number): Promise<string> {
    let cursor: string | undefined;
    for (let left = skip; left > 0; left -= 500) {
      const page = { ...input, fields: 'version', limit: Math.min(left, 500), ...(cursor && { after: cursor }) };
      const read = valueOf(road.list(model, actor, module, page, moment));
      cursor = (parseJson(read.present(await records(client, read.statement))) as { page: { next: string } }).page.next;
    }
    return cursor!;
  }

  it('of the default list comes from an index as it is, without a sort', async () => {
    for (const actor of [engine, actorWith('all'), actorWith('own')]) {
      const nodes = await explain(actor, 'account', {});
      expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort');
      expect(nodes.filter(isScan).map((node) => [node['Node Type'], node['Actual Rows']])).toEqual([
        [expect.stringMatching(/^Index (Only )?Scan/), 51],
      ]);
    }
  });

  const lists: readonly (readonly [string, Actor, string, ReadInput, skip?: number])[] = [
    ['of a department tree', actorWith('below'), 'account', {}],
    ['by a column', engine, 'account', { sort: 'name' }],
    ['by a column, backwards', engine, 'account', { sort: '-amount' }],
    ['by a column, deep', engine, 'account', { sort: 'name' }, 9_000],
    ['by a column, in the tail of NULLs', engine, 'account', { sort: 'amount' }, 15_000],
    ['by a column backwards, behind the NULLs', engine, 'account', { sort: '-amount' }, 8_000],
    ['by a column that is shown on own records only', actorWith('own', 'blind'), 'account', { sort: '-amount' }],
    ['of own records and the department tree', actorWith('own', 'below'), 'account', { sort: '-created_at' }],
    [
      'of own records and the department tree, deep',
      actorWith('own', 'below'),
      'account',
      { sort: '-created_at' },
      300,
    ],
    ['by the title of a lookup', engine, 'contact', { sort: 'account' }],
    ['by the title of a lookup, deep', engine, 'contact', { sort: 'account' }, 5_000],
  ];
  it.each(lists)('%s touches few rows', async (_, actor, module, input, skip = 0) => {
    const place = skip > 0 ? { after: await after(actor, module, input, skip) } : {};
    const nodes = await explain(actor, module, { ...input, ...place });
    const scans = nodes.filter((node) => isScan(node) && node['Actual Loops'] > 0);
    expect(scans.length).toBeGreaterThan(0);
    expect(scans.filter((node) => node['Node Type'] === 'Seq Scan' || touched(node) > 3_000)).toEqual([]);
  });
});
