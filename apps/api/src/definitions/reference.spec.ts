import { describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { ACTIONS } from '@mokuai/actions';
import { BUILTIN, checkDefinitions, KINDS, parseDefinition } from '@mokuai/definition';
import { EXAMPLES } from './examples.fixture.js';
import { MEANINGS_ZH } from './meanings-zh.fixture.js';
import { MEANINGS } from './meanings.fixture.js';
import { definitionReference, unexplained } from './reference.fixture.js';

const PAGES = [
  ['en', 'definitions.md'],
  ['zh-CN', 'definitions.zh-CN.md'],
] as const;

describe('the reference of definitions', () => {
  it.each(PAGES)('says in %s what the schemas say, and explains every key', async (locale, file) => {
    const place = new URL(`../../../../docs/reference/${file}`, import.meta.url);
    const page = definitionReference(locale);
    if (process.env['UPDATE_REFERENCE']) await writeFile(place, page);
    expect(unexplained).toEqual([]);
    expect(await readFile(place, 'utf8')).toBe(page);
  });

  it('has every meaning in both languages', () => {
    expect(Object.keys(MEANINGS_ZH).sort()).toEqual(Object.keys(MEANINGS).sort());
  });

  it('has an example of every kind, and together they are an application that could be published', () => {
    expect(Object.keys(EXAMPLES)).toEqual(KINDS.map(({ kind }) => kind));
    const parsed = Object.values(EXAMPLES).map((one) => parseDefinition(one));
    expect(parsed.flatMap((one) => (one.ok ? [] : one.faults))).toEqual([]);
    const documents = parsed.flatMap((one) => (one.ok ? [one.value] : []));
    expect(checkDefinitions([...BUILTIN, ...documents], { steps: ACTIONS })).toEqual([]);
  });
});
