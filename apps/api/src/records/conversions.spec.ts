import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openWorld, type World } from '../spec/world.fixture.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(60_000);

const SECTOR = { name: 'sector', type: 'text', label: 'Sector', searchable: true };
const options = [
  { value: 'tech', label: { en: 'Technology', 'zh-CN': '科技' } },
  { value: 'health', label: { en: 'Health', 'zh-CN': '医疗' } },
];
const CHOSEN = { name: 'sector', type: 'picklist', label: 'Sector', options };
const firm = (sector: object): object => ({
  ...{ kind: 'module', schemaVersion: 1, name: 'firm', label: 'Firm', titleField: 'name' },
  fields: [{ name: 'name', type: 'text', unique: true }, sector],
});

let world: World;
const draft = async (document: object): Promise<void> => {
  expect(await world.admin.call('PUT', '/definitions/module/firm', document)).toMatchObject({ status: 200 });
};
const sectors = async (query = ''): Promise<unknown[]> => {
  const { status, body } = await world.admin.get(`/records/firm?sort=name${query}`);
  expect(status).toBe(200);
  return (body.data as { sector: unknown }[]).map(({ sector }) => sector);
};
const by = (filter: object): string => `&filter=${encodeURIComponent(JSON.stringify(filter))}`;

beforeAll(async () => {
  world = await openWorld();
  await draft(firm(SECTOR));
  expect(await world.admin.post('/publish', {})).toMatchObject({ status: 200 });
  for (const [name, sector] of [
    ['Acme', 'technolgy'],
    ['Beta', '医疗'],
    ['Codehow', 'Technology'],
    ['Dam', null],
  ])
    expect(await world.admin.post('/records/firm', { name, sector })).toMatchObject({ status: 201 });
});
afterAll(() => world?.close());

describe('a text that becomes a picklist', () => {
  it('is told beforehand, in the language of who asks, and waits for a word about what does not fit', async () => {
    await draft(firm(CHOSEN));
    const { body } = await world.admin.with({ 'accept-language': 'zh-CN' }).get('/drafts');
    expect(body.losses).toEqual([{ confirm: 'convert module/firm/fields/sector', message: '将 firm 的字段 sector 转换为单选', rows: 1 }]); // prettier-ignore
    expect(body.failing).toMatchObject([{ code: 'unfit_values', message: expect.stringContaining('“technolgy” × 1') }]);
    expect(await world.admin.post('/publish', {})).toMatchObject({ status: 409, body: { code: 'needs_confirmation' } });
    expect(await sectors()).toEqual(['technolgy', '医疗', 'Technology', null]);
  });

  it('is filtered, sorted, written and told of as one; saved views leave out what it cannot any more', async () => {
    const content = { filter: { field: 'sector', op: 'contains', value: 'tech' }, sort: ['sector'], columns: ['name', 'sector'] }; // prettier-ignore
    const view = await world.admin.post('/my/views', { module: 'firm', base: 'all', label: 'Tech', content });
    expect(view.status).toBe(201);
    const beta = (await world.admin.get(`/records/firm?q=Beta`)).body.data[0];
    expect(await world.admin.post('/publish', { confirm: ['convert module/firm/fields/sector'] })).toMatchObject({ status: 200 }); // prettier-ignore
    expect(await sectors()).toEqual([null, 'health', 'tech', null]);
    expect(await sectors(by({ field: 'sector', op: 'in', value: ['tech', 'health'] }))).toEqual(['health', 'tech']);
    expect(await world.admin.patch(`/records/firm/${beta.id}`, { sector: '医疗' })).toMatchObject({ status: 422 });
    expect(await world.admin.patch(`/records/firm/${beta.id}`, { sector: 'tech' })).toMatchObject({ status: 200 });
    // Changes of before are those of the field that is kept aside, and come back with it.
    const { body } = await world.admin.get(`/records/firm/${beta.id}/history`);
    expect((body.data as { changes: object }[]).map(({ changes }) => changes)).toEqual([{ sector: ['health', 'tech'] }, { name: [null, 'Beta'] }]); // prettier-ignore
    const [saved] = (await world.admin.get('/my/views?module=firm')).body.data;
    expect(saved).toMatchObject({ filter: null, sort: ['sector'], columns: ['name', 'sector'], pruned: true });
  });
});
