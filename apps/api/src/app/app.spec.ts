import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { EffectiveField } from '@mokuai/contract';
import type { Client } from '../spec/client.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(60_000);

let world: World;
let sales: Client;
let lead: Client;
beforeAll(async () => {
  world = await openWorld();
  sales = await world.user('sam', ['sales']);
  lead = await world.user('lea', ['lead']);
});
afterAll(() => world?.close());

describe('the effective module', () => {
  it('is answered with 304 until rights, language or definition change', async () => {
    const first = await sales.get('/modules/account');
    const etag = String(first.headers['etag']);
    const again = await sales.with({ 'if-none-match': `W/"other", ${etag}` }).get('/modules/account');
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await lead.with({ 'if-none-match': etag }).get('/modules/account')).status).toBe(200);
    await sales.patch('/auth/me', { locale: 'zh-CN' });
    const chinese = await sales.with({ 'if-none-match': etag }).get('/modules/account');
    expect([chinese.status, chinese.body.label]).toEqual([200, '客户']);
    await sales.patch('/auth/me', { locale: 'en' });
  });

  it('tells what the user may do', async () => {
    const [forSales, forLead] = [(await sales.get('/modules/account')).body, (await lead.get('/modules/account')).body];
    expect(forSales.can).toEqual({
      create: true,
      update: true,
      delete: true,
      bulk: false,
      assign: false,
      submit: true,
    });
    expect(forLead.can).toMatchObject({ bulk: true, assign: true });
    const writable = (fields: EffectiveField[], name: string) => fields.find((f) => f.name === name)?.writable;
    expect(['name', 'score', 'no', 'owner', 'revenue'].map((name) => writable(forSales.fields, name))).toEqual([
      true,
      false,
      false,
      false,
      undefined,
    ]);
    expect(['score', 'owner', 'revenue'].map((name) => writable(forLead.fields, name))).toEqual([true, true, true]);
  });

  it('is as if it were not there for who may not read it', async () => {
    const people = await world.user('kim', ['people']);
    const answers = [await people.get('/modules/account'), await people.get('/modules/nothing')];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(answers[0]!.text.replaceAll('account', 'nothing')).toBe(answers[1]!.text);
    expect((await people.get('/app')).body.modules.map(({ name }: { name: string }) => name)).toEqual(['user']);
  });

  it('has validators for browsers without eval, kept for ever under their hash, that know no hidden field', async () => {
    const { validators } = (await sales.get('/modules/account')).body;
    const answer = await sales.get(validators.replace('/api', ''));
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.text).not.toContain('revenue');
    expect((await lead.get(validators.replace('/api', ''))).headers['cache-control']).not.toContain('immutable');
    const module = await import(`data:text/javascript,${encodeURIComponent(answer.text)}`);
    expect(module.create({ name: 'Acme', staff: 3 })).toEqual([]);
    expect(module.create({ staff: 1.5 })).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: '/name', code: 'required' }),
        expect.objectContaining({ path: '/staff' }),
      ]),
    );
  });
});

describe('the shell', () => {
  it('is told menu, modules and what waits, in the user’s language', async () => {
    const { body } = await sales.get('/app');
    expect(body).toMatchObject({ locale: 'en', unread: 0, todo: 0, name: 'Mokuai' });
    expect(body.menu.map(({ label }: { label: string }) => label)).toEqual(['Accounts', 'Departments']);
    expect(body.modules.find(({ name }: { name: string }) => name === 'user').create).toBe(false);
  });
});

describe('OpenAPI', () => {
  it('describes what the caller may call and nothing else', async () => {
    const [forSales, forAdmin] = [await sales.get('/openapi.json'), await world.admin.get('/openapi.json')];
    expect(forSales.body.openapi).toBe('3.1.0');
    expect(Object.keys(forSales.body.paths)).toEqual(
      expect.arrayContaining(['/records/account', '/records/account/{id}']),
    );
    expect(forSales.body.paths['/records/account/bulk']).toBeUndefined();
    expect(forSales.body.paths['/publish']).toBeUndefined();
    expect(forSales.text).not.toContain('revenue');
    expect(forAdmin.body.paths['/publish'].post.summary).toEqual(expect.any(String));
    expect(forAdmin.body.components.schemas['account.record'].properties.revenue).toBeDefined();
    expect(forAdmin.body.components.schemas['account.create'].required).toEqual(['name']);
  });

  it('refers only to what it holds, and describes every route there is', async () => {
    const { body, text } = await world.admin.get('/openapi.json');
    for (const [, kind, name] of text.matchAll(/"#\/components\/(\w+)\/([\w.]+)"/g))
      expect(body.components[kind!]).toHaveProperty([name!]);
    const described = new Set(
      Object.entries(body.paths as Record<string, object>).flatMap(([path, item]) =>
        Object.keys(item).map((method) => `${method} ${path.replace(/^\/(records|files)\/account/, '/$1/{module}')}`),
      ),
    );
    const named = (route: string): string => route.replace(/:(\w+)/g, '{$1}');
    // A part of a path that two routes name differently is printed with both names.
    const served = routesOf(world).map((route) => {
      const either = ['$1', '$2'].map((name) => named(route.replace(/(:\w+)\|(:\w+)/, name)));
      return either.find((one) => described.has(one)) ?? named(route);
    });
    const undescribed = served.filter((route) => !described.has(route) && !/ \/(docs|docs\/\{file\})$/.test(route));
    const missing = [...described].filter(
      (route) => !served.includes(route) && !/ \/(records|files)\/(user|department)/.test(route),
    );
    expect({ undescribed, missing }).toEqual({ undescribed: [], missing: [] });
  });
});

/** `get /records/:module` for every route of the running API. */
function routesOf({ app }: World): string[] {
  const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const stack: string[] = [];
  const routes: string[] = [];
  for (const line of tree.split('\n')) {
    const [, indent, segment, methods] = /^([│ ]*[├└]── )(\S*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (indent === undefined) continue;
    const depth = indent.length / 4 - 1;
    stack.splice(depth, Infinity, segment!);
    const path = stack.join('');
    if (!path.startsWith('/api/')) continue;
    for (const method of methods?.split(', ') ?? [])
      if (method !== 'HEAD') routes.push(`${method.toLowerCase()} ${path.slice(4)}`);
  }
  return routes;
}
