import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openWorld, PASSWORD, type World } from '../spec/world.fixture.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(60_000);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const login = (email: string, password = PASSWORD) => world.stranger.post('/auth/login', { email, password });
const cookieOf = (answer: { headers: Readonly<Record<string, unknown>> }): string =>
  String(answer.headers['set-cookie']).split(';', 1)[0]!;

describe('signing in', () => {
  it('gives the user and a token, and a cookie that scripts and other sites cannot use', async () => {
    await world.user('ann', ['sales']);
    const answer = await login('  ANN@Example.com ');
    expect(answer.status).toBe(200);
    expect(answer.body.user).toMatchObject({ name: 'ann', roles: ['sales'], capabilities: [], locale: 'en' });
    expect(answer.headers['set-cookie']).toMatch(
      /^mokuai_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    );
    const me = await world.stranger.with({ authorization: `Bearer ${answer.body.token}` }).get('/auth/me');
    expect(me.body).toEqual(answer.body.user);
  });

  it('keeps the language that somebody signs in with who has not chosen one', async () => {
    await world.user('lena', ['sales']);
    const speaking = async (language: string): Promise<unknown> =>
      (await world.stranger.with({ 'accept-language': language }).post('/auth/login', { email: 'lena@example.com', password: PASSWORD }))
        .body.user.locale; // prettier-ignore
    expect([await speaking('zh-CN'), await speaking('en')]).toEqual(['zh-CN', 'zh-CN']);
  });

  it('refuses a wrong password, an unknown e-mail and an inactive user in the same words', async () => {
    const bob = await world.user('bob', []);
    await world.admin.patch(`/records/user/${bob.id}`, { active: false });
    const answers = [
      await login('ann@example.com', 'wrong wrong wrong'),
      await login('nobody@example.com'),
      await login('bob@example.com'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]!.body.code).toBe('wrong_credentials');
  });

  it('keeps neither passwords nor tokens', async () => {
    const { body } = await login('ann@example.com');
    const [kept] = await world.query<{ all: string }>(
      `SELECT (SELECT string_agg(c::text, '') FROM system.credential c) || (SELECT string_agg(s::text, '') FROM system.session s)
        || (SELECT string_agg(u::text, '') FROM record."user" u) || (SELECT string_agg(h::text, '') FROM system.history h) AS all`,
    );
    expect(kept!.all).toContain('$argon2id$');
    expect(kept!.all).not.toContain(PASSWORD);
    expect(kept!.all).not.toContain(body.token);
    expect(JSON.stringify((await world.admin.get('/records/user?limit=500')).body)).not.toMatch(/argon2|password/);
  });

  it('lets an account wait after five failures, right password or not, and nobody else', async () => {
    await world.user('carl', []);
    for (let i = 0; i < 5; i++)
      expect((await login(i % 2 ? 'carl@example.com' : 'CARL@example.com', 'guess number x')).status).toBe(401);
    const blocked = await login('carl@example.com');
    expect([blocked.status, blocked.body.code]).toEqual([429, 'rate_limited']);
    expect(Number(blocked.headers['retry-after'])).toBeGreaterThan(0);
    expect(blocked.body.title).toContain(String(blocked.headers['retry-after']));
    expect((await login('ann@example.com')).status).toBe(200);
    await world.query(`UPDATE system.sign_in_failure SET blocked_until = now() WHERE key = 'account:carl@example.com'`);
    expect((await login('carl@example.com')).status).toBe(200);
  });

  it('lets no more guesses through at once than one after the other', async () => {
    await world.user('dora', []);
    const answers = await Promise.all(Array.from({ length: 12 }, () => login('dora@example.com', 'guess number x')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });
});

describe('a session', () => {
  it('is needed, and a made-up token is none', async () => {
    for (const client of [world.stranger, world.stranger.with({ authorization: 'Bearer ' + 'x'.repeat(43) })]) {
      const answer = await client.get('/records/account');
      expect([answer.status, answer.body.code]).toEqual([401, 'not_signed_in']);
    }
  });

  it('ends with sign-out', async () => {
    const eve = await world.user('eve', ['sales']);
    expect((await eve.post('/auth/logout')).status).toBe(204);
    expect((await eve.get('/auth/me')).status).toBe(401);
  });

  it('ends with a new password, which the answer replaces by a new session', async () => {
    const finn = await world.user('finn', []);
    const other = await login('finn@example.com');
    const weak = await finn.post('/auth/password', { current: PASSWORD, password: 'password123' });
    expect([weak.status, weak.body.errors[0]]).toEqual([
      422,
      expect.objectContaining({ code: 'weak_password', path: '/password' }),
    ]);
    const wrong = await finn.post('/auth/password', { current: 'not this one', password: 'a better one 7' });
    expect([wrong.status, wrong.body.errors[0].path]).toEqual([422, '/current']);
    const changed = await finn.post('/auth/password', { current: PASSWORD, password: 'a better one 7' });
    expect(changed.status).toBe(200);
    for (const token of [finn.headers['authorization']!, `Bearer ${other.body.token}`])
      expect((await world.stranger.with({ authorization: token }).get('/auth/me')).status).toBe(401);
    expect((await world.stranger.with({ authorization: `Bearer ${changed.body.token}` }).get('/auth/me')).status).toBe(
      200,
    );
    expect((await login('finn@example.com')).status).toBe(401);
    expect((await login('finn@example.com', 'a better one 7')).status).toBe(200);
  });

  const endings: readonly [name: string, end: (id: string) => Promise<{ status: number }>][] = [
    ['a changed role', (id) => world.admin.patch(`/records/user/${id}`, { roles: ['lead'] })],
    ['deactivation', (id) => world.admin.patch(`/records/user/${id}`, { active: false })],
    ['deletion', (id) => world.admin.delete(`/records/user/${id}`)],
    [
      'a password set by somebody else',
      (id) => world.admin.post(`/auth/users/${id}/password`, { password: 'a better one 7' }),
    ],
    [
      'a bulk change',
      (id) => world.admin.post('/records/user/bulk', { operations: [{ op: 'update', id, data: { active: false } }] }),
    ],
  ];
  it.each(endings)('ends at once with %s', async (name, end) => {
    const user = await world.user(`user of ${name}`.replaceAll(' ', '_'), ['sales']);
    expect((await user.get('/auth/me')).status).toBe(200);
    expect((await end(user.id)).status).toBeLessThan(300);
    expect((await user.get('/auth/me')).status).toBe(401);
  });

  it('goes on when a form sends roles back unchanged, with the department range of now', async () => {
    const gina = await world.user('gina', ['sales']);
    const sales = await world.department('Sales');
    expect(
      (await world.admin.patch(`/records/user/${gina.id}`, { roles: ['sales'], active: true, department: sales }))
        .status,
    ).toBe(200);
    expect((await gina.get('/auth/me')).body.department).toEqual({ id: sales, name: 'Sales' });
  });
});

describe('a cookie session', () => {
  it('reads freely, but writes only for our own page', async () => {
    await world.user('hans', ['sales']);
    const cookie = cookieOf(await login('hans@example.com'));
    const browser = world.stranger.with({ cookie: `other=1; ${cookie}` });
    expect((await browser.get('/auth/me')).status).toBe(200);
    const forged = await browser.post('/records/account', { name: 'forged' });
    expect([forged.status, forged.body.code]).toEqual([403, 'csrf']);
    const crossSite = await browser
      .with({ 'sec-fetch-site': 'cross-site' })
      .post('/records/account', { name: 'forged' });
    expect(crossSite.status).toBe(403);
    expect(
      (await world.admin.get('/records/account?filter={"field":"name","op":"eq","value":"forged"}')).body.data,
    ).toEqual([]);
    expect(
      (await browser.with({ 'x-requested-with': 'mokuai' }).post('/records/account', { name: 'ours' })).status,
    ).toBe(201);
    expect((await browser.with({ 'sec-fetch-site': 'same-origin' }).post('/auth/logout')).status).toBe(204);
    expect((await browser.get('/auth/me')).status).toBe(401);
  });
});

describe('an API token', () => {
  it('is shown once, works as bearer, and needs a name and a span of days', async () => {
    const ida = await world.user('ida', ['sales']);
    const made = await ida.post('/auth/tokens', { name: 'import', days: 30 });
    expect(made.status).toBe(201);
    expect(Date.parse(made.body.expires_at) - Date.now()).toBeGreaterThan(29 * 24 * 3600_000);
    expect((await world.stranger.with({ authorization: `Bearer ${made.body.token}` }).get('/auth/me')).body.name).toBe(
      'ida',
    );
    for (const [body, path] of [
      [{ name: '', days: 3 }, '/name'],
      [{ name: 'x', days: 0.5 }, '/days'],
      [{ name: 'x', days: 366 }, '/days'],
    ] as const) {
      const refused = await ida.post('/auth/tokens', body);
      expect([refused.status, refused.body.errors[0].path]).toEqual([422, path]);
    }
  });
});

describe('administration', () => {
  const row = async (id: string): Promise<string> =>
    (await world.query<{ row: string }>('SELECT u::text AS row FROM record."user" u WHERE id = $1', id))[0]!.row;

  it('cannot remove the last administrator, by any road', async () => {
    const before = await row(world.admin.id);
    const url = `/records/user/${world.admin.id}`;
    for (const attempt of [
      world.admin.patch(url, { active: false }),
      world.admin.patch(url, { roles: [] }),
      world.admin.delete(url),
    ]) {
      const answer = await attempt;
      expect([answer.status, answer.body.code]).toEqual([409, 'last_admin']);
    }
    expect(await row(world.admin.id)).toBe(before);
    expect((await world.admin.get('/auth/me')).status).toBe(200);
  });

  it('does not let somebody give what they lack, themselves included', async () => {
    const people = await world.user('kim', ['people']);
    const target = await world.user('lars', ['sales']);
    for (const [id, roles] of [
      [target.id, ['admin']],
      [people.id, ['people', 'admin']],
    ] as const) {
      const before = await row(id);
      const answer = await people.patch(`/records/user/${id}`, { roles });
      expect([answer.status, answer.body.code]).toEqual([403, 'role_beyond_own']);
      expect(await row(id)).toBe(before);
    }
    expect((await people.patch(`/records/user/${target.id}`, { roles: ['lead'] })).status).toBe(200);
    expect((await people.patch(`/records/user/${target.id}`, { password: 'a better one 7' })).status).toBe(200);
  });

  it('is asked for by a capability', async () => {
    const mona = await world.user('mona', ['sales']);
    const answer = await mona.post(`/auth/users/${world.admin.id}/password`, { password: 'a better one 7' });
    expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
    expect((await login('admin@example.com')).status).toBe(200);
  });
});

describe('preferences', () => {
  it('need no right to write users, and change what the user is told', async () => {
    const nora = await world.user('nora', ['sales']);
    const answer = await nora.patch('/auth/me', { locale: 'zh-CN', theme: 'dark' });
    expect([answer.status, answer.body.locale, answer.body.theme]).toEqual([200, 'zh-CN', 'dark']);
    expect(answer.body.density).toBeNull();
    const denser = await nora.patch('/auth/me', { density: 'compact' });
    expect([denser.body.theme, denser.body.density]).toEqual(['dark', 'compact']);
    expect((await nora.get('/auth/me')).body).toMatchObject({ theme: 'dark', density: 'compact' });
    expect((await nora.patch('/auth/me', { density: 'tight' })).status).toBe(422);
    expect((await nora.get('/modules/account')).body.label).toBe('客户');
    expect((await nora.get('/nothing')).body.title).toBe('Not found.');
    expect((await nora.get('/records/nothing')).body.title).toMatch(/[一-龥]/);
    const refused = await nora.patch('/auth/me', { locale: 'fr' });
    expect([refused.status, refused.body.errors[0].path]).toEqual([422, '/locale']);
    expect((await nora.patch('/auth/me', { roles: ['admin'] })).status).toBe(400);
  });

  it('keep how each of them likes the views of a module to stand', async () => {
    const nora = await world.user('nora-tabs', ['sales']);
    expect((await nora.get('/auth/me')).body.tabs).toEqual({});
    const set = (tabs: object) => nora.patch('/auth/me', { tabs });
    const account = { order: ['mine', 'all'], hidden: ['old'] };
    expect((await set({ module: 'account', ...account })).body.tabs).toEqual({ account });
    const contact = { order: [], hidden: [] };
    expect((await set({ module: 'contact', ...contact })).body.tabs).toEqual({ account, contact });
    const other = { order: ['all'], hidden: [] };
    await set({ module: 'account', ...other });
    await nora.patch('/auth/me', { theme: 'dark' });
    expect((await nora.get('/auth/me')).body).toMatchObject({ theme: 'dark', tabs: { account: other, contact } });
    const { status, body } = await set({ module: '', order: [1], hidden: Array(201).fill('a'), html: 1 });
    expect([status, body.errors.map((one: { path: string; code: string }) => `${one.path} ${one.code}`)]).toEqual([
      422,
      ['/tabs/html unknown_key', '/tabs/module wrong_type', '/tabs/order wrong_type', '/tabs/hidden too_many_items'],
    ]);
  });
});

describe('the number of administrators', () => {
  it('lets two administrators who remove each other leave one', async () => {
    const own = await openWorld();
    const jane = await own.user('jane', ['admin']);
    const answers = await Promise.all([
      jane.patch(`/records/user/${own.admin.id}`, { name: 'Admin', roles: [] }),
      own.admin.patch(`/records/user/${jane.id}`, { roles: [] }),
    ]);
    const [{ admins }] = (await own.query<{ admins: number }>(
      `SELECT count(*)::int AS admins FROM record."user" WHERE active AND 'admin' = ANY(roles)`,
    )) as [{ admins: number }];
    expect(admins).toBe(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    await own.close();
  });

  it('has one first administrator, whoever comes second', async () => {
    const own = await openWorld();
    expect((await own.stranger.get('/auth/setup')).body).toEqual({ needed: false, demo: [] });
    const first = { name: 'Second', email: 'second@example.com', password: PASSWORD };
    expect((await own.stranger.post('/auth/setup', first)).body.code).toBe('already_set_up');
    await own.query(`UPDATE record."user" SET active = false WHERE 'admin' = ANY(roles)`);
    expect((await own.stranger.get('/auth/setup')).body.needed).toBe(true);
    const race = await Promise.all([
      own.stranger.post('/auth/setup', first),
      own.stranger.post('/auth/setup', { ...first, email: 'third@example.com' }),
    ]);
    expect(race.map(({ status }) => status).sort()).toEqual([201, 409]);
    await own.close();
  });
});
