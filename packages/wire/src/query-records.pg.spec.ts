import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseJson, type RecordStatement } from '@mokuai/kernel';
import { testDatabase, type TestDatabase } from '@mokuai/testing';
import fc from 'fast-check';
import pg from 'pg';
import { queryRecords } from './query-records.js';
import { WireClient } from './wire-client.js';

let database: TestDatabase;
let client: WireClient;
beforeAll(async () => {
  database = await testDatabase();
  client = new WireClient({ connectionString: database.url, options: '-c TimeZone=UTC -c DateStyle=ISO' });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const run = <B>(statement: Omit<RecordStatement, 'values'> & { values?: unknown[] }) =>
  queryRecords<B>(client, { values: [], ...statement }, pg.types as unknown as pg.CustomTypesConfig);
const all = async (statement: Parameters<typeof run>[0]): Promise<unknown> =>
  parseJson((await run(statement)).text('[', ']'));

/** Every type a column of ours has, with values at its edges. */
const COLUMNS = {
  text: fc.option(fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => !text.includes('\0'))),
  long: fc.option(fc.constantFrom('"'.repeat(3000), '\n\u0001'.repeat(700), '远'.repeat(5000))),
  integer: fc.option(fc.integer()),
  bigint: fc.option(fc.integer({ min: -(2 ** 50), max: 2 ** 50 })),
  numeric: fc.option(fc.constantFrom('0', '-0.00001', '12345678901234567890.123456789', 'NaN', 'Infinity', '-Infinity', '1e-7')),
  boolean: fc.option(fc.boolean()),
  date: fc.option(fc.constantFrom('0001-01-01', '2024-02-29', '9999-12-31')),
  uuid: fc.option(fc.uuid()),
  json: fc.option(fc.jsonValue().map((value) => JSON.stringify(value))),
}; // prettier-ignore
const TYPES: Record<keyof typeof COLUMNS, string> = { text: 'text', long: 'text', integer: 'int', bigint: 'bigint', numeric: 'numeric', boolean: 'bool', date: 'date', uuid: 'uuid', json: 'json' }; // prettier-ignore
const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

describe('records from the wire', () => {
  it('are what row_to_json says', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.record(COLUMNS), { maxLength: 5 }), async (rows) => {
        const tuples = rows.map((_, r) => `(${NAMES.map((name, c) => `$${r * NAMES.length + c + 1}::${TYPES[name]}`).join()})`);
        const values = rows.flatMap((row) => NAMES.map((name) => row[name]));
        const none = `SELECT ${NAMES.map((name) => `NULL::${TYPES[name]} AS "${name}"`).join()} WHERE false`;
        const text = rows.length ? `SELECT * FROM (VALUES ${tuples.join()}) v (${NAMES.map((n) => `"${n}"`).join()})` : none;
        const theirs = await client.query<{ j: unknown }>(`SELECT row_to_json(x) AS j FROM (${text}) x`, values);
        expect(await all({ text, values, members: NAMES.length })).toEqual(theirs.rows.map((row) => row.j));
      }),
    )); // prettier-ignore

  it.each([
    ['2026-03-04 05:06:07Z', '2026-03-04T05:06:07.000Z'],
    ['2026-03-04 05:06:07.8Z', '2026-03-04T05:06:07.800Z'],
    ['2026-03-04 05:06:07.89+08', '2026-03-03T21:06:07.890Z'],
    ['0001-01-01 00:00:00.123Z', '0001-01-01T00:00:00.123Z'],
    ['9999-12-31 23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
    ['infinity', 'infinity'],
  ])('writes the instant %s', async (instant, written) => {
    expect(await all({ text: 'SELECT $1::timestamptz AS at', values: [instant], members: 1 })).toEqual([{ at: written }]);
  }); // prettier-ignore

  it('cuts no microseconds into the next millisecond', async () => {
    const text = `SELECT '2026-03-04 05:06:07.999999Z'::timestamptz AS at`;
    expect(await all({ text, members: 1 })).toEqual([{ at: '2026-03-04T05:06:07.999Z' }]);
  });

  it('gives the values beside, and counts what the limit leaves out', async () => {
    const statement = { name: 'beside', text: 'SELECT n AS "n", n * 2 AS twice, NULL::text AS "none" FROM generate_series(1, $1::int) n ORDER BY n', members: 1, limit: 3 }; // prettier-ignore
    for (const [rows, last] of [[2, undefined], [3, 6], [9, 6]] as const) {
      const records = await run<{ twice: number; none: null }>({ ...statement, values: [rows] });
      expect([records.count, records.last?.twice]).toEqual([rows, last]);
      const shown = Array.from({ length: Math.min(rows, 3) }, (_, i) => `{"n":${i + 1}}`).join(',\n');
      expect(Buffer.from(records.text('<', '>远')).toString()).toBe(`<${shown}>远`);
    }
    expect((await run<{ none: null }>({ ...statement, values: [3] })).last?.none).toBeNull();
  }); // prettier-ignore

  it('reads rows that arrive in pieces, and leaves other queries alone', async () => {
    const statement = { name: 'big', text: `SELECT n AS "n", repeat('"远', 20000) AS "text" FROM generate_series(1, $1::int) n`, values: [40], members: 2 }; // prettier-ignore
    const records = await all(statement);
    const rows = await client.query(`SELECT repeat('é', 100000) AS a, NULL AS b FROM generate_series(1, 5)`);
    const again = await all(statement);
    expect(records).toEqual(Array.from({ length: 40 }, (_, i) => ({ n: i + 1, text: '"远'.repeat(20000) })));
    expect(again).toEqual(records);
    expect(rows.rows).toEqual(Array.from({ length: 5 }, () => ({ a: 'é'.repeat(100000), b: null })));
  });

  it('gives errors of the server, and goes on', async () => {
    for (const name of [undefined, 'divides']) {
      const statement = { ...(name && { name }), text: 'SELECT 1 / $1::int AS q', members: 1 };
      await expect(run({ ...statement, values: [0] })).rejects.toMatchObject({ code: '22012' });
      expect(await all({ ...statement, values: [1] })).toEqual([{ q: 1 }]);
      await expect(run({ ...statement, values: [0] })).rejects.toMatchObject({ code: '22012' });
    }
    await expect(run({ name: 'bad', text: 'SELECT nonsense', members: 1 })).rejects.toMatchObject({ code: '42703' });
    await expect(run({ name: 'bad', text: 'SELECT nonsense', members: 1 })).rejects.toMatchObject({ code: '42703' });
    await expect(run({ text: 'SELECT point(1, 2) AS p', members: 1 })).rejects.toThrow('no JSON form');
    expect(await all({ text: 'SELECT 1 AS one', members: 1 })).toEqual([{ one: 1 }]);
  });

  it('serves a pool, and tells when the connection breaks', async () => {
    const pool = new pg.Pool({ connectionString: database.url, max: 2, Client: WireClient });
    pool.on('error', () => undefined);
    const types = pg.types as unknown as pg.CustomTypesConfig;
    const on = (text: string) => queryRecords(pool, { name: text, text, values: [], members: 1 }, types);
    const answers = await Promise.all(Array.from({ length: 9 }, () => on('SELECT 1 AS one')));
    expect(answers.map((answer) => Buffer.from(answer.text()).toString())).toEqual(Array(9).fill('{"one":1}'));
    const end = on('SELECT pg_terminate_backend(pg_backend_pid()) AS ended');
    await expect(end).rejects.toMatchObject({ code: '57P01' });
    expect((await on('SELECT 1 AS one')).count).toBe(1);
    await pool.end();
  });
});
