import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RecordPage, SearchAnswer } from '@mokuai/contract';
import type { Client } from '../spec/client.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(60_000);

let world: World;
let sales: Client;
let other: Client;
beforeAll(async () => {
  world = await openWorld();
  const north = await world.department('Cloud North');
  sales = await world.user('cloudia', ['sales'], north);
  other = await world.user('oda', ['sales'], north);
  for (const name of ['Old Cloud Works', 'Cloud', 'Cloud Nine'])
    await sales.post('/records/account', { name, revenue: undefined });
  await other.post('/records/account', { name: 'Cloud of another' });
});
afterAll(() => world?.close());

const search = async (who: Client, query: string) => {
  const { status, body } = await who.get(`/search?${query}`);
  expect(status).toBe(200);
  return body as SearchAnswer;
};
const titles = ({ data }: SearchAnswer, module: string) =>
  data.find((group) => group.module === module)?.hits.map((hit) => hit.title);

describe('a search over all modules', () => {
  it('finds by title, nearest first, in groups with their module’s name', async () => {
    const answer = await search(sales, 'q=cloud');
    expect(answer.late).toEqual([]);
    expect(answer.data.map(({ module, label }) => [module, label])).toEqual([
      ['account', 'Account'],
      ['department', 'Department'],
      ['user', 'User'],
    ]);
    expect(titles(answer, 'account')).toEqual(['Cloud', 'Cloud Nine', 'Old Cloud Works']);
    expect(answer.data[0]!.hits[0]).toMatchObject({ owner: 'cloudia', match: null });
  });

  it('shows what the asking user may read, and no more', async () => {
    expect(titles(await search(other, 'q=cloud'), 'account')).toEqual(['Cloud of another']);
    const people = await world.user('kim', ['people']);
    expect((await search(people, 'q=cloud')).data.map(({ module }) => module)).toEqual(['user']);
    const hidden = await people.get('/search?q=cloud&modules=account');
    const missing = await people.get('/search?q=cloud&modules=nothing');
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect(hidden.text.replaceAll('account', 'nothing')).toBe(missing.text);
  });

  it('takes only some modules and so many records of each, and says that there are more', async () => {
    const answer = await search(sales, 'q=cloud&modules=account&limit=2');
    expect(answer.data.map(({ module, hits, more }) => [module, hits.length, more])).toEqual([['account', 2, true]]);
  });

  it('finds what is called so, however many newer ones hold the text as well', async () => {
    for (const name of ['Fog', 'Fog bank', 'Thick fog']) await sales.post('/records/account', { name });
    for (let n = 0; n < 25; n++) await sales.post('/records/account', { name: `Sea of fog ${n}` });
    const answer = await search(sales, 'q=fog&modules=account&limit=3');
    expect(titles(answer, 'account')?.slice(0, 2)).toEqual(['Fog', 'Fog bank']);
    expect(answer.data[0]?.more).toBe(true);
    const page = (await sales.get('/records/account?q=fog&nearest=yes&limit=2&fields=name')).body as RecordPage;
    expect([page.data.map(({ name }) => name), page.page]).toEqual([['Fog', 'Fog bank'], { next: null, more: true }]);
  });

  it('tells the field that holds the text where it is not the title', async () => {
    const { data } = await search(sales, 'q=CLOUDIA%40&modules=user');
    expect(data[0]?.hits[0]?.match).toMatchObject({ field: 'email', text: 'cloudia@example.com' });
  });

  it('does not take a text without digits for a part of every telephone number', async () => {
    const [cloud] = await world.query<{ id: string }>(`SELECT id FROM record.account WHERE name = 'Cloud'`);
    const change = { phone: '+86 10 6552 9988' };
    expect((await sales.patch(`/records/account/${cloud!.id}`, change)).status).toBe(200);
    expect((await search(sales, 'q=none-of-it')).data).toEqual([]);
    expect(titles(await search(sales, 'q=6552-99'), 'account')).toEqual(['Cloud']);
  });

  it('finds Chinese by initials, digits of a telephone number and several words, and tells where they are', async () => {
    const data = { name: '北京云帆科技', phone: '010-65538888' };
    expect((await sales.post('/records/account', data)).status).toBe(201);
    for (const name of ['云帆', '北京云']) await sales.post('/records/account', { name });
    expect(titles(await search(sales, 'q=yf&modules=account'), 'account')).toEqual(['云帆', '北京云帆科技']);
    expect(titles(await search(sales, `q=${encodeURIComponent('北京云')}`), 'account')).toEqual([
      '北京云',
      '北京云帆科技',
    ]);
    const [byPhone] = (await search(sales, `q=${encodeURIComponent('云帆 8888')}`)).data;
    expect(byPhone!.hits).toMatchObject([
      { title: '北京云帆科技', match: { field: 'phone', text: '+86 10 6553 8888' } },
    ]);
  });

  it('takes signs of patterns as they are written', async () => {
    expect((await search(sales, 'q=%25')).data).toEqual([]);
    expect((await search(sales, 'q=C_oud')).data).toEqual([]);
  });

  it('refuses an empty text, a limit out of bounds, and strangers', async () => {
    const refused = await Promise.all(
      ['q=%20', '', 'q=a&limit=0', 'q=a&limit=21', 'q=a&other=1', `q=${'a'.repeat(201)}`].map((query) =>
        sales.get(`/search?${query}`),
      ),
    );
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 413]);
    expect((await world.stranger.get('/search?q=a')).status).toBe(401);
  });
});
