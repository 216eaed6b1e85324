import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApi, readConfig } from '@mokuai/api';
import { runMigrations } from '@mokuai/store';
import { testDatabase } from '@mokuai/testing';

jest.setTimeout(180_000);

const MAIN = fileURLToPath(new URL('./main.mjs', import.meta.url));

interface Installation {
  readonly url: string;
  readonly token: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- JSON of any shape
  call(method: string, path: string, body?: unknown): Promise<{ status: number; body: any }>;
  close(): Promise<void>;
}

/** An installation with an administrator; with the sales application, where it is wanted. */
async function installation(demo: boolean): Promise<Installation> {
  const database = await testDatabase({ migrate: runMigrations, key: 'migrated' });
  const app = await createApi(readConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' }));
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  let token = '';
  const call = async (method: string, path: string, body?: unknown) => {
    const headers = { 'content-type': 'application/json', 'x-requested-with': 'mokuai', ...(token && { authorization: `Bearer ${token}` }) }; // prettier-ignore
    const answer = await fetch(`${url}/api${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }); // prettier-ignore
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : undefined };
  };
  const admin = { name: 'Admin', email: 'admin@example.com', password: 'a spec’s own secret' };
  token = (await call('POST', '/auth/setup', admin)).body.token;
  if (demo) await call('POST', '/templates/sales-crm/install', { records: false });
  return {
    url,
    token,
    call,
    async close() {
      await app.close();
      await database.drop();
    },
  };
}

let test: Installation;
let production: Installation;
let dir: string;
beforeAll(async () => {
  [test, production] = await Promise.all([installation(true), installation(false)]);
  dir = mkdtempSync(join(tmpdir(), 'mokuai-cli-'));
});
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true });
  await Promise.all([test?.close(), production?.close()]);
});

function mokuai({ url, token }: Installation, ...args: string[]): Promise<{ code: number | null; said: string }> {
  const env = { ...process.env, NODE_OPTIONS: '', LC_ALL: 'C', MOKUAI_URL: url, MOKUAI_TOKEN: token };
  const child = spawn(process.execPath, [MAIN, ...args, '--dir', dir], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

describe('mokuai', () => {
  it('takes an application by way of files from one installation to another', async () => {
    const pulled = await mokuai(test, 'pull');
    expect([pulled.code, pulled.said]).toEqual([0, expect.stringContaining('+ module/account.json')]);
    expect(readdirSync(dir)).toEqual(expect.arrayContaining(['module', 'view', 'role', 'menu', 'workflow']));
    expect(await mokuai(test, 'diff', '--prune')).toEqual({ code: 0, said: 'Nothing differs.\n' });

    const told = await mokuai(production, 'diff');
    expect([told.code, told.said]).toEqual([1, expect.stringContaining('added  module/account')]);
    const pushed = await mokuai(production, 'push', '--publish', '-m', 'From the test installation');
    expect([pushed.code, pushed.said]).toEqual([0, expect.stringContaining('Revision 2 is published.')]);
    expect((await production.call('GET', '/revisions')).body.data[0]).toMatchObject({
      message: 'From the test installation',
    });
    expect((await production.call('GET', '/records/account')).status).toBe(200);
    expect(await mokuai(production, 'pull')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^\d+ definitions/),
    });
  });

  it('says what would change, asks for each loss in its words, and prunes only when it is told to', async () => {
    const path = join(dir, 'module/account.json');
    const account = JSON.parse(readFileSync(path, 'utf8'));
    const added = { ...account, fields: [...account.fields, { name: 'fax', type: 'phone' }] };
    writeFileSync(path, JSON.stringify(added));
    const told = await mokuai(production, 'diff');
    expect(told).toEqual({ code: 1, said: 'changed  module/account\n  added  /fields/fax\n' });
    expect((await mokuai(production, 'push')).said).toBe(told.said);
    expect((await production.call('GET', '/drafts')).body.changes).toHaveLength(1);
    expect((await mokuai(production, 'push', '--publish')).said).toContain('Revision 3');

    writeFileSync(path, JSON.stringify(account));
    const asked = await mokuai(production, 'push', '--publish');
    expect([asked.code, asked.said]).toEqual([
      2,
      expect.stringContaining('--confirm "drop module/account/fields/fax"'),
    ]);
    const confirmed = await mokuai(production, 'push', '--publish', '--confirm', 'drop module/account/fields/fax');
    expect([confirmed.code, confirmed.said]).toEqual([0, expect.stringContaining('Revision 4')]);

    rmSync(join(dir, 'menu/main.json'));
    expect((await mokuai(production, 'diff')).code).toBe(0);
    expect(await mokuai(production, 'diff', '--prune')).toEqual({ code: 1, said: 'removed  menu/main\n' });
    expect((await mokuai(production, 'push', '--prune', '--publish')).said).toContain('Revision 5');
    expect((await production.call('GET', '/definitions/menu/main')).status).toBe(404);
  });

  it('installs a package, brings it further with what is chosen, and takes it away again', async () => {
    const path = join(dir, 'calls.json');
    const write = (version: string, label: string, ...more: object[]): void =>
      writeFileSync(path, JSON.stringify({ package: 'calls', version, schemaVersion: 1, definitions: [
        { kind: 'module', name: 'call', label: { en: label }, titleField: 'subject', fields: [{ name: 'subject', type: 'text' }] },
        { kind: 'module', extends: 'contact', fields: [{ name: 'last_call', type: 'lookup', target: 'call' }] },
        ...more,
      ] })); // prettier-ignore
    write('1.0.0', 'Call');
    expect((await mokuai(production, 'upgrade', path)).said).toContain('calls is not installed.');
    const told = await mokuai(production, 'install', path, '--dry-run');
    expect(told).toEqual({
      code: 1,
      said: 'added  module/call\nchanged  module/contact\n  added  /fields/last_call\n',
    });
    expect((await mokuai(production, 'install', path)).said).toMatch(/Revision \d+ is published/);
    expect(await mokuai(production, 'install', path)).toEqual({ code: 0, said: 'Nothing differs.\n' });

    const { body: entry } = await production.call('GET', '/definitions/module/call');
    await production.call('PUT', '/definitions/module/call', { ...entry.document, label: { en: 'Ring' } });
    await production.call('POST', '/publish', { only: ['module/call'] });
    write('1.1.0', 'Phone call');
    const undecided = await mokuai(production, 'upgrade', path);
    expect([undecided.code, undecided.said]).toEqual([2, expect.stringContaining('--choose module/call/label/en=ours|theirs\n    ours    "Ring"\n    theirs  "Phone call"\n    before  "Call"')]); // prettier-ignore
    expect((await mokuai(production, 'upgrade', path, '--dry-run')).said).toContain('--choose module/call/label/en=');
    expect((await mokuai(production, 'upgrade', path, '--choose', 'module/call')).code).toBe(2);
    const chosen = await mokuai(production, 'upgrade', path, '--choose', 'module/call/label/en=theirs');
    expect([chosen.code, chosen.said]).toEqual([0, expect.stringContaining('changed  module/call\n')]);

    expect((await mokuai(production, 'uninstall', 'sales-crm')).code).toBe(2);
    const asked = await mokuai(production, 'uninstall', 'calls', '--dry-run');
    expect(asked).toEqual({ code: 2, said: expect.stringContaining('--confirm "drop module/call"') });
    const confirm = [...asked.said.matchAll(/--confirm "([^"]+)"/g)].flatMap(([, loss]) => ['--confirm', loss!]);
    expect((await mokuai(production, 'uninstall', 'calls', ...confirm)).said).toContain('removed  module/call');
    expect((await production.call('GET', '/definitions/module/call')).status).toBe(404);
    rmSync(path);
  });

  it('says what is wrong with a file, a pointer or the way to the installation', async () => {
    const path = join(dir, 'module/account.json');
    const account = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...account, colour: 'red' }));
    const refused = await mokuai(production, 'push');
    expect([refused.code, refused.said]).toEqual([2, expect.stringMatching(/\/definitions\/\d+\/colour/)]);
    writeFileSync(path, JSON.stringify({ ...account, name: 'other' }));
    expect((await mokuai(production, 'push')).said).toContain('this holds module/other');
    writeFileSync(path, '{');
    expect((await mokuai(production, 'diff')).said).toContain('module/account.json: ');
    expect((await mokuai({ ...production, url: 'http://127.0.0.1:1' }, 'pull')).said).toContain('cannot be reached');
    expect((await mokuai({ ...production, token: 'none' }, 'pull')).code).toBe(2);
    expect((await mokuai(production, 'fly')).said).toContain('mokuai pull');
  });
});
