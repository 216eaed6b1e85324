import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Answer, Client } from '../spec/client.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(60_000);

let world: World;
let ann: Client;
let bob: Client;
let record: string;
let path: string;
beforeAll(async () => {
  world = await openWorld();
  // Ann sees her own accounts only, and so does Bob: hers are not his.
  [ann, bob] = [await world.user('ann', ['sales']), await world.user('bob', ['sales'])];
  record = (await ann.post('/records/account', { name: 'Acme' })).body.id;
  path = `/records/account/${record}/comments`;
});
afterAll(() => world?.close());

const say = async (text: string, more: object = {}) => (await ann.post(path, { text, ...more })).body;
const textsOf = async (who: Client) => (await who.get(path)).body.data.map((c: { text: string }) => c.text);

describe('comments on a record', () => {
  it('are written and read by whoever may read the record', async () => {
    const said = await ann.post(path, { text: 'first\r\nsecond line' });
    expect([said.status, said.body]).toEqual([
      201,
      {
        id: expect.any(String),
        at: expect.stringMatching(/Z$/),
        edited_at: null,
        author: { id: ann.id, name: 'ann' },
        text: 'first\nsecond line',
        mentions: [],
        own: true,
        not_told: [],
      },
    ]);
    await world.admin.post(path, { text: 'from above' });
    const { data } = (await ann.get(path)).body;
    expect(data.map((c: { text: string; own: boolean }) => [c.text, c.own])).toEqual([
      ['from above', false],
      ['first\nsecond line', true],
    ]);
  });

  it('are not there for who may not see the record, and neither are those of no record', async () => {
    const { id } = await say('secret');
    expect((await bob.get(path)).status).toBe(404);
    expect((await bob.post(path, { text: 'x' })).status).toBe(404);
    expect((await bob.patch(`${path}/${id}`, { text: 'x' })).status).toBe(404);
    expect((await bob.delete(`${path}/${id}`)).status).toBe(404);
    expect((await world.stranger.get(path)).status).toBe(401);
    expect((await ann.get('/records/account/no-id/comments')).status).toBe(404);
    expect((await ann.get(`/records/nothing/${record}/comments`)).status).toBe(404);
    const other = (await bob.post('/records/account', { name: 'His' })).body.id;
    expect((await bob.patch(`/records/account/${other}/comments/${id}`, { text: 'x' })).status).toBe(404);
  });

  it('are changed and taken back by their author alone', async () => {
    const { id } = await say('draft');
    expect((await world.admin.patch(`${path}/${id}`, { text: 'x' })).status).toBe(404);
    expect((await world.admin.delete(`${path}/${id}`)).status).toBe(404);
    const changed = await ann.patch(`${path}/${id}`, { text: 'final' });
    expect([changed.status, changed.body.text, changed.body.edited_at]).toEqual([200, 'final', expect.any(String)]);
    expect((await ann.delete(`${path}/${id}`)).status).toBe(204);
    expect((await ann.delete(`${path}/${id}`)).status).toBe(404);
    expect(await textsOf(ann)).not.toContain('final');
  });

  it('come in pages, newest first', async () => {
    const own = (await ann.post('/records/account', { name: 'Long talk' })).body.id;
    const talk = `/records/account/${own}/comments`;
    for (const text of ['1', '2', '3', '4', '5']) await ann.post(talk, { text });
    const seen: string[] = [];
    let next: string | null = '';
    do {
      const { body }: Answer = await ann.get(`${talk}?limit=2${next ? `&after=${next}` : ''}`);
      seen.push(...body.data.map((c: { text: string }) => c.text));
      next = body.page.next;
    } while (next);
    expect(seen).toEqual(['5', '4', '3', '2', '1']);
    expect((await ann.get(`${talk}?limit=0`)).status).toBe(400);
    expect((await ann.get(`${talk}?after=x`)).body.code).toBe('bad_cursor');
  });

  it('are plain text: script stays words, invisible characters go, NUL and too much are refused', async () => {
    const script = '<script>alert(1)</script> <img src=x onerror=alert(1)>';
    expect((await say(script)).text).toBe(script);
    expect((await say('a\u202eb\u0007c')).text).toBe('abc');
    expect((await say('汉'.repeat(10_000))).text).toHaveLength(10_000);
    const faultsOf = async (body: unknown) => {
      const { status, body: said } = await ann.post(path, body);
      return [status, said.errors.map((e: { path: string; code: string }) => `${e.path} ${e.code}`)];
    };
    expect(await faultsOf({ text: 'x'.repeat(10_001) })).toEqual([422, ['/text too_long']]);
    expect(await faultsOf({ text: ' \n ' })).toEqual([422, ['/text required']]);
    expect(await faultsOf({})).toEqual([422, ['/text required']]);
    expect(await faultsOf({ text: 'a\0b' })).toEqual([400, ['/text nul_character']]);
    expect(await faultsOf({ text: 'x', mentions: ['y'] })).toEqual([422, ['/mentions/0 not_id']]);
    expect(await faultsOf({ text: 'x', html: true })).toEqual([400, ['/html unknown_key']]);
  });

  it('tell who is mentioned, once, and only who may read the record', async () => {
    const gone = '01980c5e-7b1a-7c3d-9e4f-0123456789ab';
    const admin = world.admin.id;
    const mentions = [bob.id, admin, ann.id, gone, admin];
    const said = await say('@Admin @bob look', { mentions });
    expect(said.mentions.map((p: { id: string }) => p.id)).toEqual([bob.id, admin, ann.id]);
    expect(said.not_told).toEqual([{ id: bob.id, name: 'bob' }]);
    const toldOf = async (who: Client) =>
      (await who.get('/notifications')).body.data.map((n: { title: string; body: string; record: string }) => [
        n.title,
        n.body,
        n.record,
      ]);
    const news = [['ann mentioned you: Acme', '@Admin @bob look', record]];
    expect(await toldOf(world.admin)).toEqual(news);
    expect(await toldOf(bob)).toEqual([]);
    expect(await toldOf(ann)).toEqual([]);
    await ann.patch(`${path}/${said.id}`, { text: '@Admin again', mentions: [admin] });
    expect(await toldOf(world.admin)).toEqual(news);
  });

  it('go with the record when it is removed for good, not when it is in the recycle bin', async () => {
    const left = () => world.query(`SELECT FROM system.comment WHERE record_id = $1`, record);
    await world.admin.delete(`/records/account/${record}`);
    expect((await world.admin.get(path)).status).toBe(404);
    expect((await left()).length).toBeGreaterThan(0);
    await world.admin.delete(`/records/account/${record}?purge=true`);
    expect(await left()).toHaveLength(0);
  });
});
