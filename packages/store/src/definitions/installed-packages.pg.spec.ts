import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AnyDocument, ModuleDocument } from '@mokuai/definition';
import { importPackage, Packages } from '@mokuai/engine';
import type { Problem } from '@mokuai/kernel';
import { createPackageStore } from './index.js';
import { designer, insertFenced, startedDatabase, type Started } from './publishing.fixture.js';

jest.setTimeout(120_000);

const account: ModuleDocument = { kind: 'module', name: 'account', label: 'Account', titleField: 'name', fields: [{ name: 'name', type: 'text' }] }; // prettier-ignore
const parcel: ModuleDocument = { kind: 'module', name: 'parcel', label: 'Parcel', titleField: 'code', fields: [{ name: 'code', type: 'text', label: 'Code' }, { name: 'to', type: 'lookup', ...{ target: 'account' } }] }; // prettier-ignore
const view: AnyDocument = {
  kind: 'view',
  module: 'parcel',
  name: 'all',
  label: 'All',
  type: 'table',
  columns: ['code'],
};
const carrier = { kind: 'module', extends: 'account', fields: [{ name: 'carrier', type: 'text', label: 'Carrier' }] };
const shipping = (version: string, ...definitions: object[]) => ({ package: 'shipping', version, label: 'Shipping', schemaVersion: 1, definitions }); // prettier-ignore
const first = shipping('1.0.0', parcel, view, carrier);

let app: Started;
let packages: Packages;
beforeEach(async () => {
  app = await startedDatabase();
  ({ packages } = app);
  await app.publish([account]);
});
afterEach(() => app.close());

const fields = (module: string): string[] =>
  app.models
    .current()
    .module(module)
    ?.ownFields.map((field) => field.name) ?? [];
const problem = async (work: Promise<unknown>): Promise<Problem> => {
  try {
    await work;
  } catch (error) {
    return error as Problem;
  }
  throw new Error('It was not refused.');
};

describe('a package that is installed', () => {
  it('brings its definitions and adds to those of others, and is known by what it brought', async () => {
    const told = await packages.install(designer, first, { dry: true });
    expect([told.revision, told.changes.map(({ kind, name, change }) => `${change} ${kind}/${name}`)]).toEqual([null, ['added module/parcel', 'added view/parcel.all', 'changed module/account']]); // prettier-ignore
    expect(app.models.current().module('parcel')).toBeUndefined();
    await packages.install(designer, first);
    expect(fields('account')).toEqual(['name', 'carrier']);
    const [entry] = await packages.list();
    expect(entry).toMatchObject({ name: 'shipping', version: '1.0.0', label: 'Shipping', installed_by: null });
    expect(entry!.definitions.map(({ key, added, parts, state }) => [key, added, parts, state])).toEqual([
      ['module/parcel', false, [], 'same'], ['view/parcel.all', false, [], 'same'], ['module/account', true, ['/fields/carrier'], 'same'],
    ]); // prettier-ignore
    expect(await packages.file('shipping')).toEqual(first);
    // Once more, it changes nothing.
    expect((await packages.install(designer, first)).changes).toEqual([]);
  });

  it('is brought to its next version beside what was changed meanwhile; what both changed is chosen', async () => {
    await packages.install(designer, first);
    const [code, to] = parcel.fields;
    await app.publish([{ ...parcel, fields: [{ ...code!, label: 'Our code' }, to!, { name: 'ours', type: 'text' }] }]);
    const weight = { name: 'weight', type: 'number' };
    const second = shipping('1.1.0', { ...parcel, label: 'Consignment', fields: [{ ...code!, label: 'Number' }, to!, weight] }, view, { ...carrier, fields: [{ name: 'route', type: 'text' }] }); // prettier-ignore
    const refused = await problem(packages.install(designer, second));
    expect([refused.code, refused.extra['conflicts']]).toEqual(['package_conflicts', [{ key: 'module/parcel', path: '/fields/code/label', base: 'Code', ours: 'Our code', theirs: 'Number' }]]); // prettier-ignore
    expect((await app.drafts.changes()).length).toBe(0);
    await packages.install(designer, second, { choices: { 'module/parcel/fields/code/label': 'ours' }, confirm: ['drop module/account/fields/carrier'] }); // prettier-ignore
    const after = app.models.current().module('parcel')!;
    expect([after.label, after.fields.get('code')!.label, fields('parcel')]).toEqual(['Consignment', 'Our code', ['code', 'to', 'ours', 'weight']]); // prettier-ignore
    expect(fields('account')).toEqual(['name', 'route']);
    expect((await packages.list())[0]).toMatchObject({ version: '1.1.0', definitions: [{ state: 'changed' }, { state: 'same' }, { parts: ['/fields/route'] }] }); // prettier-ignore
  });

  it('goes with all it brought, once nobody speaks of it and its losses are confirmed; its data is kept', async () => {
    await packages.install(designer, first);
    await insertFenced(app, 'parcel', { code: 'P1' });
    const mine: AnyDocument = { kind: 'view', module: 'account', name: 'shipped', label: 'Shipped', type: 'table', columns: ['name', 'carrier'] }; // prettier-ignore
    await app.publish([mine]);
    const told = await packages.uninstall(designer, 'shipping', { dry: true });
    expect(told.faults.map(({ path, code }) => `${path} ${code}`)).toEqual(['/view/account.shipped/columns/1 unknown_field']); // prettier-ignore
    expect((await problem(packages.uninstall(designer, 'shipping'))).code).toBe('unpublishable');
    await app.drafts.remove(designer, 'view', 'account.shipped');
    await app.publishing.publish(designer);
    const losses = await problem(packages.uninstall(designer, 'shipping'));
    expect(losses.code).toBe('needs_confirmation');
    expect((await app.drafts.changes()).length).toBe(0);
    const confirm = (losses.extra['losses'] as { confirm: string }[]).map((loss) => loss.confirm);
    await packages.uninstall(designer, 'shipping', { confirm });
    expect([app.models.current().modules.includes('parcel'), fields('account'), await packages.list()]).toEqual([false, ['name'], []]); // prettier-ignore
    const kept = await app.rows<{ module: string }>('SELECT module FROM system.later_drop ORDER BY module');
    expect(kept.map((row) => row.module)).toEqual(['account', 'parcel']);
  });

  it('is refused with pointers into it, and half of it is never there', async () => {
    await packages.install(designer, first);
    const faults = async (file: object) => (await problem(packages.install(designer, file))).faults.map(({ path, code }) => `${path} ${code}`); // prettier-ignore
    const other = (...definitions: object[]) => ({ ...shipping('1.0.0', ...definitions), package: 'other' });
    expect(await faults(other({ ...carrier, extends: 'nowhere' }))).toEqual(['/definitions/0/extends extends_unknown']);
    expect(await faults(other(parcel))).toEqual(['/definitions/0 owned_by_package']);
    expect(await faults(other({ kind: 'module', extends: 'account', fields: [{ name: 'x', type: 'text', wings: 2 }] }))).toEqual(['/definitions/0/fields/0/wings unknown_key']); // prettier-ignore
    expect(await faults({ ...first, version: 'new', package: 'No Name' })).toEqual(['/package bad_name', '/version bad_format']); // prettier-ignore
    expect(await faults({ ...first, schemaVersion: 2, hologram: true })).toEqual(['/schemaVersion newer_version']);
    expect(await faults(other({ kind: 'module', extends: 'account', fields: [{ name: 'x', type: 'lookup', target: 'nowhere' }] }))).toEqual(['/module/account/fields/2/target unknown_module']); // prettier-ignore
    await app.drafts.saveAll(designer, [{ ...account, label: 'Mine' }], '');
    const more = { ...carrier, fields: [{ name: 'driver', type: 'text' }] };
    expect((await problem(packages.install(designer, other(more)))).code).toBe('drafted_already');
    expect(await packages.list()).toHaveLength(1);
  });

  it('whose process dies after it was published is there all the same', async () => {
    const store = createPackageStore(app.database);
    const dying = new Packages({ ...app.ports, drafts: app.drafts, publishing: app.publishing, store: { ...store, finish: () => new Promise(() => undefined) } }); // prettier-ignore
    const revision = app.models.current().revision;
    void dying.install(designer, first);
    while ((await app.models.refresh()).revision === revision) await new Promise((next) => setImmediate(next));
    expect((await packages.list()).map(({ name, version }) => [name, version])).toEqual([['shipping', '1.0.0']]);
  });
});

describe('a file that is imported', () => {
  it('may add to what is there, as a draft', async () => {
    await importPackage(app.drafts, designer, { package: 'mokuai', schemaVersion: 1, definitions: [carrier] });
    expect((await app.drafts.get('module', 'account')).document).toMatchObject({ fields: [{ name: 'name' }, { name: 'carrier' }] }); // prettier-ignore
    const wrong = await problem(importPackage(app.drafts, designer, { package: 'mokuai', schemaVersion: 1, definitions: [parcel, { ...carrier, extends: 'nowhere' }] })); // prettier-ignore
    expect(wrong.faults.map(({ path, code }) => `${path} ${code}`)).toEqual(['/definitions/1/extends extends_unknown']);
  });
});
