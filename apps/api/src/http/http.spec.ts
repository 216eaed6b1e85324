import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { runMigrations } from '@mokuai/store';
import { testDatabase, type TestDatabase } from '@mokuai/testing';
import { createApi } from '../create-api.js';
import { readConfig } from '../platform/config.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(60_000);

let database: TestDatabase;
let webRoot: string;
let app: NestFastifyApplication;

beforeAll(async () => {
  database = await testDatabase({ migrate: runMigrations, key: 'migrated' });
  webRoot = await mkdtemp(join(tmpdir(), 'mokuai-web-'));
  await mkdir(join(webRoot, 'assets'));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>client</title>');
  await writeFile(join(webRoot, 'assets', 'main-abc123.js'), 'export {};');
  app = await createApi(readConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent', WEB_ROOT: webRoot }));
});
afterAll(async () => {
  await app?.close();
  await database?.drop();
  await rm(webRoot, { recursive: true });
});

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const login = (payload: string, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/auth/login',
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  });

describe('what a body must be', () => {
  const cases: readonly [name: string, body: string, status: number, code: string, path: string | undefined][] = [
    ['malformed JSON', '{"email": ', 400, 'malformed_json', undefined],
    ['a raw control character', '{"email": "a\u0000b"}', 400, 'malformed_json', undefined],
    ['a NUL character', '{"email": "a\\u0000b", "password": "x"}', 400, 'nul_character', '/email'],
    ['a NUL character in a key', '{"a\\u0000": 1}', 400, 'nul_character', ''],
    ['half a surrogate pair', '{"email": "\\ud800", "password": "x"}', 400, 'malformed_text', '/email'],
    ['nesting without end', `{"email": ${deep(100_000)}}`, 400, 'too_deep', `/email${'/0'.repeat(63)}`],
    ['__proto__', '{"email": {"__proto__": {"admin": true}}}', 400, 'unknown_key', '/email/__proto__'],
    ['an unknown key', '{"email": "a", "password": "b", "totally": 1}', 400, 'unknown_key', '/totally'],
    ['an array', '[]', 400, 'bad_request', ''],
    ['text', '"a"', 400, 'bad_request', ''],
    ['a value of the wrong kind', '{"email": 1, "password": "b"}', 422, 'wrong_type', '/email'],
    ['a missing key', '{"email": "a"}', 422, 'required', '/password'],
  ];

  it.each(cases)('%s', async (_, body, status, code, path) => {
    const answer = await login(body);
    const document = answer.json();
    expect([answer.statusCode, document.status]).toEqual([status, status]);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const told = path === undefined ? document : document.errors[0];
    expect([told.code, told.path]).toEqual([code, path]);
    expect(answer.body).not.toMatch(/node_modules|\.ts|at \w+ \(/);
  });

  it('10 MB: 413, before it is read', async () => {
    const answer = await login(`{"email": "${'x'.repeat(10 * 1024 * 1024)}"}`);
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'too_large']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    '%s: 415, because any site could send it',
    async (type) => {
      const answer = await login('{"email":"a","password":"b"}', { 'content-type': type });
      expect([answer.statusCode, answer.json().code]).toEqual([415, 'unsupported_type']);
    },
  );

  it('is told in the language that was asked for', async () => {
    const titles = await Promise.all(
      ['zh-CN,zh;q=0.9', 'en', 'fr'].map(
        async (language) => (await login('{', { 'accept-language': language })).json().title,
      ),
    );
    expect(titles).toEqual(['请求体不是有效的 JSON。', 'The body is not valid JSON.', 'The body is not valid JSON.']);
  });
});

describe('what is not there', () => {
  it.each([
    ['an unknown path', '/api/nothing', 404],
    ['the root', '/api/', 404],
    ['a malformed escape', '/api/%zz', 400],
    ['a name without end', `/api/modules/${'m'.repeat(5000)}`, 404],
    ['an unknown path, to strangers', '/api/modules/account', 401],
  ])('%s is a problem document', async (_, url, status) => {
    const answer = await app.inject({ url });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('the web client', () => {
  it('answers every screen with the page, under a strict policy', async () => {
    const answer = await app.inject({ url: '/records/account/1' });
    expect(answer.body).toContain('client');
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['referrer-policy']).toBe('same-origin');
  });

  it('lets only its own pages frame a preview', async () => {
    const { headers } = await app.inject({ url: '/preview/account' });
    expect(String(headers['content-security-policy'])).toContain("frame-ancestors 'self'");
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect((await app.inject({ url: '/preview' })).headers['x-frame-options']).toBe('DENY');
  });

  it('keeps hashed files for ever, and has no page for a missing one', async () => {
    const found = await app.inject({ url: '/assets/main-abc123.js' });
    expect(found.headers['cache-control']).toContain('immutable');
    const missing = await app.inject({ url: '/assets/gone.js' });
    expect([missing.statusCode, missing.json().code]).toEqual([404, 'not_found']);
  });

  it.each(['/../package.json', '/assets/..%2f..%2f..%2fetc/passwd.txt', '/%2e%2e/%2e%2e/etc/hosts.txt'])(
    'serves nothing beside its directory: %s',
    async (url) => {
      expect((await app.inject({ url })).statusCode).toBeGreaterThanOrEqual(400);
    },
  );
});

describe('the description of the API', () => {
  it('has a page that loads from our own origin only', async () => {
    const page = await app.inject({ url: '/api/docs' });
    expect(page.body).not.toMatch(/<script(?! src="\/api\/docs\/)|https?:\/\//);
    for (const file of ['docs.js', 'swagger-ui-bundle.js', 'swagger-ui.css'])
      expect((await app.inject({ url: `/api/docs/${file}` })).statusCode).toBe(200);
    expect((await app.inject({ url: '/api/docs/package.json' })).statusCode).toBe(404);
  });
});
