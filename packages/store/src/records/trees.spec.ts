import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import type { AnyDocument } from '@mokuai/definition';
import { RecordReader } from '@mokuai/engine';
import { parseJson } from '@mokuai/kernel';
import { openWorld, type World } from './spec/world.fixture.js';

const CATEGORY = {
  ...{ kind: 'module', schemaVersion: 1, name: 'category', titleField: 'name' },
  fields: [
    { name: 'name', type: 'text' },
    { name: 'parent', type: 'lookup', target: 'category' },
    { name: 'twin', type: 'lookup', target: 'category' },
  ],
};
const VIEW = { kind: 'view', module: 'category', name: 'tree', type: 'tree', columns: ['name'], parent: 'parent' };
const ROLE = {
  ...{ kind: 'role', schemaVersion: 1, name: 'keeper' },
  modules: { category: { create: true, read: 'all', update: 'all', delete: 'all', restore: 'all', bulk: true } },
};
const OWN = { ...ROLE, name: 'own', modules: { category: { create: true, read: 'own', update: 'own' } } };
const BLIND = { ...OWN, name: 'blind', modules: { category: { read: 'all', fields: { parent: 'hidden' } } } };

let world: World;
let reader: RecordReader;
let keeper: Actor;
let stranger: Actor;
let blind: Actor;
beforeAll(async () => {
  world = await openWorld([CATEGORY, VIEW, ROLE, OWN, BLIND] as unknown as readonly AnyDocument[]);
  reader = new RecordReader({
    ...{ sql: world.db, models: world.models, clock: () => Date.now() },
    ...{ cursorSecret: Buffer.from('secret'), timeZone: 'UTC' },
  });
  keeper = await world.user('karl', ['keeper']);
  stranger = await world.user('sten', ['own']);
  blind = await world.user('bert', ['blind']);
});
afterAll(() => world.close());

const make = async (name: string, parent: string | null, actor = keeper) =>
  (await world.writer.create(actor, 'category', { name, parent })).id;
const move = (id: string, parent: string | null, field = 'parent') =>
  world.writer.update(keeper, 'category', id, { [field]: parent });
const list = async (input: object, actor = keeper) => {
  const page = parseJson(await reader.list(actor, 'category', { fields: 'name', sort: 'name', ...input } as never));
  return (page as { data: { id: string; name: string; _children?: boolean }[] }).data;
};
const CIRCULAR = { code: 'invalid', faults: [{ code: 'circular', path: '/parent' }] };

describe('records of a tree', () => {
  it('do not come to stand below themselves, by a short way or a long one', async () => {
    const top = await make('c top', null);
    const middle = await make('c middle', top);
    const low = await make('c low', middle);
    for (const under of [top, middle, low]) await expect(move(top, under)).rejects.toMatchObject(CIRCULAR);
    await move(low, top);
    await move(middle, low);
    await expect(move(top, middle)).rejects.toMatchObject(CIRCULAR);
    await move(middle, null);
  });

  it('may point at each other by a lookup that makes no tree', async () => {
    const [one, other] = [await make('t one', null), await make('t other', null)];
    await move(one, other, 'twin');
    await move(other, one, 'twin');
    await move(one, one, 'twin');
  });

  it('make no circle of two moves at once', async () => {
    for (let round = 0; round < 10; round++) {
      const [one, other] = [await make(`r${round} one`, null), await make(`r${round} other`, null)];
      const moves = await Promise.allSettled([move(one, other), move(other, one)]);
      expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  it('are refused in a bulk as they are alone', async () => {
    const top = await make('b top', null);
    const below = await make('b below', top);
    const results = await world.writer.bulk(keeper, 'category', {
      operations: [{ op: 'update', id: top, data: { parent: below } }],
    });
    expect(results).toMatchObject([{ status: 'error' }]);
  });

  it('are told by their tops, and whether something stands below them, as far as one may see', async () => {
    const hidden = await make('h hidden', null);
    const seen = await make('h seen', hidden);
    await world.query('UPDATE record.category SET owner = $2 WHERE id = $1', seen, stranger.userId);
    const below = await make('h seen below', seen, stranger);
    await make('h below unseen', seen);
    const names = async (input: object, actor: Actor) =>
      (await list({ ...input, children: 'parent' }, actor))
        .filter(({ name }) => name.startsWith('h '))
        .map(({ name, _children }) => [name, _children]);
    expect(await names({ tops: 'parent' }, keeper)).toEqual([['h hidden', true]]);
    expect(await names({ tops: 'parent' }, stranger)).toEqual([['h seen', true]]);
    const under = { filter: { field: 'parent', op: 'eq', value: seen } };
    expect(await names(under, stranger)).toEqual([['h seen below', false]]);
    expect(await names(under, keeper)).toEqual([
      ['h below unseen', false],
      ['h seen below', false],
    ]);
    await world.writer.remove(keeper, 'category', below);
    expect(await names({ tops: 'parent' }, stranger)).toEqual([['h seen', false]]);
  });

  it('are no tree by what is hidden, absent or points elsewhere', async () => {
    for (const input of [{ tops: 'parent' }, { children: 'parent' }, { tops: 'nope' }])
      await expect(list(input, input.tops === 'nope' ? keeper : blind)).rejects.toMatchObject({
        code: 'unknown_field',
      });
    await expect(list({ children: 'owner' })).rejects.toMatchObject({ code: 'not_a_parent' });
  });
});
