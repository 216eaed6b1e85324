import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Answer, Client } from '../spec/client.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(60_000);

let world: World;
let sales: Client;
let id: string;
let hiddenId: string;

beforeAll(async () => {
  world = await openWorld();
  const department = await world.department('Sales');
  sales = await world.user('sam', ['sales'], department);
  id = (await sales.post('/records/account', { name: 'Acme' })).body.id;
  hiddenId = (await world.admin.post('/records/account', { name: 'Not Sam’s', revenue: 12 })).body.id;
});
afterAll(() => world?.close());

/** Everything that a write could have touched, as one text. */
const state = async (): Promise<string> =>
  JSON.stringify(
    await world.query(
      `SELECT (SELECT array_agg(a::text ORDER BY id) FROM record.account a) AS rows,
        (SELECT count(*) FROM system.history) AS history, (SELECT count(*) FROM system.outbox) AS outbox`,
    ),
  );

const NASTY = [
  `'; DROP TABLE record.account; --`,
  `" OR 1=1 --`,
  `<script>alert(1)</script>`,
  '${7*7}{{7*7}}',
  '../../etc/passwd',
  '__proto__',
  'constructor',
];
const filtered = (filter: unknown): string => `/records/account?filter=${encodeURIComponent(JSON.stringify(filter))}`;
const deepFilter = (levels: number): unknown => {
  let filter: unknown = { field: 'name', op: 'eq', value: 'x' };
  for (let i = 0; i < levels; i++) filter = { not: filter };
  return filter;
};

/** A problem document of this kind, which tells nothing of our insides; the same in Chinese but for its words. */
async function expectRefusal(
  send: (client: Client) => Promise<Answer>,
  status: number,
  code?: string,
  path?: string,
): Promise<void> {
  const before = await state();
  const english = await send(sales.with({ 'accept-language': 'en' }));
  const chinese = await send(sales.with({ 'accept-language': 'zh-CN' }));
  expect(await state()).toBe(before);
  for (const answer of [english, chinese]) {
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({
      status,
      type: expect.any(String),
      title: expect.any(String),
      code: expect.any(String),
    });
    const [first] = answer.body.errors as { code: string; path: string }[];
    if (code !== undefined) expect([first?.code ?? answer.body.code, first?.path ?? '']).toEqual([code, path ?? '']);
    expect(answer.text).not.toMatch(/node_modules|\.ts:|\bat \w+ \(|SELECT |syntax error/);
  }
  expect(english.body.title).not.toMatch(/[一-龥]/);
  expect(chinese.body.title).toMatch(/[一-龥]/);
}

describe('a refused write', () => {
  const cases: readonly [name: string, body: unknown, status: number, code: string, path: string][] = [
    ['malformed JSON', '{"name":', 400, 'malformed_json', ''],
    ['no object', '[]', 400, 'bad_request', ''],
    ['an unknown key', { name: 'x', nope: 1 }, 400, 'unknown_key', '/nope'],
    ['a hidden field', { name: 'x', revenue: 1 }, 400, 'unknown_key', '/revenue'],
    ['a field that may only be read', { name: 'x', score: 1 }, 403, 'not_writable', '/score'],
    ['id', { name: 'x', id: '01890000-0000-7000-8000-000000000000' }, 422, 'read_only', '/id'],
    ['created_by', { name: 'x', created_by: null }, 422, 'read_only', '/created_by'],
    ['created_at', { name: 'x', created_at: '2020-01-01T00:00:00.000Z' }, 422, 'read_only', '/created_at'],
    ['approval_status', { name: 'x', approval_status: 'approved' }, 422, 'read_only', '/approval_status'],
    ['dlft', { name: 'x', dlft: 1 }, 400, 'unknown_key', '/dlft'],
    ['a number that rules give', { name: 'x', no: 'C1' }, 422, 'read_only', '/no'],
    ['no required value', { industry: 'retail' }, 422, 'required', '/name'],
    ['a blank required value', { name: '  ' }, 422, 'required', '/name'],
    ['text that is too long', { name: 'x'.repeat(61) }, 422, 'too_long', '/name'],
    ['a number for a text', { name: 7 }, 422, 'not_text', '/name'],
    ['a text for a number', { name: 'x', staff: '7' }, 422, 'not_integer', '/staff'],
    ['a fraction for an integer', { name: 'x', staff: 1.5 }, 422, 'not_integer', '/staff'],
    ['a text for a boolean', { name: 'x', vip: 'yes' }, 422, 'not_boolean', '/vip'],
    ['an object for a text', { name: { $gt: '' } }, 422, 'not_text', '/name'],
    ['an impossible date', { name: 'x', since: '2026-02-30' }, 422, 'not_date', '/since'],
    ['an impossible time', { name: 'x', seen_at: '2026-02-03T25:00:00Z' }, 422, 'not_datetime', '/seen_at'],
    ['an e-mail that is none', { name: 'x', email: 'a@@b' }, 422, 'not_email', '/email'],
    ['an address that is script', { name: 'x', site: 'javascript:alert(1)' }, 422, 'not_url', '/site'],
    ['no option', { name: 'x', industry: 'mining' }, 422, 'not_an_option', '/industry'],
    ['an option twice', { name: 'x', tags: ['a', 'a'] }, 422, 'duplicate_items', '/tags'],
    ['a NUL character', { name: 'a\u0000b' }, 400, 'nul_character', '/name'],
    [
      'a record there is not',
      { name: 'x', parent: '01890000-0000-7000-8000-000000000000' },
      422,
      'missing_reference',
      '/parent',
    ],
  ];

  it.each(cases)('create: %s', (_, body, status, code, path) =>
    expectRefusal((client) => client.post('/records/account', body), status, code, path),
  );
  it.each(cases.filter(([name]) => name !== 'no required value'))('update: %s', (_, body, status, code, path) =>
    expectRefusal((client) => client.patch(`/records/account/${id}`, body), status, code, path),
  );

  it('points at a record out of sight as at one that is not there', () =>
    expectRefusal(
      (client) => client.patch(`/records/account/${id}`, { parent: hiddenId }),
      422,
      'missing_reference',
      '/parent',
    ));
  it('of a record out of sight is as of one that is not there', async () => {
    const gone = '01890000-0000-7000-8000-000000000000';
    for (const send of [
      (c: Client, at: string) => c.patch(`/records/account/${at}`, { name: 'mine' }),
      (c: Client, at: string) => c.delete(`/records/account/${at}`),
      (c: Client, at: string) => c.get(`/records/account/${at}`),
      (c: Client, at: string) => c.get(`/records/account/${at}/history`),
      (c: Client, at: string) => c.post(`/records/account/${at}/restore`),
    ]) {
      const texts = [(await send(sales, hiddenId)).text, (await send(sales, gone)).text];
      expect(texts[0]).toBe(texts[1]);
      await expectRefusal((client) => send(client, hiddenId), 404);
    }
  });
  it('by a stale version shows both sides', async () => {
    await expectRefusal(
      (client) => client.patch(`/records/account/${id}`, { name: 'late', version: 99 }),
      409,
      'stale_version',
    );
    const header = await sales.with({ 'if-match': '"99"' }).patch(`/records/account/${id}`, { name: 'late' });
    expect([header.status, header.body.current.id]).toEqual([409, id]);
    await expectRefusal(
      (client) => client.patch(`/records/account/${id}`, { name: 'x', version: 'one' }),
      400,
      'bad_request',
      '/version',
    );
  });
  it('of another’s owner without the right to assign', () =>
    expectRefusal(
      (client) => client.patch(`/records/account/${id}`, { owner: world.admin.id }),
      403,
      'not_writable',
      '/owner',
    ));
  it('in bulk needs the right', () =>
    expectRefusal(
      (client) => client.post('/records/account/bulk', { operations: [{ op: 'create', data: { name: 'x' } }] }),
      403,
    ));
  it('for good needs manage_data', () =>
    expectRefusal((client) => client.delete(`/records/account/${id}?purge=true`), 403));
  it('with an unknown parameter', () =>
    expectRefusal(
      (client) => client.post('/records/account?force=true', { name: 'x' }),
      400,
      'unknown_parameter',
      '/force',
    ));
});

describe('a refused read', () => {
  const cases: readonly [name: string, path: string, code: string, at: string][] = [
    ['an unknown parameter', '/records/account?where=1', 'unknown_parameter', '/where'],
    ['an unknown parameter of one record', '/records/account/ID?lookup=1', 'unknown_parameter', '/lookup'],
    ['a filter that is no JSON', '/records/account?filter={', 'bad_filter', '/filter'],
    [
      'a filter on a hidden field',
      filtered({ field: 'revenue', op: 'gt', value: 1 }),
      'unknown_field',
      '/filter/field',
    ],
    ['a filter on no field', filtered({ field: 'nope', op: 'gt', value: 1 }), 'unknown_field', '/filter/field'],
    [
      'a hidden field across a lookup',
      filtered({ field: 'parent.revenue', op: 'gt', value: 1 }),
      'unknown_field',
      '/filter/field',
    ],
    [
      'an operator that the type has not',
      filtered({ field: 'vip', op: 'contains', value: 'x' }),
      'unknown_operator',
      '/filter/op',
    ],
    [
      'an operand of the wrong kind',
      filtered({ field: 'staff', op: 'gt', value: 'x' }),
      'bad_operand',
      '/filter/value',
    ],
    ['a sort by a hidden field', '/records/account?sort=-revenue', 'unknown_field', '/sort'],
    ['a hidden field', '/records/account?fields=name,revenue', 'unknown_field', '/fields'],
    ['an expansion of a field that is no lookup', '/records/account?expand=name', 'unknown_field', '/expand'],
    ['a limit that is too big', '/records/account?limit=501', 'bad_limit', '/limit'],
    ['a limit that is no number', '/records/account?limit=1e2', 'bad_limit', '/limit'],
    ['a cursor of somebody’s making', '/records/account?after=eyJhIjoxfQ', 'bad_cursor', '/after'],
    ['a NUL character', '/records/account?sort=%00', 'nul_character', '/sort'],
  ];
  it.each(cases)('%s', (_, path, code, at) =>
    expectRefusal((client) => client.get(path.replace('ID', id)), 400, code, at),
  );

  it('a filter that is too deep, in the address and in a body', async () => {
    const answers = [
      await sales.get(filtered(deepFilter(60))),
      await sales.post('/records/account/query', { filter: deepFilter(60) }),
    ];
    for (const answer of answers) expect([answer.status, answer.body.code]).toMatchObject([400, 'too_deep']);
    expect(
      (await sales.post('/records/account/query', `{"filter":${'{"not":'.repeat(50_000)}{}${'}'.repeat(50_001)}`))
        .status,
    ).toBe(400);
  });
  it.each(['nothing', 'published', 'pg_class', '..%2faccount', '%22user%22'])('no module %s', (module) =>
    expectRefusal((client) => client.get(`/records/${module}`), 404),
  );
  it.each(['1', 'null', `${'0'.repeat(36)}`, "1'%20or%20'1'='1"])('no id %s', (bad) =>
    expectRefusal((client) => client.get(`/records/account/${bad}`), 404),
  );
});

describe('SQL and script', () => {
  it.each(NASTY)('%s is only text as a value', async (text) => {
    const made = await sales.post('/records/account', { name: text, note: text });
    expect([made.status, made.body.name, made.body.note]).toEqual([201, text, text]);
    const found = await sales.get(filtered({ field: 'name', op: 'contains', value: text }));
    expect(found.body.data.map(({ id: found }: { id: string }) => found)).toEqual([made.body.id]);
    expect((await sales.get(`/records/account?q=${encodeURIComponent(text)}`)).status).toBe(200);
  });

  const places: readonly [name: string, send: (client: Client, text: string) => Promise<Answer>][] = [
    [
      'a field of a filter',
      (c, text) => c.post('/records/account/query', { filter: { field: text, op: 'eq', value: 1 } }),
    ],
    ['an operator', (c, text) => c.post('/records/account/query', { filter: { field: 'name', op: text, value: 1 } })],
    [
      'a compared field',
      (c, text) => c.post('/records/account/query', { filter: { field: 'name', op: 'eq', valueField: text } }),
    ],
    ['sort', (c, text) => c.post('/records/account/query', { sort: [text] })],
    ['fields', (c, text) => c.post('/records/account/query', { fields: [text] })],
    ['expand', (c, text) => c.post('/records/account/query', { expand: [text] })],
    ['after', (c, text) => c.post('/records/account/query', { after: text })],
    ['count', (c, text) => c.post('/records/account/query', { count: text })],
    ['view', (c, text) => c.post('/records/account/query', { view: text })],
    ['a key', (c, text) => c.post('/records/account', { name: 'x', [`${text}`]: 1 })],
    ['a module', (c, text) => c.get(`/records/${encodeURIComponent(text)}`)],
    ['an id', (c, text) => c.get(`/records/account/${encodeURIComponent(text)}`)],
    ['an op of bulk', (c, text) => c.post('/records/account/bulk', { operations: [{ op: text }] })],
  ];
  it.each(places)('is refused as %s', async (_, send) => {
    const before = await state();
    for (const text of NASTY) {
      const answer = await send(world.admin, text);
      expect([400, 404, 422]).toContain(answer.status);
      expect(answer.text).not.toMatch(/SELECT |syntax error|node_modules/);
    }
    expect(await state()).toBe(before);
  });

  it('does nothing in headers', async () => {
    for (const text of [`'; DROP TABLE record.account; --`, '<script>']) {
      const client = sales.with({
        'accept-language': text,
        'x-request-id': text,
        'user-agent': text,
        'if-none-match': text,
      });
      expect((await client.get('/modules/account')).status).toBe(200);
      expect((await sales.with({ 'if-match': text }).patch(`/records/account/${id}`, { name: 'x' })).status).toBe(400);
    }
  });
});
