import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Answer, Client } from '../spec/client.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

jest.setTimeout(120_000);

let world: World;
let admin: Client;
let revision: number;
beforeAll(async () => {
  world = await openWorld();
  admin = world.admin;
  revision = await published();
});
afterAll(() => world.close());
// Whatever is refused leaves nothing behind.
afterEach(async () => {
  expect((await admin.get('/definitions?state=draft')).body.data).toEqual([]);
  expect(await published()).toBe(revision);
  expect(await world.query(`SELECT to_regclass('record.visit') AS found`)).toEqual([{ found: null }]);
});

const published = async (): Promise<number> => (await admin.get('/revisions')).body.data[0].revision;
const visit = (...fields: object[]) => ({
  kind: 'module',
  name: 'visit',
  titleField: 'subject',
  fields: [{ name: 'subject', type: 'text' }, ...fields],
});
const file = (...definitions: object[]) => ({ package: 'mokuai', schemaVersion: 1, definitions });
const faults = ({ body }: Answer): string[] =>
  (body.errors as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`);
const put = (document: { kind: string; name: string; fields?: object[] }): Promise<Answer> =>
  admin.call('PUT', `/definitions/${document.kind}/${document.name}`, document);

/** Drafts, is refused to publish, throws the drafts away; gives why. */
async function refused(
  ...documents: { kind: string; name: string; module?: string; [key: string]: unknown }[]
): Promise<string[]> {
  expect((await admin.post('/packages/import', file(...documents))).status).toBe(200);
  const answer = await admin.post('/publish');
  expect([answer.status, answer.body.code]).toEqual([422, 'unpublishable']);
  for (const { kind, name, module } of documents) {
    const address = module === undefined ? name : `${module}.${name}`;
    expect((await admin.delete(`/definitions/${kind}/${address}?draft=true`)).status).toBe(204);
  }
  return faults(answer);
}

describe('what cannot be defined is refused with pointers to it', () => {
  it('a file of a newer version, wherever it says so', async () => {
    const newer = await admin.post('/packages/import', {
      ...file({ kind: 'hologram' }),
      schemaVersion: 2,
      future: true,
    });
    expect([newer.status, ...faults(newer)]).toEqual([422, '/schemaVersion newer_version']);
    const inside = await admin.with({ 'accept-language': 'zh-CN' }).post('/packages/import', file(visit(), { ...visit(), schemaVersion: 7, wings: 2 })); // prettier-ignore
    expect([inside.status, ...faults(inside)]).toEqual([422, '/definitions/1/schemaVersion newer_version']);
    expect(inside.body.errors[0].message).toContain('更新版本');
  });

  it('a file of 50 MB', async () => {
    const big = file({ ...visit(), description: 'x'.repeat(50 * 1024 * 1024) });
    expect((await admin.post('/packages/import', big)).status).toBe(413);
    expect((await admin.get('/health/live')).status).toBe(200);
  });

  it('as much as a request may hold, of nothing that is right: others are answered meanwhile', async () => {
    const many = (n: number, maxLength: unknown) => ({ ...visit(...Array.from({ length: 20 }, (_, f) => ({ name: `f${f}`, type: 'text', maxLength }))), name: `m${n}` }); // prettier-ignore
    const empty = (count: number) => Array.from({ length: count }, () => ({}));
    expect((await admin.post('/packages/import', { ...file(), definitions: empty(600_000) })).body.code).toBe(
      'too_large',
    );
    expect(faults(await admin.post('/packages/import', { ...file(), definitions: empty(6000) }))).toEqual([
      '/definitions too_many_items',
    ]);
    const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`k${n}`, 1]));
    expect(faults(await admin.post('/packages/import', file({ ...visit(), ...keys })))).toEqual(['/definitions/0 too_many_items']); // prettier-ignore

    let isOver = false;
    const importing = admin.post('/packages/install', { file: { ...file(...Array.from({ length: 2000 }, (_, n) => many(n, n < 1990 ? 7 : 'x'))), version: '1.0.0' } }).finally(() => (isOver = true)); // prettier-ignore
    let meanwhile = 0;
    while (!isOver) {
      expect((await admin.get('/health/live')).status).toBe(200);
      meanwhile += 1;
      await new Promise(setImmediate);
    }
    const { status, body } = await importing;
    expect([status, body.errors.length]).toEqual([422, 200]);
    // In one piece it would be two: before it begins, and after it.
    expect(meanwhile).toBeGreaterThan(4);
  });

  it('5,000 fields', async () => {
    const fields = Array.from({ length: 5000 }, (_, n) => ({ name: `f${n}`, type: 'text' }));
    expect(faults(await put(visit(...fields)))).toEqual(['/fields too_many_items']);
  });

  it('names that are taken, words of SQL in places of names, and what is built in', async () => {
    const evil = 'a"; DROP TABLE record."user"; --';
    expect(faults(await put(visit({ name: evil, type: 'text' })))).toEqual(['/fields/1/name bad_name']);
    expect(faults(await admin.post('/packages/import', file({ ...visit(), name: evil })))).toEqual(['/definitions/0/name bad_name']); // prettier-ignore
    expect(faults(await admin.post('/packages/import', file(visit(), { ...visit(), name: 'user' })))).toEqual(['/definitions/1 built_in']); // prettier-ignore
    expect(faults(await admin.post('/packages/import', file(visit(), visit())))).toEqual(['/definitions/1/name duplicate_name']); // prettier-ignore
    expect(await refused(visit({ name: 'id', type: 'text' }, { name: 'dlft', type: 'integer' }, { name: 'expand', type: 'date' }))).toEqual([
      '/module/visit/fields/1/name reserved_name', '/module/visit/fields/2/name reserved_name', '/module/visit/fields/3/name reserved_name',
    ]); // prettier-ignore
  });

  it('references to what is not there, and renames in a circle', async () => {
    const fields = [
      { name: 'of', type: 'lookup', target: 'nothing' },
      { name: 'no', type: 'auto_number', numbering: 'nothing' },
    ];
    const view = { kind: 'view', module: 'visit', name: 'all', type: 'table', columns: ['subject', 'nope'] };
    expect(await refused(visit(...fields), view)).toEqual([
      '/module/visit/fields/1/target unknown_module', '/module/visit/fields/2/numbering unknown_numbering', '/view/visit.all/columns/1 unknown_field',
    ]); // prettier-ignore
    const circle = [
      { name: 'a', type: 'text', renamedFrom: 'b' },
      { name: 'b', type: 'text', renamedFrom: 'a' },
    ];
    expect(await refused(visit(...circle))).toEqual(['/module/visit/fields/1/renamedFrom duplicate_name', '/module/visit/fields/2/renamedFrom duplicate_name']); // prettier-ignore
  });

  it('a condition within conditions without end', async () => {
    let filter: object = { field: 'subject', op: 'empty' };
    for (let n = 0; n < 2000; n++) filter = { not: filter };
    const view = { kind: 'view', module: 'visit', name: 'all', type: 'table', columns: ['subject'], filter };
    const answer = await admin.post('/packages/import', file(visit(), view));
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'too_deep']);
  });
});

describe('two administrators', () => {
  it('who publish at once publish once', async () => {
    const second = await world.user('second', ['admin']);
    const wanted = { ...visit({ name: 'note', type: 'text', required: true, default: `'); DROP TABLE record."user"; --` }), name: 'call' };
    await put(wanted);
    const answers = await Promise.all([admin, second, admin, second].map((one) => one.post('/publish')));
    const codes = answers.map(({ status, body }) => (status === 200 ? 'published' : String(body.code)));
    expect(codes.filter((code) => code === 'published')).toHaveLength(1);
    expect(codes.every((code) => ['published', 'publish_running', 'nothing_to_publish'].includes(code))).toBe(true);
    expect(await published()).toBe((revision += 1));
    // What reads like SQL in a default is a text like any other.
    await admin.post('/records/call', { subject: 'One' });
    await put({ ...wanted, fields: [...wanted.fields, { ...wanted.fields[1]!, name: 'more' }] });
    expect((await admin.post('/publish')).status).toBe(200);
    revision += 1;
    const [record] = (await admin.get('/records/call')).body.data;
    expect([record.note, record.more]).toEqual([`'); DROP TABLE record."user"; --`, `'); DROP TABLE record."user"; --`]);
  }); // prettier-ignore
});
