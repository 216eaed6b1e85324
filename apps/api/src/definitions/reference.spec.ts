import { expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { definitionReference, unexplained } from './reference.fixture.js';

const PAGE = new URL('../../../../docs/reference/definitions.md', import.meta.url);

it('the reference page says what the schemas of definitions are, and every key is explained', async () => {
  const page = definitionReference();
  if (process.env['UPDATE_REFERENCE']) await writeFile(PAGE, page);
  expect(unexplained).toEqual([]);
  expect(await readFile(PAGE, 'utf8')).toBe(page);
});
