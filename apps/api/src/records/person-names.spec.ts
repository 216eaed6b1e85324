import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openWorld, type World } from '../spec/world.fixture.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(120_000);

const module = (name: string, fields: readonly object[], titleField: string) => ({
  ...{ kind: 'module', schemaVersion: 1, name, label: name, titleField, fields },
});
const PEOPLE = [
  { family: '王', given: '小明', salutation: '博士' },
  { family: 'Wang', given: 'Ming' },
  { family: '安', given: '然' },
  { given: 'Cher' },
  { family: '王', given: '芳' },
];

let world: World;
const ids: string[] = [];
beforeAll(async () => {
  world = await openWorld();
  for (const document of [
    module('person', [{ name: 'name', type: 'person_name', required: true }], 'name'),
    module(
      'card',
      [
        { name: 'no', type: 'text' },
        { name: 'of', type: 'lookup', target: 'person' },
      ],
      'no',
    ),
  ])
    expect((await world.admin.call('PUT', `/definitions/module/${document.name}`, document)).status).toBeLessThan(300);
  expect((await world.admin.post('/publish', {})).status).toBeLessThan(300);
  for (const name of PEOPLE) ids.push((await world.admin.post('/records/person', { name })).body.id);
});
afterAll(() => world?.close());

describe('records that are called by the name of a person', () => {
  it('are called so where others point at them, and sorted so', async () => {
    for (const of of ids) await world.admin.post('/records/card', { no: 'x', of });
    const { body } = await world.admin.get('/records/card?sort=of&expand=of&limit=10');
    const titles = body.data.map((record: { expand: { of: { title: string } } }) => record.expand.of.title);
    expect(titles).toEqual(['Cher', '安然', '王芳', '王小明', 'Ming Wang']);
  });

  it('come page by page in the order of their names', async () => {
    const found: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const after: string = next === '' ? '' : `&after=${encodeURIComponent(next)}`;
      const { body } = await world.admin.get(`/records/person?sort=-name&limit=2${after}`);
      found.push(...body.data.map((record: { id: string }) => record.id));
      next = body.page.next;
    }
    expect(found).toEqual([1, 0, 4, 2, 3].map((n) => ids[n]));
  });

  it.each([
    ['王小明', [0]],
    ['小明', [0]],
    ['wang ming', [1]],
    ['Ming Wang', [1]],
    ['王', [0, 4]],
    ['cher', [3]],
    ['wangming', [1]],
    ['wxm', [0]],
  ])('are found by %s, as it is written', async (q, places) => {
    const { body } = await world.admin.get(`/records/person?q=${encodeURIComponent(q)}`);
    const found = body.data.map((record: { id: string }) => ids.indexOf(record.id));
    expect(found.sort()).toEqual(places);
    const { data } = (await world.admin.get(`/search?q=${encodeURIComponent(q)}`)).body;
    const hits = data.find((group: { module: string }) => group.module === 'person').hits;
    expect(hits.map((hit: { id: string }) => ids.indexOf(hit.id)).sort()).toEqual(places);
    expect(hits.every(({ title }: { title: string }) => /^[^[{]+$/.test(title))).toBe(true);
  });

  it('need a family name or a given name', async () => {
    const { status, body } = await world.admin.post('/records/person', { name: { salutation: 'Dr.' } });
    expect([status, body.errors[0].path, body.errors[0].code]).toEqual([422, '/name', 'required']);
  });
});
