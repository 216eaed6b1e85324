import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import type { AnyDocument } from '@mokuai/definition';
import { initialsOf, RecordReader, SearchStates } from '@mokuai/engine';
import type { SearchState } from '@mokuai/query';
import fc from 'fast-check';
import { openWorld, type World } from '../records/spec/world.fixture.js';

jest.setTimeout(120_000);

const documents = [
  {
    kind: 'module',
    name: 'firm',
    titleField: 'name',
    fields: [
      { name: 'no', type: 'auto_number', numbering: 'firm_no', searchable: true },
      { name: 'name', type: 'text' },
      { name: 'phone', type: 'phone', searchable: true },
      { name: 'mail', type: 'emails', searchable: true },
      { name: 'remark', type: 'long_text', searchable: true },
      { name: 'tags', type: 'tags', searchable: true, options: [{ value: 'key', label: { en: 'Key account', 'zh-CN': '重点客户' } }] },
      { name: 'silent', type: 'text' },
    ],
  },
  { kind: 'module', name: 'word', titleField: 'text', fields: [{ name: 'text', type: 'text', maxLength: 600 }] },
  {
    kind: 'numbering',
    name: 'firm_no',
    gapless: true,
    segments: [{ type: 'text', value: 'HT-' }, { type: 'sequence', digits: 4, start: 7001 }],
  },
  { kind: 'role', name: 'all', modules: { firm: { read: 'all', create: true, fields: {} } } },
  { kind: 'role', name: 'blind', modules: { firm: { read: 'all', fields: { phone: 'hidden', remark: 'hidden' } } } },
  { kind: 'role', name: 'mine', modules: { firm: { read: 'own', create: true } } },
] as unknown as readonly AnyDocument[]; // prettier-ignore

let world: World;
let known: RecordReader;
let unknown: RecordReader;
let common: RecordReader;
let mine: Actor;
const actors: Record<string, Actor> = {};

/** As if every gram were in half of a huge table: nothing is worth looking up in the indexes. */
const crowded: SearchState = {
  version: 1,
  rows: 1e9,
  indexes: new Map(),
};

beforeAll(async () => {
  world = await openWorld(documents);
  const ports = { sql: world.db, models: world.models, clock: Date.now, cursorSecret: new Uint8Array(32), timeZone: 'UTC' }; // prettier-ignore
  const states = new SearchStates(world.db, Date.now);
  known = new RecordReader({ ...ports, searches: states });
  unknown = new RecordReader(ports);
  common = new RecordReader({
    ...ports,
    searches: {
      of: async (module) => {
        const { indexes } = await states.of(module);
        const half = new Map<number, number>();
        half.get = () => 0.5;
        return { ...crowded, indexes: new Map([...indexes.keys()].map((index) => [index, half])) };
      },
    },
  });
  for (const role of ['all', 'blind', 'mine']) actors[role] = await world.user(`u-${role}`, [role]);
  mine = await world.user('both', ['blind', 'mine']);
  const firms: readonly [Record<string, unknown>, Actor?][] = [
    [{ name: '北京科技有限公司', phone: '+86 138 0013 8888', mail: [{ value: 'li.na@bjkj.example' }] }],
    [{ name: '重庆银行', phone: '010-62345271', remark: '老客户\n单独报价' }],
    [{ name: '单晓明' }],
    [{ name: 'Emma Fischer', mail: [{ value: 'emma@nordwind.example' }, { value: 'office@nordwind.example' }] }],
    [{ name: '100% Bio_Farm \\ Co.', phone: '+1 415 555 2671', tags: ['key'] }],
    [{ name: 'ＡＢＣ 中国 A-100', silent: '看不见的字' }],
    [{ name: '上海', phone: '+86 21 5555 0199', remark: 'mine alone' }, mine],
  ];
  for (const [data, by] of firms) await world.writer.create(by ?? world.admin, 'firm', data as never);
});
afterAll(() => world?.close());

const names = async (reader: RecordReader, actor: Actor, q: string, more: object = {}): Promise<string[]> => {
  const page = JSON.parse(new TextDecoder().decode(await reader.list(actor, 'firm', { q, fields: ['name'], ...more })));
  return (page as { data: { name: string }[] }).data.map(({ name }) => name).sort();
};

const TABLE: readonly (readonly [q: string, ...found: string[]])[] = [
  ['京', '北京科技有限公司'],
  ['行', '重庆银行'],
  ['科技', '北京科技有限公司'],
  ['京科技有', '北京科技有限公司'],
  ['京技'],
  ['bjkj', '北京科技有限公司'],
  ['BJKJYXGS', '北京科技有限公司'],
  ['kjyx', '北京科技有限公司'],
  ['cqyh', '重庆银行'],
  ['sxm', '单晓明'],
  ['dxm', '单晓明'],
  ['8888', '北京科技有限公司'],
  ['5271', '重庆银行'],
  ['010-6234', '重庆银行'],
  ['+86 10 6234', '重庆银行'],
  ['01062345271', '重庆银行'],
  ['4155552671', '100% Bio_Farm \\ Co.'],
  ['ef', 'Emma Fischer'],
  ['fisch', 'Emma Fischer'],
  ['EMMA fisc', 'Emma Fischer'],
  ['emmafischer', 'Emma Fischer'],
  ['nordwind', 'Emma Fischer'],
  ['office@nord', 'Emma Fischer'],
  ['abc', 'ＡＢＣ 中国 A-100'],
  ['ａ100', 'ＡＢＣ 中国 A-100'],
  ['a-100', 'ＡＢＣ 中国 A-100'],
  ['abczg', 'ＡＢＣ 中国 A-100'],
  ['%', '100% Bio_Farm \\ Co.'],
  ['0% b', '100% Bio_Farm \\ Co.'],
  ['_', '100% Bio_Farm \\ Co.'],
  ['\\', '100% Bio_Farm \\ Co.'],
  ['o_f', '100% Bio_Farm \\ Co.'],
  ['o%f'],
  ["'"],
  ['单独报价', '重庆银行'],
  ['银行 老客', '重庆银行'],
  ['银行 新客'],
  ['重点', '100% Bio_Farm \\ Co.'],
  ['key acc', '100% Bio_Farm \\ Co.'],
  ['看不见'],
  ['ht-7002', '重庆银行'],
  ['ht7002', '重庆银行'],
  ['北京科技有限公司'.repeat(25)],
  ['京 '.repeat(60).trim(), '北京科技有限公司'],
  ['龘'],
];

describe.each([
  ['through the indexes', () => known],
  ['through the newest records', () => common],
])('a search %s', (_, reader) => {
  it.each(TABLE)('%s finds', async (q, ...found) => {
    expect(await names(reader(), world.admin, q)).toEqual(found);
  });

  it('finds nothing by a field that is hidden, and by one that is granted on some rows only there', async () => {
    expect(await names(reader(), actors['all']!, '5271')).toEqual(['重庆银行']);
    expect(await names(reader(), actors['blind']!, '5271')).toEqual([]);
    expect(await names(reader(), actors['blind']!, '单独报价')).toEqual([]);
    expect(await names(reader(), actors['blind']!, '银行')).toEqual(['重庆银行']);
    expect(await names(reader(), mine, '5271')).toEqual([]);
    expect(await names(reader(), mine, '0199')).toEqual(['上海']);
    expect(await names(reader(), mine, '555')).toEqual(['上海']);
    expect(await names(reader(), actors['mine']!, '银行')).toEqual([]);
  });

  it('counts what it finds, in any order, and pages through it', async () => {
    const page = async (input: object) =>
      JSON.parse(new TextDecoder().decode(await reader().list(world.admin, 'firm', { q: 'e', ...input })));
    const whole = await page({ sort: 'name', count: 'exact', fields: ['name'] });
    expect(whole.page.count).toBe(whole.data.length);
    const first = await page({ sort: 'name', limit: 1, fields: ['name'] });
    const second = await page({ sort: 'name', limit: 1, fields: ['name'], after: first.page.next });
    expect([first.data[0], second.data[0]]).toEqual(whole.data.slice(0, 2));
  });
});

it('finds by what a record says now, also what was written in bulk, and by what is in the recycle bin there', async () => {
  const [one] = await world.writer.createAll(
    world.admin,
    'firm',
    [{ name: '杭州西湖' }, { name: '杭州东站' }],
    world.db,
  );
  expect(await names(known, world.admin, 'hzxh')).toEqual(['杭州西湖']);
  await world.writer.update(world.admin, 'firm', one!, { name: '宁波港', phone: '0574-87654321' });
  expect([await names(known, world.admin, '西湖'), await names(known, world.admin, 'nbg 4321')]).toEqual([
    [],
    ['宁波港'],
  ]);
  await world.writer.update(world.admin, 'firm', one!, { phone: null });
  expect(await names(known, world.admin, '4321')).toEqual([]);
  await world.writer.remove(world.admin, 'firm', one!);
  expect(await names(known, world.admin, '宁波')).toEqual([]);
  expect(await names(known, world.admin, '宁波', { deleted: 'only' })).toEqual(['宁波港']);
});

it('finds the same without indexes, but for other ways to write it', async () => {
  for (const [q, ...found] of TABLE.filter(([q]) =>
    ['京', '科技', '8888', 'nordwind', '%', '银行 老客', '龘'].includes(q),
  ))
    expect([q, ...(await names(unknown, world.admin, q))]).toEqual([q, ...found]);
});

it('finds every part of every text, and never what does not hold all words', async () => {
  const letter = fc.constantFrom(...'ab1 -_%京科é㍿Ａ\u3000😀行');
  const text = fc.string({ unit: letter, minLength: 1, maxLength: 14 }).filter((one) => one.trim() !== '');
  const search = async (reader: RecordReader, q: string) =>
    (JSON.parse(new TextDecoder().decode(await reader.list(world.admin, 'word', { q, limit: 500 }))) as { data: { text: string }[] }).data.map((one) => one.text); // prettier-ignore
  const field = world.models.known.module('word')!.fields.get('text')!;
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), text, async (texts, from, length, other) => {
      await world.query('TRUNCATE record.word CASCADE');
      await world.writer.createAll(world.admin, 'word', texts.map((one) => ({ text: one })), world.db);
      const kept = (await world.query<{ text: string }>('SELECT text FROM record.word')).map((row) => row.text);
      const chars = [...kept[0]!];
      const part = chars.slice(from % chars.length, (from % chars.length) + 1 + (length % chars.length)).join('');
      for (const q of [part, other].filter((one) => one.trim() !== '')) {
        const terms = q.trim().split(/\s+/).map((term) => field.search!.asked(term)!);
        const wanted = kept.filter((one) => terms.every((term) => field.search!.words(one, initialsOf)!.includes(term)));
        expect((await search(known, q)).sort()).toEqual([...wanted].sort());
        expect((await search(common, q)).sort()).toEqual([...wanted].sort());
        if (q === part) expect(wanted).toContain(kept[0]);
      }
    }),
    { numRuns: 60 },
  ); // prettier-ignore
});
