import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { ListQuery } from '../../lib/list-query.js';

// The client's settings and its connection live in the browser.
Object.assign(globalThis, {
  localStorage: { getItem: () => null },
  navigator: { languages: [] },
  addEventListener: () => undefined,
});
const { allIds, MOST_CHOSEN } = await import('./all-ids.js');

const QUERY: ListQuery = { sort: ['-name'], q: 'a', fields: ['name'], expand: [] };

/** A list of so many records, and what is asked of it. */
function listOf(total: number) {
  const asked: Record<string, unknown>[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const body = JSON.parse(init?.body as string) as { limit: number; after?: string };
    asked.push(body);
    const from = Number(body.after ?? 0);
    const data = Array.from({ length: Math.min(body.limit, total - from) }, (_, i) => ({ id: `r${from + i}` }));
    const next = from + data.length < total ? String(from + data.length) : null;
    return Promise.resolve(new Response(JSON.stringify({ data, page: { next } })));
  });
  return asked;
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe('the ids of a list', () => {
  it('are all of them, page after page', async () => {
    const asked = listOf(1203);
    const ids = await allIds('deal', QUERY);
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([1203, 'r0', 'r1202']);
    expect(asked.map(({ after }) => after)).toEqual([undefined, '500', '1000']);
  });

  it('are the first in the order of the list, as many as can be chosen', async () => {
    const asked = listOf(MOST_CHOSEN + 1234);
    const ids = await allIds('deal', QUERY);
    expect([ids.length, ids.at(-1)]).toEqual([MOST_CHOSEN, `r${MOST_CHOSEN - 1}`]);
    expect(asked[0]).toMatchObject({ sort: ['-name'], q: 'a', fields: ['id'] });
  });
});
