import { expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { reference } from './reference.fixture.js';

const PAGE = new URL('../../../../docs/reference/http-api.md', import.meta.url);

it('the reference page says what the routes are', async () => {
  if (process.env['UPDATE_REFERENCE']) await writeFile(PAGE, reference());
  expect(await readFile(PAGE, 'utf8')).toBe(reference());
});
