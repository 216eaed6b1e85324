import { describe, expect, it } from '@jest/globals';
import { compileModel, type AnyDocument } from '@mokuai/definition';
import fc from 'fast-check';
import { searchedFields, searchFor, termsOf } from './find.js';
import { gramsOf } from './grams.js';
import type { SearchState } from './state.js';

const document = {
  kind: 'module',
  schemaVersion: 1,
  name: 'firm',
  titleField: 'name',
  fields: [
    { name: 'name', type: 'text' },
    { name: 'phone', type: 'phone', searchable: true },
    { name: 'city', type: 'text' },
  ],
} as unknown as AnyDocument;
const fields = searchedFields(compileModel(1, [document]).module('firm')!);
const [name, phone] = fields.map((field) => field.search!.index) as [string, string];

/** A million rows, with these shares of a gram in names. */
const state = (shares: readonly (readonly [number, number])[], indexes = [name, phone]): SearchState => ({
  version: 1,
  rows: 1_000_000,
  indexes: new Map(indexes.map((index) => [index, new Map(index === name ? shares : [])])),
});
const columns = (text: string, of: SearchState | undefined, newest = false) =>
  searchFor(text, fields, of, newest).candidates?.map(({ column }) => column);

describe('where a text is looked for', () => {
  const common = gramsOf('公司').map((gram) => [gram, 0.8] as const);

  it('is the rows with a gram that is rare, and the newest where none is', () => {
    expect(columns('伐木', state(common))).toEqual(['"_words1_name"']);
    expect(columns('公司', state(common))).toBeUndefined();
    expect(columns('公司', { ...state(common), rows: 1000 })).toEqual(['"_words1_name"']);
  });

  it('is decided by the rarest word', () => {
    const { candidates } = searchFor('公司 伐木', fields, state(common), false);
    expect(candidates?.[0]?.grams).toEqual(gramsOf('伐木'));
  });

  it('is every field that can hold it', () => {
    expect(columns('8888', state([]))).toEqual(['"_words1_name"', '"_words1_phone"']);
  });

  it('is the newest sooner where nothing else is asked of them: a page of them is full soon', () => {
    const known = state(gramsOf('伐木').map((gram) => [gram, 0.005] as const));
    expect([columns('伐木', known), columns('伐木', known, true)]).toEqual([['"_words1_name"'], undefined]);
    expect(columns('锯木', known, true)).toEqual(['"_words1_name"']);
  });

  it('takes what is common in parts for rarer as a whole, but not so the letters of a word', () => {
    const each = (term: string, share: number) => state(gramsOf(term).map((gram) => [gram, share] as const));
    expect([columns('mys', each('mys', 0.02)), columns('mys', each('mys', 0.1))]).toEqual([
      ['"_words1_name"'],
      undefined,
    ]);
    expect(columns('north', each('north', 0.02))).toBeUndefined();
  });

  it.each([
    ['hardly ever', 0.0005, 'LIKE'],
    ['now and then', 0.004, 'OPERATOR(system.~~##)'],
    ['often', 0.3, 'OPERATOR(system.~~#)'],
  ])('tells the planner that it finds a term %s', (_, share, like) => {
    const { filter } = searchFor('伐木', fields, state(gramsOf('伐木').map((gram) => [gram, share])), false);
    const [found] = filter.kind === 'or' ? filter.items : [];
    if (found?.kind !== 'compare') throw new Error('No comparison');
    expect(found.operator.sql('w', '伐木', { add: () => '$1' })).toBe(`w ${like} $1`);
  });

  it('is no index where one of the fields has none, or nothing is known', () => {
    expect(columns('8888', state([], [name]))).toBeUndefined();
    expect(columns('伐木', state([], [name]))).toEqual(['"_words1_name"']);
    expect(columns('伐木', undefined)).toBeUndefined();
  });
});

it('takes a text apart into at most eight words, each once', () => {
  expect(termsOf(' a  b\u3000a\n')).toEqual(['a', 'b']);
  expect(termsOf('1 2 3 4 5 6 7 8 9 10')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8 9 10']);
});

describe('grams of a term', () => {
  it('are its character, its pairs, or fours of letters instead of their pairs', () => {
    expect(gramsOf('京')).toEqual(['京'.codePointAt(0)]);
    expect(gramsOf('北京科')).toHaveLength(2);
    expect(gramsOf('8888')).toHaveLength(1);
    expect(gramsOf('abcde')).toHaveLength(2);
    expect(gramsOf('北abcd')).toHaveLength(2);
    expect(gramsOf('x'.repeat(200))).toHaveLength(1);
  });

  it('are 32 bit numbers, few, and at least one for whatever can be looked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (text) => {
        const grams = gramsOf(text);
        if ([...text].some((char) => char.codePointAt(0)! > 32)) expect(grams.length).toBeGreaterThan(0);
        expect(grams.length).toBeLessThanOrEqual(8);
        for (const gram of grams) expect([Number.isInteger(gram), Math.abs(gram) < 2 ** 31]).toEqual([true, true]);
      }),
    );
  });
});
