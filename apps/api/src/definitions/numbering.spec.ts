import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from '../spec/world.fixture.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const rule = (...segments: object[]) => ({ kind: 'numbering', schemaVersion: 1, name: 'account_no', segments });
const counter = { type: 'sequence', digits: 4, start: 2001 };
const published = rule({ type: 'text', value: 'C' }, counter);

const preview = async (body: object, caller = world.admin) => (await caller.post('/numbering/preview', body)).body;
const numbersOf = (answer: { numbers: { number: string }[] }) => answer.numbers.map(({ number }) => number);

describe('POST /api/numbering/preview', () => {
  it('says what the next records get, and takes nothing', async () => {
    const answer = await preview({ rule: published, module: 'account' });
    expect(numbersOf(answer)).toEqual(['C2001', 'C2002', 'C2003', 'C2004', 'C2005']);
    expect(answer.numbers[0].texts).toEqual(['C', '2001']);
    expect(answer).toMatchObject({
      faults: [],
      passed: false,
      counter: { scope: [], period: '', next: 2001, used: 0, capacity: 7999 },
    });
    const { body } = await world.admin.post('/records/account', { name: 'One' });
    expect(body.no).toBe('C2001');
    expect(numbersOf(await preview({ rule: published, module: 'account', count: 1 }))).toEqual(['C2002']);
  });

  it('tries a rule that is not published on a record and at a time, in the organisation’s zone', async () => {
    const { body: record } = await world.admin.post('/records/account', { name: 'lyon' });
    const named = rule(
      { type: 'date', format: 'YYYY' },
      { type: 'field', field: 'name', upper: true, maxLength: 3 },
      { ...counter, start: 1, reset: 'year', scope: ['name'] },
    );
    const order = { rule: named, module: 'account', record: record.id, at: '2026-12-31T16:00:00Z', count: 2 };
    const answer = await preview(order);
    expect(numbersOf(answer)).toEqual(['2027LYO0001', '2027LYO0002']);
    expect(answer.counter).toMatchObject({ scope: ['LYO'], period: '2027' });
    expect(numbersOf(await preview({ ...order, values: { name: 'rome' } }))[0]).toBe('2027ROM0001');
  });

  it('says in the reader’s language what is wrong, and where', async () => {
    const wrong = { rule: rule({ type: 'date', format: 'YYYYx' }, counter) };
    const zh = await preview(wrong, world.admin.with({ 'accept-language': 'zh-CN' }));
    const en = await preview(wrong, world.admin.with({ 'accept-language': 'en' }));
    expect(zh).toMatchObject({ numbers: [], counter: null, faults: [{ path: '/segments/0/format' }] });
    expect(zh.faults[0].message).toMatch(/[\u4e00-\u9fff]/);
    expect(en.faults[0].message).toMatch(/^[\x20-\x7e]+$/);
    expect((await preview({ rule: rule() })).faults[0].path).toBe('/segments');
    expect((await preview({ rule: { ...published, kind: 'menu' } })).faults).not.toEqual([]);
  });

  it('says when there are no numbers left', async () => {
    const few = rule({ type: 'text', value: 'F' }, { type: 'sequence', digits: 1, start: 1, overflow: 'stop' });
    const answer = await preview({ rule: { ...few, name: 'few' }, count: 20 });
    expect(answer.numbers).toHaveLength(9);
    await world.query(`INSERT INTO system.number_counter (rule, scope, period, next) VALUES ('few', '', '', 10)`);
    expect(await preview({ rule: { ...few, name: 'few' } })).toMatchObject({
      numbers: [],
      faults: [{ code: 'numbering_exhausted', path: '/segments/1' }],
      counter: { used: 9, capacity: 9 },
    });
  });

  it('reads the record with the rights of whoever asks, who must be a designer', async () => {
    const sales = await world.user('seller', ['sales']);
    expect((await sales.post('/numbering/preview', { rule: published })).status).toBe(403);
    expect((await sales.get('/numbering/account_no/counters')).status).toBe(403);
    expect((await world.stranger.post('/numbering/preview', { rule: published })).status).toBe(401);
    const gone = { rule: published, module: 'account', record: '00000000-0000-7000-8000-000000000000' };
    expect((await world.admin.post('/numbering/preview', gone)).status).toBe(404);
    expect((await world.admin.post('/numbering/preview', { rule: published, at: 'soon' })).status).toBe(422);
    expect((await world.admin.post('/numbering/preview', { rule: published, count: 1000 })).status).toBe(422);
    expect((await world.admin.post('/numbering/preview', { rule: published, take: true })).status).toBe(400);
  });
});

it('GET /api/numbering/:rule/counters lists the counters, the latest period first', async () => {
  await world.query(
    `INSERT INTO system.number_counter (rule, scope, period, next)
     VALUES ('many', '["SZ"]', '2025', 90), ('many', '["SZ"]', '2026', 3), ('many', '["HZ"]', '2026', 8)`,
  );
  expect((await world.admin.get('/numbering/many/counters')).body).toEqual({
    data: [
      { scope: ['HZ'], period: '2026', next: 8 },
      { scope: ['SZ'], period: '2026', next: 3 },
      { scope: ['SZ'], period: '2025', next: 90 },
    ],
  });
});
