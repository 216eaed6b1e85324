import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Attachments } from '@mokuai/engine';
import { until } from '@mokuai/testing';
import { ATTACHMENTS } from './attachments-token.js';
import type { Client } from '../spec/client.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(60_000);

const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55', 'hex'),
  Buffer.from('0000000a49444154', 'hex'),
  deflateSync(Buffer.from([0, 0])),
  Buffer.from('0000000049454e44ae426082', 'hex'),
]);
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)]);
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

let folder: string;
let world: World;
let ann: Client;
let bob: Client;
let record: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  world = await openWorld({ FILES_DIR: folder, FILES_MAX_MB: '1', FILES_PER_RECORD: '3' });
  // Ann sees her own accounts only, and so does Bob: hers are not his.
  [ann, bob] = [await world.user('ann', ['sales']), await world.user('bob', ['sales'])];
  ({ record, path } = await newRecord());
});
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

async function newRecord() {
  const id: string = (await ann.post('/records/account', { name: 'Acme' })).body.id;
  return { record: id, path: `/records/account/${id}/attachments` };
}

async function upload(
  to: string,
  name: string,
  bytes: Buffer | string,
  who: Client = ann,
  type = 'application/octet-stream',
) {
  const answer = await world.app.inject({
    method: 'POST',
    url: `/api${to}?name=${encodeURIComponent(name)}`,
    headers: { ...who.headers, 'content-type': type },
    payload: bytes,
  });
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
}
async function content(of: string, id: string, who: Client = ann, headers = {}) {
  const {
    statusCode: status,
    headers: got,
    rawPayload: bytes,
  } = await world.app.inject({
    url: `/api${of}/${id}/content`,
    headers: { ...who.headers, ...headers },
  });
  return { status, headers: got, bytes };
}
const namesOf = async (of: string) => (await ann.get(of)).body.data.map((a: { name: string }) => a.name);
const kept = async () => readdir(join(folder, 'kept', 'attachment')).catch((): string[] => []);
const incoming = () => readdir(join(folder, 'incoming')).catch((): string[] => []);

describe('files of a record', () => {
  it('come back byte for byte, said to be what their bytes are', async () => {
    const { path: own } = await newRecord();
    const { status, body } = await upload(own, '合同 (终稿).png', PNG);
    expect([status, body]).toEqual([
      201,
      {
        id: expect.any(String),
        name: '合同 (终稿).png',
        size: PNG.length,
        type: 'image/png',
        preview: 'image',
        at: expect.stringMatching(/Z$/),
        author: { id: ann.id, name: 'ann' },
      },
    ]);
    const got = await content(own, body.id);
    expect([got.status, got.bytes.equals(PNG)]).toEqual([200, true]);
    expect(got.headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(PNG.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cache-control': 'private, no-cache',
      'content-disposition': `attachment; filename="__ (__).png"; filename*=UTF-8''%E5%90%88%E5%90%8C%20%28%E7%BB%88%E7%A8%BF%29.png`,
    });
    expect((await content(own, body.id, ann, { 'if-none-match': got.headers['etag'] })).status).toBe(304);
    expect((await ann.get(own)).body).toEqual({
      data: [body],
      may_change: true,
      limits: { max_bytes: 1_048_576, max_files: 3, refused: expect.arrayContaining(['exe', 'lnk']) },
    });
  });

  it('are for whoever may read the record, and changed by whoever may change it', async () => {
    const { id } = (await upload(path, 'a.txt', 'secret')).body;
    for (const answer of [
      await bob.get(path),
      await bob.get(`${path}/history`),
      await bob.patch(`${path}/${id}`, { name: 'b.txt' }),
      await bob.delete(`${path}/${id}`),
      await bob.post(`${path}/${id}/restore`, {}),
      await upload(path, 'b.txt', 'x', bob),
      await content(path, id, bob),
      // Bob's own record is no way to Ann's file.
      await content(
        `/records/account/${(await bob.post('/records/account', { name: 'His' })).body.id}/attachments`,
        id,
        bob,
      ),
      await ann.get('/records/account/no-id/attachments'),
      await upload(`/records/nothing/${record}/attachments`, 'b.txt', 'x'),
    ])
      expect(answer.status).toBe(404);
    expect((await world.stranger.get(path)).status).toBe(401);
    expect((await upload(path, 'b.txt', 'x', world.stranger)).status).toBe(401);
    await world.admin.delete(`/records/account/${record}`);
    expect((await content(path, id)).status).toBe(404);
    await world.admin.post(`/records/account/${record}/restore`);
    expect((await content(path, id)).status).toBe(200);
    // Everybody reads the departments, nobody but administrators changes them.
    const department = await world.department('Sales');
    const files = `/records/department/${department}/attachments`;
    const { id: plan } = (await upload(files, 'plan.txt', 'x', world.admin)).body;
    expect((await ann.get(files)).body).toMatchObject({ may_change: false, data: [{ id: plan }] });
    expect((await upload(files, 'b.txt', 'x')).status).toBe(403);
    expect((await ann.delete(`${files}/${plan}`)).status).toBe(403);
    expect((await ann.patch(`${files}/${plan}`, { name: 'x' })).status).toBe(403);
  });

  it('are closed while an approval of the record runs', async () => {
    const own = await newRecord();
    const { id } = (await upload(own.path, 'a.txt', 'x')).body;
    await world.query(`UPDATE record.account SET approval_status = 'pending' WHERE id = $1`, own.record);
    const refused = await upload(own.path, 'b.txt', 'x');
    expect([refused.status, refused.body.code]).toEqual([409, 'locked']);
    expect((await ann.delete(`${own.path}/${id}`)).body.code).toBe('locked');
    expect((await ann.get(own.path)).body).toMatchObject({ may_change: false, data: [{ id }] });
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\报价单.pdf', '报价单.pdf'],
    ['a\r\nSet-Cookie: x=1.txt', 'aSet-Cookie: x=1.txt'],
    ['invoice\u202efdp.txt', 'invoicefdp.txt'],
    [`${'长'.repeat(400)}.docx`, `${'长'.repeat(175)}.docx`],
    ['"quoted" %00;.txt', '"quoted" %00;.txt'],
    ['.htaccess', 'htaccess'],
  ])('called %j are kept as %j', async (given, name) => {
    const own = await newRecord();
    const { status, body } = await upload(own.path, given, 'x');
    expect([status, body.name]).toEqual([201, name]);
    const { headers } = await content(own.path, body.id);
    const said = String(headers['content-disposition']);
    expect(decodeURIComponent(said.split("UTF-8''")[1]!)).toBe(name);
    expect(said).toMatch(/^attachment; filename="[ !#-[\]-~]*"; filename\*=UTF-8''[\w.~!%-]*$/);
    expect((await kept()).includes(body.id)).toBe(true);
  });

  it('have no name of nothing', async () => {
    expect((await upload(path, ' ../.. ', 'x')).body.errors[0]).toMatchObject({ path: '/name', code: 'required' });
    expect((await ann.post(path, {})).status).toBe(422);
  });

  it('are never what their name or sender says: script is shown as words, programs are refused', async () => {
    const own = await newRecord();
    const page = (await upload(own.path, 'photo.png', '<html><script>alert(1)</script></html>', ann)).body;
    expect(page).toMatchObject({ type: 'text/plain', preview: 'text' });
    expect((await content(own.path, page.id)).headers['content-type']).toBe('text/plain');
    const drawing = (await upload(own.path, 'logo.svg', SVG)).body;
    expect(drawing).toMatchObject({ type: 'text/plain', preview: 'text' });
    expect((await content(own.path, drawing.id)).headers['content-type']).toBe('text/plain');
    const program = await upload(own.path, 'photo.jpg', EXE);
    expect([program.status, program.body.code, program.body.title]).toEqual([
      422,
      'file_refused',
      'Files of the kind “exe” are not taken.',
    ]);
    const chinese = await upload(own.path, 'run.EXE', 'x', ann.with({ 'accept-language': 'zh-CN' }));
    expect([chinese.status, chinese.body.errors[0].message]).toEqual([422, '不接受“exe”类型的文件。']);
    expect((await ann.patch(`${own.path}/${page.id}`, { name: 'photo.bat' })).body.code).toBe('file_refused');
  });

  it('in other encodings and of unknown kinds are told apart', async () => {
    const own = await newRecord();
    const gbk = Buffer.from('c4e3bac3cac0bde7', 'hex');
    expect((await upload(own.path, 'a.csv', gbk)).body.preview).toBe('text');
    const unknown = (await upload(own.path, 'a.bin', Buffer.from([1, 2, 3, 0, 255]))).body;
    expect(unknown).toMatchObject({ type: 'application/octet-stream', preview: null });
    expect((await upload(own.path, 'a.pdf', '%PDF-1.7\n%âãÏÓ\n')).body.preview).toBe('pdf');
  });

  it('are refused when there are too many, too large or none, and nothing is left of them', async () => {
    const own = await newRecord();
    const before = (await kept()).length;
    const large = await upload(own.path, 'a.bin', Buffer.alloc(1_048_577, 1));
    expect([large.status, large.body.title]).toEqual([413, 'The file is larger than 1 MB.']);
    expect((await upload(own.path, 'a.txt', '')).body.code).toBe('file_empty');
    expect((await upload(own.path, 'a.txt', '{}', ann, 'application/json')).body.code).toBe('send_bytes');
    expect((await upload('/records/account', 'a.txt', 'x')).status).toBe(400);
    expect((await kept()).length).toBe(before);
    const answers = await Promise.all(['1', '2', '3', '4', '5'].map((name) => upload(own.path, name, name)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 201, 409, 409]);
    expect(await incoming()).toEqual([]);
    expect((await kept()).length).toBe(before + 3);
  });

  it('are renamed, removed and taken back, and the record remembers it', async () => {
    const own = await newRecord();
    const { id } = (await upload(own.path, 'a.txt', 'x')).body;
    expect((await ann.patch(`${own.path}/${id}`, { name: '../b.txt' })).body.name).toBe('b.txt');
    expect((await ann.delete(`${own.path}/${id}`)).status).toBe(204);
    expect((await ann.delete(`${own.path}/${id}`)).status).toBe(404);
    expect((await content(own.path, id)).status).toBe(404);
    expect(await namesOf(own.path)).toEqual([]);
    expect((await ann.post(`${own.path}/${id}/restore`, {})).body.name).toBe('b.txt');
    expect((await ann.post(`${own.path}/${id}/restore`, {})).status).toBe(404);
    expect(await namesOf(own.path)).toEqual(['b.txt']);
    const first = (await ann.get(`${own.path}/history?limit=3`)).body;
    expect(first.data.map((e: { op: string; name: string; was: string }) => [e.op, e.name, e.was])).toEqual([
      ['restore', 'b.txt', null],
      ['remove', 'b.txt', null],
      ['rename', 'b.txt', 'a.txt'],
    ]);
    const { body } = await ann.get(`${own.path}/history?after=${first.page.next}`);
    expect(body).toMatchObject({
      data: [{ op: 'attach', name: 'a.txt', actor: { id: ann.id, name: 'ann' }, attachment: id }],
      page: { next: null },
    });
    expect((await ann.get(`${own.path}/history?after=x`)).body.code).toBe('bad_cursor');
  });

  it('that break off leave nothing behind', async () => {
    const own = await newRecord();
    const app = world.app.getHttpServer();
    if (!app.listening) await world.app.listen(0, '127.0.0.1');
    const socket = connect((app.address() as AddressInfo).port, '127.0.0.1');
    socket.write(
      [
        `POST /api${own.path}?name=half.txt HTTP/1.1`,
        'host: x',
        ...Object.entries(ann.headers).map(([name, value]) => `${name}: ${value}`),
        'content-type: application/octet-stream',
        'content-length: 1000',
        '',
        'half',
      ].join('\r\n'),
    );
    await until(async () => (await incoming()).length === 1);
    socket.destroy();
    await until(async () => (await incoming()).length === 0);
    expect(await namesOf(own.path)).toEqual([]);
  });

  it('go with their record when it is removed for good, and the daily tidying takes the bytes', async () => {
    const tidy = () => world.app.get<Attachments>(ATTACHMENTS, { strict: false }).tidy(new AbortController().signal);
    const own = await newRecord();
    const ids: string[] = [];
    for (const name of ['purged', 'removed long ago', 'removed']) ids.push((await upload(own.path, name, 'x')).body.id);
    const other = await newRecord();
    const { id: stays } = (await upload(other.path, 'stays', 'x')).body;
    // A process that ended between keeping a file and saying so.
    await world.query(`INSERT INTO system.unwanted_file VALUES ('attachment/half', now() - interval '1 minute')`);
    await writeFile(join(folder, 'kept', 'attachment', 'half'), 'x');
    for (const [name, days] of [
      ['old', 2],
      ['new', 0],
    ] as const) {
      await writeFile(join(folder, 'incoming', name), 'x');
      const at = Date.now() / 1000 - days * 86_400;
      await utimes(join(folder, 'incoming', name), at, at);
    }
    await ann.delete(`${own.path}/${ids[1]}`);
    await ann.delete(`${own.path}/${ids[2]}`);
    await world.query(`UPDATE system.attachment SET removed_at = now() - interval '31 days' WHERE id = $1`, ids[1]);
    await tidy();
    const after = await kept();
    expect([ids[0]!, ids[1]!, ids[2]!, stays, 'half'].map((id) => after.includes(id))).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
    expect(await incoming()).toEqual(['new']);
    expect((await ann.post(`${own.path}/${ids[1]}/restore`, {})).status).toBe(404);
    await world.admin.delete(`/records/account/${own.record}`);
    await world.admin.delete(`/records/account/${own.record}?purge=true`);
    expect(await world.query(`SELECT FROM system.attachment_event WHERE record_id = $1`, own.record)).toHaveLength(0);
    await tidy();
    const last = await kept();
    expect([...ids, stays].map((id) => last.includes(id))).toEqual([false, false, false, true]);
    expect(await world.query(`SELECT FROM system.unwanted_file`)).toHaveLength(0);
  });
});
