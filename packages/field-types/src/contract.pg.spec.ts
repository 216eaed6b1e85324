import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Json, Moment, ParamSink } from '@mokuai/expression';
import { ident, Params, parseJson } from '@mokuai/kernel';
import { testDatabase, type TestDatabase } from '@mokuai/testing';
import { queryRecords, WireClient } from '@mokuai/wire';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import pg from 'pg';
import { conversionSql, VALUE_FORMS, type ValueForm } from './field-forms.js';
import { fitsScale, SCALE_KEYWORD } from './keywords.js';
import { anyOperand, anyText, anyValue, CASES, maybeValue, type Case } from './spec-values.js';

const moment: Moment = {
  now: Date.parse('2026-03-01T16:30:00Z'),
  timeZone: 'Asia/Shanghai',
  userId: '01980c5e-7b1a-7c3d-9e4f-0123456789ab',
  departmentId: '01980c5e-7b1a-7c3d-9e4f-0123456789ac',
  departmentsBelow: ['01980c5e-7b1a-7c3d-9e4f-0123456789ac', '01980c5e-7b1a-7c3d-9e4f-0123456789ab'],
};

const FORM_TYPES: Readonly<Record<ValueForm, string>> = { choices: 'text[]', number: 'numeric', text: 'text' };
/** No application: no text names a record. */
const nobody = { idOf: () => undefined };
const anyNumber = fc.oneof(fc.integer().map(String), fc.double({ noNaN: true }).map(String));

const ajv = new Ajv2020({ strict: false });
ajv.addKeyword({ keyword: SCALE_KEYWORD, type: 'number', schemaType: 'number', validate: fitsScale });

let database: TestDatabase;
let client: WireClient;
beforeAll(async () => {
  database = await testDatabase();
  client = new WireClient({ connectionString: database.url, options: '-c TimeZone=UTC' });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const columnOf = ({ type, settings }: Case): string => {
  const column = type.column(settings);
  return column.collation ? `${column.type} COLLATE ${ident(column.collation)}` : column.type;
};
const parameter = ({ type, settings }: Case, value: Json): unknown =>
  value === null ? null : type.parameter ? type.parameter(value, settings) : value;

/** Rows `n`, `v`, `w` of values of the field, as a table expression; the numbers count from 0. */
function rows(field: Case, pairs: readonly (readonly [Json, Json])[], params: ParamSink): string {
  const { type } = field.type.column(field.settings);
  const put = (value: Json): string =>
    `${params.add(parameter(field, value), type)} ${columnOf(field).slice(type.length)}`;
  return `(VALUES ${pairs.map(([v, w], n) => `(${n}, ${put(v)}, ${put(w)})`).join(', ')}) AS r(n, v, w)`;
}

async function numbersWhere(field: Case, pairs: readonly (readonly [Json, Json])[], where: (params: Params) => string) {
  const params = new Params();
  const from = rows(field, pairs, params);
  const text = `SELECT n FROM ${from} WHERE ${where(params)} ORDER BY n`;
  const answer = await client.query<{ n: number }>(text, params.values);
  return answer.rows.map(({ n }) => n);
}

describe.each(CASES)('$title', (field) => {
  const { type, example, settings } = field;
  const table = `"field of ${settings.name} ${type.name}"`;
  const operators = type.operators(settings);
  const pairs = fc.array(fc.tuple(maybeValue(field), maybeValue(field)), { minLength: 1, maxLength: 8 });

  it('keeps every value in its column and gives it back by its projection, and as a member of a record', async () => {
    await client.query(`CREATE TABLE ${table} (n int, v ${columnOf(field)})`);
    const values = [
      ...example.valid.map(({ input }) => type.normalize(input, settings)),
      ...example.ascending,
      ...fc.sample(maybeValue(field), 20),
      null,
    ];
    for (const [n, value] of values.entries())
      await client.query(`INSERT INTO ${table} VALUES ($1, $2)`, [n, parameter(field, value)]);
    const { rows: kept } = await client.query<{ json: string }>(
      `SELECT json_build_object('v', ${type.projection('t.v', settings)})::text AS json FROM ${table} t ORDER BY n`,
    );
    expect(kept.map(({ json }) => (JSON.parse(json) as { v: Json }).v)).toEqual(values);
    const member = (type.member ?? type.projection)('t.v', settings);
    const text = `SELECT ${member} AS v FROM ${table} t ORDER BY n`;
    const shown = await queryRecords(
      client,
      { text, values: [], members: 1 },
      pg.types as unknown as pg.CustomTypesConfig,
    );
    expect(parseJson(shown.text('[', ']'))).toEqual(values.map((v) => ({ v })));
  });

  it('takes indexes on its column and its sort key, and a sort key of the type of the column', async () => {
    const key = type.sortKey('v', settings);
    if (key !== null) await client.query(`CREATE INDEX ON ${table} ((${key}), n)`);
    if (key !== null)
      await client.query(`SELECT FROM ${table} WHERE ${key} > (${key})::text::${type.column(settings).type}`);
    if (type.indexable) await client.query(`CREATE INDEX ON ${table} (v)`);
    else expect(key).toBeNull();
  });

  it('is masked in Postgres as in memory, of a column as of JSON', async () => {
    const { mask } = type;
    if (!mask) return;
    for (const ends of [{}, { keepFirst: 1, keepLast: 2 }]) {
      const masked = { ...settings, masked: true, ...(mask.keeps && ends) };
      const values = [...example.valid.map(({ input }) => type.normalize(input, settings)), ...fc.sample(anyValue(field), 40)].filter((value) => value !== null); // prettier-ignore
      const params = new Params();
      const from = rows(field, values.map((value) => [value, null] as const), params); // prettier-ignore
      const ofColumn = mask.sql(`to_jsonb(${type.projection('r.v', settings)})`, masked);
      const kept = await client.query<{ m: string }>(`SELECT ${ofColumn} AS m FROM ${from} ORDER BY n`, params.values);
      expect(kept.rows.map(({ m }) => m)).toEqual(values.map((value) => mask.text(value, masked)));
      const told = await client.query<{ m: string }>(
        `SELECT ${mask.sql('x.j', masked)} AS m FROM jsonb_array_elements($1) WITH ORDINALITY x (j, n) ORDER BY n`,
        [JSON.stringify(values)],
      );
      expect(told.rows).toEqual(kept.rows);
    }
  });

  it('takes of other forms what its examples say, and has one of each form that fits and one that does not', async () => {
    const taken = type.examples.flatMap(({ taken = [] }) => taken);
    const forms = VALUE_FORMS.filter((form) => type.forms?.takes?.[form] && type.target === undefined);
    for (const form of forms)
      for (const fitting of [true, false])
        expect([form, fitting, taken.some((one) => one.form === form && (one.output !== null) === fitting)]).toEqual([form, fitting, true]); // prettier-ignore
    for (const { form, given, output } of example.taken ?? []) {
      const sql = type.forms!.takes![form]!(`$1::${FORM_TYPES[form]}`, settings, nobody)!;
      const { rows: found } = await client.query<{ json: string }>(
        `SELECT json_build_object('v', ${type.projection(`r.v`, settings)})::text AS json FROM (SELECT (${sql})::${type.column(settings).type} AS v) r`,
        [given],
      );
      expect([given, (JSON.parse(found[0]!.json) as { v: Json }).v]).toEqual([given, output]);
    }
  });

  it('takes any value of other types, and any text, only in the form in which it is kept', async () => {
    const fitsSchema = ajv.compile(type.valueSchema(settings));
    const writes = CASES.find((one) => one.type.name === 'text' && !('maxLength' in one.settings))!;
    for (const from of CASES.filter((one) => one.type !== type)) {
      const sql = conversionSql('r.v', from, field, nobody);
      if (sql === undefined) continue;
      const values = from === writes ? fc.oneof(anyText, anyNumber, anyValue(from)) : anyValue(from);
      const some = fc.sample(values, 20).map((value) => from.type.normalize(value, from.settings));
      const params = new Params();
      const table = rows(from, some.map((value) => [value, null] as const), params); // prettier-ignore
      const { rows: kept } = await client.query<{ json: string }>(
        `SELECT json_build_object('v', ${type.projection('k.v', settings)})::text AS json FROM (SELECT n, ${sql} AS v FROM ${table}) k ORDER BY n`,
        params.values,
      );
      for (const [n, { json }] of kept.entries()) {
        const { v } = JSON.parse(json) as { v: Json };
        if (v === null) continue;
        expect([from.title, some[n], type.normalize(v, settings)]).toEqual([from.title, some[n], v]);
        expect([from.title, some[n], fitsSchema(v)]).toEqual([from.title, some[n], true]);
      }
    }
  });

  it('sorts in Postgres as in memory', async () => {
    const key = type.sortKey('r.v', settings);
    if (key === null) return;
    const inOrder = async (values: readonly Json[]): Promise<readonly Json[]> => {
      const params = new Params();
      const from = rows(
        field,
        values.map((value) => [value, null] as const),
        params,
      );
      const { rows: sorted } = await client.query<{ n: number }>(
        `SELECT n FROM ${from} ORDER BY ${key}, n`,
        params.values,
      );
      return sorted.map(({ n }) => values[n]!);
    };
    expect(await inOrder([...example.ascending].reverse().concat(null))).toEqual([...example.ascending, null]);
    await fc.assert(
      fc.asyncProperty(fc.array(anyValue(field), { minLength: 1, maxLength: 8 }), async (values) => {
        const stable = [...values.entries()].sort(([i, a], [j, b]) => type.compare!(a, b, settings) || i - j);
        expect(await inOrder(values)).toEqual(stable.map(([, value]) => value));
      }),
      { numRuns: 40 },
    );
  });

  it.each(operators.map((operator) => [operator.name, operator] as const))(
    '%s means the same in SQL and in memory, and so does its negation',
    async (_name, operator) => {
      const operand = operator.operandSchema ? anyOperand(operator.operandSchema, anyValue(field)) : fc.constant(null);
      await fc.assert(
        fc.asyncProperty(pairs, operand, async (values, raw) => {
          const resolved = operator.resolve ? operator.resolve(raw, moment) : raw;
          const expected = [...values.keys()].filter((n) => operator.test(values[n]![0], resolved));
          expect(await numbersWhere(field, values, (params) => operator.sql('r.v', resolved, params))).toEqual(
            expected,
          );
          const negated = [...values.keys()].filter((n) => !expected.includes(n));
          const not = (params: Params): string => `(${operator.sql('r.v', resolved, params)}) IS NOT TRUE`;
          expect(await numbersWhere(field, values, not)).toEqual(negated);
        }),
        { numRuns: 25 },
      );
    },
  );

  for (const operator of operators.filter(({ comparesFields }) => comparesFields))
    it(`${operator.name} means the same between two fields`, async () => {
      await fc.assert(
        fc.asyncProperty(pairs, async (values) => {
          const expected = [...values.keys()].filter((n) => operator.test(values[n]![0], values[n]![1]));
          expect(await numbersWhere(field, values, () => operator.sqlFields!('r.v', 'r.w'))).toEqual(expected);
        }),
        { numRuns: 25 },
      );
    });
});
