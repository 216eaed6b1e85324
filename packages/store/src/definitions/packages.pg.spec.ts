import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { KINDS, type AnyDocument, type ModuleDocument } from '@mokuai/definition';
import { exportPackage, folderTemplates, importPackage } from '@mokuai/engine';
import { FIELD_TYPES } from '@mokuai/field-types';
import { designer, startedDatabase, type Started } from './publishing.fixture.js';

jest.setTimeout(120_000);

const ROOT = fileURLToPath(new URL('../../../../templates', import.meta.url));

/** A field of every example of every type. */
const everyField: ModuleDocument = {
  kind: 'module',
  name: 'every_field',
  titleField: 'title',
  fields: [
    { name: 'title', type: 'text', required: true, label: { 'zh-CN': '标题', en: 'Title' } },
    ...FIELD_TYPES.flatMap((type) =>
      type.examples.map(({ settings }, n) => ({
        ...settings,
        name: `${type.name}_${n}`,
        ...('target' in settings && { target: 'account' }),
        ...('numbering' in settings && { numbering: 'every_no' }),
      })),
    ),
  ],
};
const everyNo: AnyDocument = { kind: 'numbering', name: 'every_no', segments: [{ type: 'text', value: 'E' }, { type: 'sequence', digits: 4 }] }; // prettier-ignore

let one: Started;
let other: Started;
beforeEach(async () => {
  [one, other] = await Promise.all([startedDatabase(), startedDatabase()]);
});
afterEach(() => Promise.all([one.close(), other.close()]));

describe('a package', () => {
  it('with all kinds and types of fields comes out of an empty installation as it went in, to the byte', async () => {
    const template = (await folderTemplates(ROOT).load('sales-crm'))!;
    await one.publish([...(template.definitions as AnyDocument[]), everyField, everyNo]);
    const file = JSON.stringify(await exportPackage(one.drafts));
    const kinds = (JSON.parse(file) as { definitions: AnyDocument[] }).definitions.map((document) => document.kind);
    expect([...new Set(kinds)]).toEqual(KINDS.map((entry) => entry.kind));

    // In another order, as a person might have put the file together.
    const shuffled = { ...(JSON.parse(file) as { definitions: AnyDocument[] }) };
    shuffled.definitions.reverse();
    const { drafts, conflicts } = await importPackage(other.drafts, designer, shuffled);
    expect([drafts, conflicts]).toEqual([kinds.length, []]);
    expect(JSON.stringify(await exportPackage(other.drafts))).toBe(file);
    await other.publishing.publish(designer);
    expect(JSON.stringify(await exportPackage(other.drafts))).toBe(file);
    expect(await importPackage(other.drafts, designer, JSON.parse(file))).toEqual({ drafts: 0, changes: [], conflicts: [] });
  }); // prettier-ignore

  it('of a part holds all that the part cannot be without, and nothing else', async () => {
    const template = (await folderTemplates(ROOT).load('sales-crm'))!;
    await one.publish([...(template.definitions as AnyDocument[]), everyField, everyNo]);
    const file = await exportPackage(one.drafts, { only: ['module/every_field'], dependencies: one.ports });
    const keys = file.definitions.map((document) => `${document.kind}/${document.name}`);
    expect(keys).toEqual(expect.arrayContaining(['module/every_field', 'module/account', 'numbering/every_no']));
    expect(keys).not.toContain('module/opportunity');
    expect(keys.some((key) => /^(view|layout|role|menu)/.test(key))).toBe(false);
    await importPackage(other.drafts, designer, file);
    await other.publishing.publish(designer);
    const menu = await exportPackage(one.drafts, { only: ['menu/main'], dependencies: one.ports });
    await importPackage(other.drafts, designer, menu);
    await other.publishing.publish(designer);
    await expect(exportPackage(one.drafts, { only: ['module/user'] })).rejects.toMatchObject({ faults: [{ path: '/only/0' }] }); // prettier-ignore
  });

  it('replaces, keeps or refuses what is there in another form, and tells beforehand', async () => {
    const mine: ModuleDocument = { kind: 'module', name: 'deal', titleField: 'name', label: 'Mine', fields: [{ name: 'name', type: 'text' }] }; // prettier-ignore
    const file = { package: 'mokuai', schemaVersion: 1, definitions: [everyNo, { ...mine, label: 'Theirs' }] };
    await one.publish([mine]);
    const told = await importPackage(one.drafts, designer, file, { dry: true });
    expect(told).toMatchObject({ drafts: 0, conflicts: ['module/deal'], changes: [{ name: 'every_no', change: 'added' }, { name: 'deal', change: 'changed', details: [{ path: '/label', from: 'Mine', to: 'Theirs' }] }] }); // prettier-ignore
    await expect(importPackage(one.drafts, designer, file, { conflicts: 'refuse' })).rejects.toMatchObject({
      code: 'already_defined',
      faults: [{ path: '/definitions/1' }],
    });
    expect(await one.drafts.changes()).toEqual([]);
    expect(await importPackage(one.drafts, designer, file, { conflicts: 'keep' })).toMatchObject({ drafts: 1 });
    expect(await one.drafts.changes()).toMatchObject([{ kind: 'numbering' }]);
    await importPackage(one.drafts, designer, file);
    expect(await one.drafts.get('module', 'deal')).toMatchObject({ state: 'draft', document: { label: 'Theirs' } });
  });
});
