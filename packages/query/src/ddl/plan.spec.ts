import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileModel, type AnyDocument, type Model, type ModuleDocument } from '@mokuai/definition';
import type { Existing, ExistingTable } from './existing.js';
import { planDdl } from './plan.js';
import type { TakeBack } from './take-back.js';
import { sameType } from './existing.js';
import { columnType, wantedIndexes, wantedKeys, wordColumns } from './wanted.js';

const module = (
  name: string,
  fields: ModuleDocument['fields'],
  more: Partial<ModuleDocument> = {},
): ModuleDocument => ({
  kind: 'module',
  name,
  titleField: 'name',
  fields: [{ name: 'name', type: 'text', required: true }, ...fields],
  ...more,
});
const model = (...documents: AnyDocument[]): Model => compileModel(1, documents);

const region = module('region', []);
const code = { name: 'code', type: 'text', unique: true };
const inRegion = { name: 'region', type: 'lookup', ...{ target: 'region' } };
const account = module('account', [code, inRegion]);

/** The database as it is once a Model's plan has been carried out. */
const carriedOut = (
  of: Model,
  change: (table: ExistingTable, name: string) => ExistingTable = (table) => table,
): Existing =>
  new Map(
    of.modules.map((name) => {
      const compiled = of.module(name)!;
      const table = {
        columns: new Map([
          ...[...compiled.fields.values()].map((field) => [field.name, catalogName(field.sqlType)] as const),
          ...compiled.ownFields.map((field) => [field.name, catalogName(columnType(field))] as const),
          ...wordColumns(compiled).map(({ column }) => [column, 'text COLLATE "C"'] as const),
        ]),
        defaults: new Set<string>(),
        indexes: new Map(wantedIndexes(compiled).map((index) => [index.name, true])),
        keys: new Map(wantedKeys(compiled).map((key) => [key.name, true])),
      };
      return [name, change(table, name)];
    }),
  );
const catalogName = (type: string): string => type.replace(/^timestamptz(\(3\))?$/, 'timestamp$1 with time zone');

const before = model(region, account);
const cases: readonly [name: string, from: Model | null, to: Model, existing: Existing, takeBack?: readonly TakeBack[]][] = [
  ['nothing-there', null, before, new Map()],
  [
    'fields-added',
    before,
    model(
      region,
      module('account', [code, inRegion, { name: 'size', type: 'integer', indexed: true }, { name: 'above', type: 'lookup', ...{ target: 'account' } }], {
        unique: [['name', 'region']],
        indexes: [['size', '-created_at']],
      }),
    ),
    carriedOut(before),
  ],
  [
    'field-renamed',
    before,
    model(region, module('account', [{ ...code, name: 'key', renamedFrom: 'code' }, { ...inRegion, name: 'area', renamedFrom: 'region' }])),
    carriedOut(before),
  ],
  [
    'field-converted',
    model(region, module('account', [{ name: 'code', type: 'text', indexed: true, searchable: true }, { name: 'area', type: 'text' }])),
    model(
      module('region', [], { unique: [['name']] }),
      module('account', [
        { name: 'code', type: 'external_id', indexed: true, searchable: true },
        { name: 'area', type: 'lookup', ...{ target: 'region' } },
      ]),
    ),
    carriedOut(model(region, module('account', [{ name: 'code', type: 'text', indexed: true, searchable: true }, { name: 'area', type: 'text' }]))),
  ],
  ['removed', before, model(module('account', [{ ...code, unique: false }])), carriedOut(before)],
  [
    'left-half-done',
    before,
    before,
    carriedOut(before, (table, name) => {
      if (name !== 'account') return table;
      const [last] = [...table.indexes.keys()].filter((index) => !index.includes('_words')).slice(-1) as [string];
      const [key] = table.keys.keys() as Iterable<string> as [string];
      return { ...table, indexes: new Map([...table.indexes, [last, false]]), keys: new Map([[key, false]]) };
    }),
  ],
  [
    'former-column-in-the-way',
    before,
    model(region, module('account', [code, inRegion, { name: 'fax', type: 'integer' }])),
    carriedOut(before, (table) => ({ ...table, columns: new Map([...table.columns, ['fax', 'text']]) })),
  ],
  [
    'required-with-default',
    before,
    model(
      region,
      module('account', [code, inRegion, { name: 'way', type: 'text', required: true, default: `it's` }, { name: 'size', type: 'integer', required: true, default: 7 }]),
    ),
    carriedOut(before, (table, name) => (name === 'account' ? { ...table, columns: new Map([...table.columns, ['size', 'bigint']]) } : table)),
  ],
  [
    'field-taken-back',
    before,
    model(region, module('account', [code, inRegion, { name: 'fax', type: 'integer', required: true, default: 7 }, { name: 'above', type: 'lookup', ...{ target: 'account' } }])),
    carriedOut(before, (table, name) => (name === 'account' ? { ...table, columns: new Map([...table.columns, ['_kept7_fax', 'bigint'], ['_kept8_up', 'uuid'], ['_kept9_fax', 'text']]) } : table)),
    [{ module: 'account', field: 'fax', place: '_kept7_fax', revision: 7, fits: [] }, { module: 'account', field: 'above', place: '_kept8_up', revision: 8, fits: [] }],
  ],
  [
    'module-taken-back',
    model(region),
    before,
    new Map([...carriedOut(before, (table) => ({ ...table, columns: new Map([...table.columns, ['fax', 'text'], ['_kept7_tel', 'text'], ['code', 'bigint']]) }))].map(([name, table]) => [name === 'account' ? '_kept9_account' : name, table])),
    [{ module: 'account', field: null, place: '_kept9_account', revision: 9, fits: ['name', 'region'] }],
  ],
]; // prettier-ignore

describe('planDdl', () => {
  // A reviewer reads these; they are written anew where UPDATE_GOLDEN is set.
  it.each(cases.map(([name, from, to, existing, taken = []]) => [name, from, to, existing, taken] as const))(
    'plans %s as in its golden file',
    (name, from, to, existing, takeBack) => {
      const file = fileURLToPath(new URL(`./golden/${name}.sql`, import.meta.url));
      const text = planDdl(from, to, existing, takeBack)
        .map(({ kind, online, description, sql, confirm, keeps, undo }) => {
          const words = [
            kind,
            online ? 'online' : 'short lock',
            ...(keeps ? [`keeps ${keeps.field ?? 'all'}`] : []),
            ...(confirm ? [confirm] : []),
          ];
          return `-- ${words.join(' · ')}: ${(description as { en: string }).en}\n${sql};\n${undo ? `-- undo: ${undo}\n` : ''}`;
        })
        .join('\n');
      if (process.env['UPDATE_GOLDEN']) writeFileSync(file, text);
      expect(text).toBe(readFileSync(file, 'utf8'));
    },
  );

  it('plans nothing where everything is as wanted', () => {
    expect(planDdl(before, before, carriedOut(before))).toEqual([]);
    expect(planDdl(null, before, carriedOut(before))).toEqual([]);
  });

  it('plans nothing more where what is taken back was taken', () => {
    const wider = model(region, module('account', [code, inRegion, { name: 'fax', type: 'text' }]));
    const taken = [{ module: 'account', field: 'fax', place: '_kept7_fax', revision: 7, fits: [] }];
    expect(planDdl(before, wider, carriedOut(wider), taken)).toEqual([]);
  });

  it('leaves indexes alone that somebody made by hand', () => {
    const existing = carriedOut(before, (table) => ({
      ...table,
      indexes: new Map([...table.indexes, ['tuned_by_dba', true]]),
    }));
    expect(planDdl(before, before, existing)).toEqual([]);
  });

  it('keeps generated names apart and within 63 bytes', () => {
    const long = 'x'.repeat(48);
    const wide = model(
      module(long, [{ name: 'a_b', type: 'text' }, { name: 'c', type: 'text' }, { name: 'a', type: 'text' }, { name: 'b_c', type: 'text' }], {
        unique: [['a_b', 'c'], ['a', 'b_c']],
      }),
    ); // prettier-ignore
    const names = wantedIndexes(wide.module(long)!).map((index) => index.name);
    expect(new Set(names).size).toBe(names.length);
    expect(Math.max(...names.map((name) => Buffer.byteLength(name)))).toBeLessThanOrEqual(63);
  });
});

describe('sameType', () => {
  it.each([
    ['timestamptz(3)', 'timestamp(3) with time zone', true],
    ['timestamptz', 'timestamp with time zone', true],
    ['numeric(15, 2)', 'numeric(15,2)', true],
    ['int', 'integer', true],
    ['text[]', 'text[]', true],
    ['text', 'text[]', false],
    ['text COLLATE "C"', 'text COLLATE "C"', true],
    ['text', 'text COLLATE "C"', false],
    ['text COLLATE "zh-u-co-pinyin-x-icu"', 'text COLLATE "C"', false],
    ['numeric(15,2)', 'numeric(15,4)', false],
    ['varchar(20)', 'character varying(20)', true],
  ])('%s and %s: %s', (written, catalog, expected) => {
    expect(sameType(written, catalog)).toBe(expected);
  });
});
