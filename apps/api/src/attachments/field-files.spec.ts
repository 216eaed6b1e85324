import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Attachments } from '@mokuai/engine';
import { png } from '@mokuai/testing';
import type { Definitions } from '../definitions/open-definitions.js';
import { DEFINITIONS as DEFINITIONS_TOKEN } from '../platform/tokens.js';
import type { Client } from '../spec/client.fixture.js';
import { PNG, sendFile } from '../spec/picture.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';
import { ATTACHMENTS } from './attachments-token.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(120_000);

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

const DEFINITIONS = [
  {
    ...{ kind: 'module', schemaVersion: 1, name: 'deal', label: 'Deal', titleField: 'name' },
    fields: [
      { name: 'name', type: 'text' },
      { name: 'contract', type: 'file', accept: 'pdf', maxMegabytes: 1 },
      { name: 'papers', type: 'file', multiple: true },
      { name: 'photo', type: 'image' },
      { name: 'secret', type: 'file' },
    ],
  },
  {
    ...{ kind: 'role', schemaVersion: 1, name: 'seller', label: 'Seller' },
    modules: {
      deal: {
        ...{ read: 'own', create: true, update: 'own', delete: 'own' },
        fields: { secret: 'hidden' },
      },
    },
  },
];

let folder: string;
let world: World;
let ann: Client;
let bob: Client;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'field-files-'));
  world = await openWorld({ FILES_DIR: folder, FILES_MAX_MB: '2' });
  for (const document of DEFINITIONS) {
    const { status, body } = await world.admin.call('PUT', `/definitions/${document.kind}/${document.name}`, document);
    expect([status, body]).toEqual([expect.any(Number), expect.not.objectContaining({ code: expect.anything() })]);
  }
  expect((await world.admin.post('/publish', {})).status).toBeLessThan(300);
  [ann, bob] = [await world.user('ann', ['seller']), await world.user('bob', ['seller'])];
});
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

const send = (field: string, name: string, bytes: Buffer | string, who: Client = ann) =>
  sendFile(world, `/files/deal/${field}`, name, bytes, who);
const sent = async (field: string, name = 'a.pdf', bytes: Buffer | string = PDF, who: Client = ann) => {
  const { status, body } = await send(field, name, bytes, who);
  expect([status, body]).toEqual([201, { id: expect.any(String), name, size: bytes.length, type: expect.any(String) }]);
  return body as { id: string; name: string; size: number; type: string };
};
const created = async (data: object, who: Client = ann) => {
  const { status, body } = await who.post('/records/deal', { name: 'Deal', ...data });
  expect([status, body]).toEqual([201, expect.objectContaining(data)]);
  return body;
};
async function bytesOf(path: string, who: Client, what = 'content') {
  const answer = await world.app.inject({ url: `/api${path}/${what}`, headers: who.headers });
  return { status: answer.statusCode, bytes: answer.rawPayload, headers: answer.headers };
}

/** The sides of a plain WebP. */
const sidesOf = (bytes: Buffer): number[] => [26, 28].map((at) => bytes.readUInt16LE(at) & 0x3fff);

describe('files of a field', () => {
  it('are sent first, then named by a record, and are its own from then on', async () => {
    const file = await sent('contract', '合同.pdf');
    const path = `/files/${file.id}`;
    expect((await bytesOf(path, ann)).bytes.equals(PDF)).toBe(true);
    expect((await bytesOf(path, bob)).status).toBe(404);
    // What the server knows counts, not what the client says.
    const { status, body } = await ann.post('/records/deal', {
      name: 'x',
      contract: [{ id: file.id, name: 'lie.exe', size: 1 }],
    });
    expect([status, body.contract]).toEqual([201, [file]]);
    const got = await bytesOf(`/files/${file.id}`, ann);
    expect([got.status, got.bytes.equals(PDF)]).toEqual([200, true]);
    expect(got.headers['content-disposition']).toContain("UTF-8''%E5%90%88%E5%90%8C.pdf");
    expect((await bytesOf(path, bob)).status).toBe(404);
    const { data } = (await ann.get(`/records/deal/${body.id}/history`)).body;
    expect(data[0].changes.contract).toEqual([null, [file]]);
    // They are no attachments of the record.
    expect((await ann.get(`/records/deal/${body.id}/attachments`)).body.data).toEqual([]);
  });

  it('cannot be named where they were not sent to, by somebody else, or by a second record', async () => {
    const file = await sent('papers');
    const refused = async (who: Client, data: object) => {
      const { status, body } = await who.post('/records/deal', { name: 'x', ...data });
      return [status, body.errors?.[0]?.code, body.errors?.[0]?.path];
    };
    const papers = [{ id: file.id }];
    expect(await refused(ann, { photo: papers })).toEqual([422, 'unknown_file', '/photo/0']);
    expect(await refused(bob, { papers })).toEqual([422, 'unknown_file', '/papers/0']);
    const nothing = { id: '01980c5e-7b1a-7c3d-9e4f-0123456789ab' };
    expect(await refused(ann, { papers: [...papers, nothing] })).toEqual([422, 'unknown_file', '/papers/1']);
    const { id } = await created({ papers: [file] });
    expect(await refused(ann, { papers })).toEqual([422, 'unknown_file', '/papers/0']);
    const other = await created({});
    expect((await ann.patch(`/records/deal/${other.id}`, { papers })).status).toBe(422);
    const { results } = (await world.admin.post('/records/deal/bulk', { operations: [{ op: 'create', data: { name: 'x', papers } }] })).body; // prettier-ignore
    expect(results[0]).toMatchObject({ status: 'error' });
    expect((await ann.patch(`/records/deal/${id}`, { papers })).body.papers).toEqual([file]);
  });

  it('go to one of two records that take them at once', async () => {
    for (let round = 0; round < 4; round++) {
      const file = await sent('papers');
      const answers = await Promise.all([1, 2, 3].map(() => ann.post('/records/deal', { name: 'x', papers: [file] })));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, expect.any(Number), expect.any(Number)]);
      const owners = await world.query<{ n: string }>(
        `SELECT count(*) AS n FROM record.deal WHERE papers @> jsonb_build_array(jsonb_build_object('id', $1::text))`,
        file.id,
      );
      expect(Number(owners[0]!.n)).toBe(1);
    }
  });

  it('that a record names no more can be put back, and go in the end', async () => {
    const [first, second] = [await sent('papers', 'one.pdf'), await sent('papers', 'two.pdf')];
    const record = await created({ papers: [first, second] });
    const path = `/records/deal/${record.id}`;
    expect((await ann.patch(path, { papers: [second] })).body.papers).toEqual([second]);
    expect((await bytesOf(`/files/${first.id}`, ann)).status).toBe(404);
    expect((await ann.patch(path, { papers: [first, second] })).body.papers).toEqual([first, second]);
    expect((await bytesOf(`/files/${first.id}`, ann)).status).toBe(200);
    expect((await ann.patch(path, { papers: null })).body.papers).toBeNull();
    const waiting = await sent('papers', 'never named.pdf');
    await world.query(
      `UPDATE system.attachment SET removed_at = removed_at - interval '31 days' WHERE record_id = $1`,
      record.id,
    );
    await world.query(`UPDATE system.attachment SET at = at - interval '25 hours' WHERE id = $1`, waiting.id);
    await world.app.get<Attachments>(ATTACHMENTS).tidy(new AbortController().signal);
    const kept = await readdir(join(folder, 'kept', 'attachment'));
    for (const { id } of [first, second, waiting]) expect(kept).not.toContain(id);
    const late = await ann.patch(path, { papers: [{ id: first.id }] });
    expect([late.status, late.body.errors[0].code]).toEqual([422, 'unknown_file']);
  });

  it('are for who may read the field of the record', async () => {
    const file = await sent('secret', 'secret.pdf', PDF, world.admin);
    const hidden = await created({ secret: [file] }, world.admin);
    await world.admin.patch(`/records/deal/${hidden.id}`, { owner: ann.id });
    expect((await ann.get(`/records/deal/${hidden.id}`)).body).not.toHaveProperty('secret');
    expect((await bytesOf(`/files/${file.id}`, ann)).status).toBe(404);
    expect((await bytesOf(`/files/${file.id}`, world.admin)).status).toBe(200);
    expect((await send('secret', 'a.pdf', PDF)).status).toBe(404);
    const own = await created({ photo: [await sent('photo', 'a.png', PNG)] });
    const [{ id }] = own.photo;
    expect((await bytesOf(`/files/${id}`, ann)).status).toBe(200);
    expect((await bytesOf(`/files/${id}`, bob)).status).toBe(404);
    expect((await world.stranger.get(`/files/${id}/content`)).status).toBe(401);
  });

  it('are of the kinds and the size that the field takes, whatever they are called', async () => {
    const code = async (field: string, name: string, bytes: Buffer | string) => {
      const { status, body } = await send(field, name, bytes);
      return [status, body.code];
    };
    expect(await code('contract', 'a.pdf', PNG)).toEqual([422, 'file_not_accepted']);
    expect(await code('photo', 'a.png', PDF)).toEqual([422, 'file_not_accepted']);
    expect(await code('photo', 'a.png', '<svg xmlns="http://www.w3.org/2000/svg"/>')).toEqual([
      422,
      'file_not_accepted',
    ]);
    expect(await code('contract', 'a.pdf', Buffer.concat([PDF, Buffer.alloc(1_048_577)]))).toEqual([
      413,
      'file_too_large',
    ]);
    expect(await code('papers', 'a.exe', 'MZ')).toEqual([422, 'file_refused']);
    expect(await code('name', 'a.pdf', PDF)).toEqual([404, 'not_found']);
    const two = [await sent('contract'), await sent('contract')];
    const { status, body } = await ann.post('/records/deal', { name: 'x', contract: two });
    expect([status, body.errors[0].code]).toEqual([422, 'too_many_items']);
  });

  it('go with the record when it is removed for good', async () => {
    const file = await sent('papers', 'gone.pdf');
    const { id } = await created({ papers: [file] });
    await ann.delete(`/records/deal/${id}`);
    expect((await bytesOf(`/files/${file.id}`, ann)).status).toBe(404);
    await world.admin.post(`/records/deal/${id}/restore`);
    expect((await bytesOf(`/files/${file.id}`, world.admin)).status).toBe(200);
    await ann.delete(`/records/deal/${id}`);
    await world.admin.delete(`/records/deal/${id}?purge=true`);
    await world.app.get<Attachments>(ATTACHMENTS).tidy(new AbortController().signal);
    const left = await world.query('SELECT FROM system.attachment WHERE id = $1', file.id);
    expect(left).toEqual([]);
  });

  it('go with records whose changes nobody keeps, and with their copies', async () => {
    const kept = () => readdir(join(folder, 'kept'), { recursive: true });
    const named = async (id: string) => (await kept()).filter((name) => name.includes(id));
    const photo = async () => (await sent('photo', 'a.png', PNG)) as { id: string };
    const [first, second] = [await photo(), await photo()];
    const record = await created({ photo: [first] });
    expect((await bytesOf(`/files/${first.id}`, ann, 'thumbnail')).headers['content-type']).toBe('image/webp');
    await bytesOf(`/files/${second.id}`, ann, 'thumbnail');
    expect(await named(first.id)).toHaveLength(3);
    const [deal] = DEFINITIONS;
    await world.admin.call('PUT', '/definitions/module/deal', { ...deal, history: false });
    expect((await world.admin.post('/publish', {})).status).toBeLessThan(300);
    // What takes the place of another is kept for as long as it may be wanted back, whether the change is kept or not.
    expect((await ann.patch(`/records/deal/${record.id}`, { photo: [second] })).status).toBe(200);
    await world.query(
      `UPDATE system.attachment SET removed_at = removed_at - interval '31 days' WHERE id = $1`,
      first.id,
    );
    const tidy = () => world.app.get<Attachments>(ATTACHMENTS).tidy(new AbortController().signal);
    await tidy();
    expect([await named(first.id), (await named(second.id)).length]).toEqual([[], 3]);
    await ann.delete(`/records/deal/${record.id}`);
    await world.admin.delete(`/records/deal/${record.id}?purge=true`);
    await tidy();
    expect(await named(second.id)).toEqual([]);
    // Of these no change was ever kept: made one by one, and many at once.
    const third = await photo();
    const others = await Promise.all([1, 2].map(() => sent('photo', 'a.png', PNG, world.admin)));
    const paper = await sent('papers', 'paper.pdf');
    const alone = await created({ name: 'Many', photo: [third], papers: [paper] });
    const operations = others.map((one) => ({ op: 'create', data: { name: 'Many', photo: [one] } }));
    const bulk = await world.admin.post('/records/deal/bulk', { operations });
    expect(bulk.status).toBe(200);
    const attached = await sendFile(world, `/records/deal/${alone.id}/attachments`, 'b.pdf', PDF, ann);
    expect(attached.status).toBe(201);
    const made = await world.query<{ id: string }>(`SELECT id FROM record.deal WHERE name = 'Many'`);
    const files = [third, ...others, paper, attached.body] as { id: string }[];
    const left = async () => (await Promise.all(files.map(({ id }) => named(id)))).filter((names) => names.length > 0);
    expect(made).toHaveLength(3);
    await tidy();
    expect(await left()).toHaveLength(5);
    for (const { id } of made) {
      await world.admin.delete(`/records/deal/${id}`);
      await world.admin.delete(`/records/deal/${id}?purge=true`);
    }
    await tidy();
    expect(await left()).toEqual([]);
  });

  it('follow their field when it is renamed, and go with its column and the table of its module', async () => {
    const tidy = () => world.app.get<Attachments>(ATTACHMENTS).tidy(new AbortController().signal);
    const visit = (...fields: object[]) => ({
      ...{ kind: 'module', schemaVersion: 1, name: 'visit', label: 'Visit', titleField: 'name' },
      fields: [{ name: 'name', type: 'text' }, ...fields],
    });
    const publish = async (document: object, confirm: readonly string[] = []) => {
      await world.admin.call('PUT', '/definitions/module/visit', document);
      expect((await world.admin.post('/publish', { confirm })).status).toBeLessThan(300);
    };
    await publish(visit({ name: 'paper', type: 'file' }, { name: 'plan', type: 'file' }));
    const [paper, plan] = await Promise.all(
      ['paper', 'plan'].map(
        async (field) => (await sendFile(world, `/files/visit/${field}`, 'a.pdf', PDF, world.admin)).body,
      ),
    );
    const { body } = await world.admin.post('/records/visit', { name: 'x', paper: [paper], plan: [plan] });
    const attached = await sendFile(world, `/records/visit/${body.id}/attachments`, 'b.pdf', PDF, world.admin);
    expect(attached.status).toBe(201);
    await publish(visit({ name: 'report', type: 'file', renamedFrom: 'paper' }, { name: 'plan', type: 'file' }));
    await tidy();
    expect((await bytesOf(`/files/${paper.id}`, world.admin)).status).toBe(200);
    const path = `/records/visit/${body.id}`;
    expect((await world.admin.patch(path, { report: [paper], name: 'y' })).body.report).toEqual([paper]);
    const { publishing } = world.app.get<Definitions>(DEFINITIONS_TOKEN);
    const due = async () => {
      await world.query(`UPDATE system.later_drop SET due_at = now() - interval '1 second'`);
      await publishing.tidy(new AbortController().signal);
      await tidy();
    };
    const back = async (name?: string) => {
      const [thing] = (await world.admin.get('/kept')).body.data;
      expect((await world.admin.post(`/kept/${thing.id}/restore`, name ? { name } : {})).status).toBe(204);
      expect((await world.admin.post('/publish', {})).status).toBe(200);
    };
    const report = { name: 'report', type: 'file' };
    await publish(visit(report), ['drop module/visit/fields/plan']);
    await publish(visit(report, { name: 'plan', type: 'file' }));
    await tidy();
    await back('drawing');
    expect((await world.admin.get(path)).body).toMatchObject({ drawing: [plan], plan: null });
    expect((await bytesOf(`/files/${plan.id}`, world.admin)).status).toBe(200);
    await publish(visit(report), ['drop module/visit/fields/plan', 'drop module/visit/fields/drawing']);
    const left = () => readdir(join(folder, 'kept', 'attachment'));
    await tidy();
    expect(await left()).toContain(plan.id);
    await due();
    expect(await left()).toEqual(expect.arrayContaining([paper.id, attached.body.id]));
    expect(await left()).not.toContain(plan.id);
    const remove = async () => {
      await world.admin.delete('/definitions/module/visit');
      expect((await world.admin.post('/publish', { confirm: ['drop module/visit'] })).status).toBe(200);
      await tidy();
    };
    await remove();
    await back();
    expect((await bytesOf(`/files/${paper.id}`, world.admin)).status).toBe(200);
    expect((await world.admin.get(`${path}/attachments`)).body.data).toMatchObject([{ id: attached.body.id }]);
    await remove();
    expect(await left()).toEqual(expect.arrayContaining([paper.id, attached.body.id]));
    await due();
    for (const { id } of [paper, attached.body]) expect(await left()).not.toContain(id);
  });

  it('have small copies, for who may read them', async () => {
    const big = await sent('photo', '照片.png', png(1200, 600));
    const path = `/files/${big.id}`;
    const small = await bytesOf(path, ann, 'thumbnail');
    expect([small.status, sidesOf(small.bytes)]).toEqual([200, [144, 72]]);
    expect(small.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'private, no-cache',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    const large = await bytesOf(path, ann, 'thumbnail?size=large');
    expect(sidesOf(large.bytes)).toEqual([640, 320]);
    expect(large.headers['etag']).not.toBe(small.headers['etag']);
    const known = { ...ann.headers, 'if-none-match': small.headers['etag'] as string };
    expect((await world.app.inject({ url: `/api${path}/thumbnail`, headers: known })).statusCode).toBe(304);
    expect((await bytesOf(path, ann, 'thumbnail?size=huge')).status).toBe(422);
    expect((await bytesOf(path, bob, 'thumbnail')).status).toBe(404);
    expect((await world.stranger.get(`${path}/thumbnail`)).status).toBe(401);
    const { id } = await created({ photo: [big] });
    await ann.delete(`/records/deal/${id}`);
    expect((await bytesOf(path, ann, 'thumbnail')).status).toBe(404);
    const bmp = Buffer.from(
      'Qk06AAAAAAAAADYAAAAoAAAAAQAAAAEAAAABABgAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAA////AA==',
      'base64',
    );
    const other = await sent('photo', 'a.bmp', bmp);
    const itself = await bytesOf(`/files/${other.id}`, ann, 'thumbnail');
    expect([itself.status, itself.headers['content-type'], itself.bytes.equals(bmp)]).toEqual([200, 'image/bmp', true]);
    const paper = await sent('papers', 'a.pdf');
    expect((await bytesOf(`/files/${paper.id}`, ann, 'thumbnail')).status).toBe(404);
  });
});
