import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnyDocument } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import type { Problem } from '@mokuai/kernel';
import { json, openWorld, type World } from './spec/world.fixture.js';

const options = [
  { value: 'phone' },
  { value: 'fax', retired: true },
  { value: 'telex', retired: true },
  { value: 'mail' },
];
const DOCUMENTS = [
  {
    kind: 'module',
    name: 'way',
    titleField: 'name',
    fields: [
      { name: 'name', type: 'text' },
      { name: 'main', type: 'picklist', options },
      { name: 'every', type: 'multi_picklist', options },
    ],
  },
] as unknown as readonly AnyDocument[]; // prettier-ignore

describe('a retired option', () => {
  let world: World;
  let id: string;
  beforeAll(async () => {
    world = await openWorld(DOCUMENTS);
    ({ id } = await world.writer.create(world.admin, 'way', { name: 'Old', main: 'phone', every: ['phone'] }));
    await world.query(`UPDATE record.way SET main = 'fax', every = '{fax,phone}' WHERE id = $1`, id);
  });
  afterAll(() => world.close());

  const update = async (data: Record<string, Json>) => json(await world.writer.update(world.admin, 'way', id, data));
  const faults = (work: Promise<unknown>): Promise<unknown> =>
    work.catch((error: unknown) => (error as Problem).faults.map(({ code, path }) => `${code} ${path}`));

  it('is not chosen anew', async () => {
    const create = world.writer.create(world.admin, 'way', { name: 'New', main: 'fax' });
    expect(await faults(create)).toEqual(['not_an_option /main']);
    expect(await faults(update({ main: 'telex' }))).toEqual(['not_an_option /main']);
    expect(await faults(update({ every: ['fax', 'telex'] }))).toContain('not_an_option /every/1');
  });

  it('stays where it is, also where it is sent back or others are chosen beside it', async () => {
    expect(await update({ name: 'Older', main: 'fax' })).toMatchObject({ main: 'fax' });
    expect(await update({ every: ['fax', 'mail'] })).toMatchObject({ every: ['fax', 'mail'] });
    expect(await faults(update({ every: ['fax', 'nonesuch'] }))).not.toMatchObject({ every: ['fax', 'nonesuch'] });
    expect(await update({ main: 'mail' })).toMatchObject({ main: 'mail' });
    expect(await faults(update({ main: 'fax' }))).toEqual(['not_an_option /main']);
  });
});
