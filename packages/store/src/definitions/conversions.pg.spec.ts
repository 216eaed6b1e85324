import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ModuleDocument } from '@mokuai/definition';
import { impactOf, Kept, type RecordReader } from '@mokuai/engine';
import type { Problem } from '@mokuai/kernel';
import { catalogOf, openFresh } from './catalog.fixture.js';
import { designer, insertFenced, startedDatabase, type Started } from './publishing.fixture.js';

jest.setTimeout(60_000);

type Field = ModuleDocument['fields'][number];

const SECTOR: Field = { name: 'sector', type: 'text', label: 'Sector', indexed: true, searchable: true };
const options = ['technology', 'medical'].map((value) => ({ value, label: { en: value, 'zh-CN': value } }));
const CHOSEN: Field = { name: 'sector', type: 'picklist', label: 'Sector', indexed: true, ...{ options } };
const company = (...fields: Field[]): ModuleDocument => ({
  kind: 'module',
  name: 'company',
  titleField: 'name',
  fields: [{ name: 'name', type: 'text', unique: true }, ...fields],
});
const CONVERT = ['convert module/company/fields/sector'];

let app: Started;
beforeEach(async () => {
  app = await startedDatabase();
  await app.publish([company(SECTOR)]);
  for (const [name, sector] of [
    ['Acme', 'technolgy'],
    ['Beta', 'medical'],
    ['Codehow', 'Technology'],
    ['Dam', null],
  ])
    await insertFenced(app, 'company', { name, sector });
});
afterEach(() => app.close());

const reader = { list: () => Promise.reject(new Error('No rule is new.')) } as unknown as RecordReader;
const impact = () => impactOf({ ...app.ports, reader }, app.database, app.drafts);
const sectors = (column = 'sector'): Promise<unknown[]> =>
  app.rows(`SELECT name, ${column}::text AS value FROM record.company ORDER BY name`);
const faultsOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => (error as Problem).faults,
  );

describe('a field that gets another type', () => {
  it('keeps what fits, says beforehand what does not, and leaves the database a fresh one would have', async () => {
    await app.drafts.saveAll(designer, [company(CHOSEN)], '');
    const told = await impact();
    expect(told.losses).toMatchObject([{ confirm: CONVERT[0], rows: 1 }]);
    expect(told.failing).toMatchObject([{ fields: ['sector'], code: 'unfit_values', params: { values: '“technolgy” × 1' }, rows: 1, blocks: false }]); // prettier-ignore
    expect(JSON.stringify(told.steps.map(({ description }) => description))).not.toContain('_next_');
    await expect(app.publishing.publish(designer, { confirm: [] })).rejects.toMatchObject({ code: 'needs_confirmation' }); // prettier-ignore
    await app.publishing.publish(designer, { confirm: CONVERT });
    expect(await sectors()).toEqual([
      { name: 'Acme', value: null },
      { name: 'Beta', value: 'medical' },
      { name: 'Codehow', value: 'technology' },
      { name: 'Dam', value: null },
    ]);
    const fresh = await openFresh();
    expect(await catalogOf(app)).toEqual(await fresh.catalogOf([company(CHOSEN)]));
    await fresh.close();
    expect(await app.rows(`SELECT proname FROM pg_proc WHERE proname LIKE 'c\\_%' AND pronamespace = 'system'::regnamespace`)).toEqual([]); // prettier-ignore
  });

  it('brings back the old values as another field', async () => {
    await app.publish([company(CHOSEN)], CONVERT);
    const kept = new Kept(app.ports, app.database, app.drafts);
    const [old] = await kept.list();
    expect(old).toMatchObject({ module: 'company', field: 'sector', rows: 3 });
    await kept.restore(designer, old!.id, 'former_sector');
    await app.publishing.publish(designer);
    expect(await sectors('former_sector')).toMatchObject([{ value: 'technolgy' }, { value: 'medical' }, { value: 'Technology' }, { value: null }]); // prettier-ignore
  });

  it('needs no word where every value fits', async () => {
    await app.rows(`UPDATE record.company SET sector = 'technology' WHERE name = 'Acme'`);
    await app.publish([company(CHOSEN)]);
    expect(await sectors()).toMatchObject([{ value: 'technology' }, { value: 'medical' }, { value: 'technology' }, { value: null }]); // prettier-ignore
  });

  it('is refused where its values mean nothing, or while it is renamed', async () => {
    const refused = [{ code: 'not_convertible', path: '/module/company/fields/1/type' }];
    await app.drafts.saveAll(designer, [company({ name: 'sector', type: 'file' })], '');
    expect(await faultsOf(app.publishing.publish(designer))).toMatchObject(refused);
    await app.drafts.saveAll(designer, [company({ ...CHOSEN, name: 'branch', renamedFrom: 'sector' })], '');
    expect(await faultsOf(app.publishing.publish(designer))).toMatchObject(refused);
    // Nobody can say which of several records of a name is meant.
    const ware: ModuleDocument = { ...company(), name: 'ware', fields: [{ name: 'name', type: 'text' }] };
    await app.drafts.saveAll(designer, [ware, company({ name: 'sector', type: 'lookup', ...{ target: 'ware' } })], '');
    expect(await faultsOf(app.publishing.publish(designer))).toMatchObject(refused);
  });

  it('refers to the records that its values name', async () => {
    const ware: ModuleDocument = { ...company(), name: 'ware' };
    await app.publish([ware]);
    for (const name of ['medical', 'TECHNOLOGY']) await insertFenced(app, 'ware', { name });
    const lookup: Field = { name: 'sector', type: 'lookup', label: 'Sector', ...{ target: 'ware' } };
    await app.publish([company(lookup)], CONVERT);
    expect(
      await app.rows(`SELECT c.name, w.name AS value FROM record.company c JOIN record.ware w ON w.id = c.sector`),
    ).toEqual([{ name: 'Beta', value: 'medical' }]);
    const fresh = await openFresh();
    expect(await catalogOf(app)).toEqual(await fresh.catalogOf([ware, company(lookup)]));
    await fresh.close();
  });

  it('may not stand twice where it becomes unique: the publish is taken back whole', async () => {
    await app.rows(`UPDATE record.company SET sector = 'Technology' WHERE name = 'Acme'`);
    await app.rows(`UPDATE record.company SET sector = 'technology' WHERE name = 'Codehow'`);
    const before = await catalogOf(app);
    await app.drafts.saveAll(designer, [company({ ...CHOSEN, unique: true })], '');
    expect(await faultsOf(app.publishing.publish(designer))).toMatchObject([{ code: 'values_not_unique', path: '/module/company/fields/sector' }]); // prettier-ignore
    expect(await catalogOf(app)).toEqual(before);
    expect(await sectors()).toMatchObject([{ value: 'Technology' }, { value: 'medical' }, { value: 'technology' }, { value: null }]); // prettier-ignore
  });

  it('goes back to what it was, with what can be said of it', async () => {
    await app.publish([company(CHOSEN)], CONVERT);
    await app.publish([company(SECTOR)]);
    expect(await sectors()).toMatchObject([{ value: null }, { value: 'medical' }, { value: 'technology' }, { value: null }]); // prettier-ignore
  });
});
