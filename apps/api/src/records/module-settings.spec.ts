import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Client } from '../spec/client.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(60_000);

const CASE = {
  kind: 'module',
  schemaVersion: 1,
  name: 'case',
  label: 'Case',
  titleField: 'subject',
  fields: [
    { name: 'subject', type: 'text', required: true },
    { name: 'code', type: 'external_id' },
    { name: 'pin', type: 'text', history: false },
    { name: 'phone', type: 'phone' },
    { name: 'serial', type: 'text', pattern: '[A-Z]{2}-\\d{4}|X', patternMessage: { en: 'Like AB-1234', 'zh-CN': '如 AB-1234' } },
    { name: 'slow', type: 'text', pattern: '(a+)+b', maxLength: 600 },
  ],
  duplicateRules: [
    { name: 'same_phone', label: { en: 'Same phone', 'zh-CN': '电话相同' }, match: [{ field: 'phone' }], action: 'warn' },
    { name: 'same_subject', match: [{ field: 'subject', how: 'ignore_case' }], action: 'block' },
  ],
}; // prettier-ignore

let world: World;
let admin: Client;
const publish = async (document: object): Promise<void> => {
  const name = (document as { readonly name: string }).name;
  expect(await admin.call('PUT', `/definitions/module/${name}`, document)).toMatchObject({ status: 200 });
  expect(await admin.post('/publish', {})).toMatchObject({ status: 200 });
};
beforeAll(async () => {
  world = await openWorld();
  admin = world.admin;
  await publish(CASE);
});
afterAll(() => world?.close());

describe('what there is already of a record', () => {
  it('is answered before it is saved, refuses the save, and may be allowed where it is only a warning', async () => {
    const first = await admin.post('/records/case', { subject: 'One', phone: '13800138000' });
    expect(first.status).toBe(201);
    const data = { subject: 'Two', phone: '138 0013 8000' };
    expect(await admin.post('/records/case/duplicates', { data })).toMatchObject({
      status: 200,
      body: { duplicates: [{ rule: 'same_phone', action: 'warn', records: [{ id: first.body.id }], hidden: false }] },
    });
    const warned = await admin.with({ 'accept-language': 'zh-CN' }).post('/records/case', data);
    expect(warned).toMatchObject({
      status: 409,
      body: { code: 'duplicate_warned', errors: [{ path: '/phone', message: '与其他记录重复：电话相同。' }] },
    });
    expect(warned.body.duplicates[0].records[0].id).toBe(first.body.id);
    const allowed = await admin.post('/records/case', { ...data, allowDuplicates: ['same_phone'] });
    expect(allowed).toMatchObject({ status: 201, body: { subject: 'Two' } });
    const patch = `/records/case/${allowed.body.id}`;
    expect(await admin.patch(patch, { subject: 'ONE', allowDuplicates: ['same_subject'] })).toMatchObject({
      status: 409,
      body: { code: 'duplicate_blocked', duplicates: [{ rule: 'same_subject', fields: ['subject'] }] },
    });
    expect(await admin.patch(patch, { subject: 'Deux' })).toMatchObject({ status: 200 });
  });

  it('is asked for by what it has to be', async () => {
    expect(await admin.post('/records/case/duplicates', { data: { nonesuch: 1 } })).toMatchObject({
      status: 400,
      body: { code: 'unknown_key' },
    });
    expect(await admin.post('/records/case/duplicates', { subject: 'One' })).toMatchObject({ status: 400 });
    expect(await admin.post('/records/case', { subject: 'X', allowDuplicates: 'same_phone' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/allowDuplicates' }] },
    });
    expect(await admin.post('/records/nonesuch/duplicates', { data: {} })).toMatchObject({ status: 404 });
  });

  it('is told to forms by what is compared', async () => {
    const module = await admin.get('/modules/case');
    expect(module.body.duplicateRules).toEqual([
      { name: 'same_phone', label: 'Same phone', fields: ['phone'] },
      { name: 'same_subject', label: 'same_subject', fields: ['subject'] },
    ]);
    expect((await admin.get('/modules/account')).body.duplicateRules).toBeUndefined();
  });

  it('is compared by rules that make sense', async () => {
    const rules = [
      { name: 'a', match: [{ field: 'nonesuch' }], action: 'block' },
      { name: 'a', match: [{ field: 'subject' }, { field: 'subject' }], action: 'warn' },
      { name: 'b', match: [{ field: 'owner' }], when: { field: 'owner.name', op: 'eq', value: 'x' }, action: 'warn' },
      { name: 'c', match: [{ field: 'done', how: 'digits' }], action: 'block' },
    ];
    const fields = [...CASE.fields, { name: 'done', type: 'boolean' }];
    await admin.call('PUT', '/definitions/module/case', { ...CASE, fields, duplicateRules: rules });
    const refused = await admin.post('/publish', {});
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map((e: { path: string; code: string }) => `${e.code} ${e.path}`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^unknown_field .*\/duplicateRules\/0\/match\/0\/field$/),
        expect.stringMatching(/^duplicate_name .*\/duplicateRules\/1\/match\/1\/field$/),
        expect.stringMatching(/^not_matchable .*\/duplicateRules\/2\/match\/0\/field$/),
        expect.stringMatching(/^condition_too_far .*\/duplicateRules\/2\/when$/),
        expect.stringMatching(/^not_matchable .*\/duplicateRules\/3\/match\/0\/how$/),
        expect.stringMatching(/^duplicate_name .*\/duplicateRules\/1\/name$/),
      ]),
    );
    await admin.delete('/definitions/module/case?draft=true');
  });
});

describe('history', () => {
  it('leaves out what is not to be kept, of which workflows hear all the same', async () => {
    const { id } = (await admin.post('/records/case', { subject: 'Secret', pin: '1234' })).body;
    await admin.patch(`/records/case/${id}`, { pin: '5678' });
    await admin.patch(`/records/case/${id}`, { pin: '9999', subject: 'Open secret' });
    const { data } = (await admin.get(`/records/case/${id}/history`)).body;
    expect(data.map((entry: { changes: object }) => entry.changes)).toEqual([
      { subject: ['Secret', 'Open secret'] },
      { subject: [null, 'Secret'] },
    ]);
    const kept = await world.query<{ t: string }>('SELECT changes::text AS t FROM system.history WHERE record_id = $1', id);
    expect(kept.map(({ t }) => t).join()).not.toMatch(/1234|5678|9999/);
    await admin.post('/records/case/bulk', {
      operations: [{ op: 'create', data: { subject: 'B1', pin: '4711' } }, { op: 'create', data: { subject: 'B2', pin: '4711' } }],
    });
    expect(await world.query(`SELECT FROM system.history WHERE changes::text LIKE '%4711%'`)).toEqual([]);
    expect(await world.query(`SELECT FROM system.outbox WHERE payload::text LIKE '%5678%'`)).toHaveLength(2);
  }); // prettier-ignore
});

describe('parts of a module', () => {
  it('that are switched off are neither shown nor to be had, and come back with what they held', async () => {
    const { id } = (await admin.post('/records/case', { subject: 'Parts' })).body;
    const at = (part: string) => `/records/case/${id}/${part}`;
    expect(await admin.post(at('comments'), { text: 'Said before' })).toMatchObject({ status: 201 });
    await publish({ ...CASE, history: false, comments: false, attachments: false, defaultOwner: 'none' });
    expect((await admin.get('/modules/case')).body).toMatchObject({
      off: ['history', 'comments', 'attachments'],
      defaultOwner: 'none',
    });
    for (const part of ['history', 'comments', 'attachments', 'attachments/history'])
      expect(await admin.get(at(part))).toMatchObject({ status: 404, body: { code: 'switched_off' } });
    expect(await admin.post(at('comments'), { text: 'x' })).toMatchObject({ status: 404 });
    const changed = await admin.patch(`/records/case/${id}`, { subject: 'Parts, unseen' });
    expect(changed.status).toBe(200);
    const orphan = await admin.post('/records/case', { subject: 'Nobody’s' });
    expect(orphan.body.owner).toBeNull();
    const mine = await admin.post('/records/case', { subject: 'Mine', owner: admin.id });
    expect(mine.body.owner).toBe(admin.id);
    await publish(CASE);
    expect((await admin.get(at('comments'))).body.data).toHaveLength(1);
    expect((await admin.get(at('history'))).body.data).toHaveLength(1);
  });
});

describe('a record by its identity', () => {
  const put = (value: string, body: object, client = admin) =>
    client.call('PUT', `/records/case/by/code/${encodeURIComponent(value)}`, body);

  it('is created, and changed from then on', async () => {
    const made = await put('A/1 号', { subject: 'Put one' });
    expect(made).toMatchObject({ status: 201, body: { code: 'A/1 号', subject: 'Put one', version: 1 } });
    const changed = await put('A/1 号', { subject: 'Put two', code: 'A/1 号' });
    expect(changed).toMatchObject({ status: 200, body: { id: made.body.id, subject: 'Put two', version: 2 } });
    expect(await put('A/1 号', { subject: 'Put two' })).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await put('A/1 号', { code: 'A2' })).status).toBe(400);
  });

  it('is one, however many make it at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => put('RACE', { subject: `Race ${n}` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(11).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await world.query(`SELECT FROM record.case WHERE code = 'RACE'`)).toHaveLength(1);
  });

  it('has to be one', async () => {
    const by = (field: string) => admin.call('PUT', `/records/case/by/${field}/x`, { subject: 'By' });
    expect(await by('subject')).toMatchObject({ status: 400, body: { code: 'not_an_identity' } });
    expect(await by('nonesuch')).toMatchObject({ status: 400, body: { code: 'unknown_field' } });
    expect(await put(' ', { subject: 'Blank' })).toMatchObject({ status: 422 });
    expect(await admin.call('PUT', '/records/nonesuch/by/code/x', {})).toMatchObject({ status: 404 });
  });
});

describe('a pattern', () => {
  const faultsOf = async (data: object) => {
    const { status, body } = await admin.post('/records/case', { subject: 'Pattern', ...data });
    return [status, ...(body.errors ?? []).map((e: { path: string; message: string }) => `${e.path} ${e.message}`)];
  };

  it('is what the whole value has to be, whoever writes it', async () => {
    expect(await faultsOf({ serial: 'AB-12345' })).toEqual([422, '/serial Like AB-1234']);
    expect(await faultsOf({ serial: 'no' })).toEqual([422, '/serial Like AB-1234']);
    const { body } = await admin.post('/records/case', { subject: 'Pattern 1', serial: ' AB-1234 ' });
    expect(body.serial).toBe('AB-1234');
    expect(await admin.patch(`/records/case/${body.id}`, { serial: 'ab-1234' })).toMatchObject({ status: 422 });
    expect(await admin.patch(`/records/case/${body.id}`, { serial: null })).toMatchObject({ status: 200 });
  });

  it('takes no longer than the text is long', async () => {
    expect(await faultsOf({ slow: 'a'.repeat(600) })).toEqual([
      422,
      '/slow This does not have the form that is asked for.',
    ]);
  });

  it('has to be one, of a text, and hold for the default', async () => {
    const fields = [
      { name: 'subject', type: 'text', pattern: '(' },
      { name: 'back', type: 'text', pattern: '(a)\\1' },
      { name: 'n', type: 'integer', pattern: '1' },
      { name: 'd', type: 'text', pattern: 'x+', default: 'y' },
    ];
    await admin.call('PUT', '/definitions/module/case', { ...CASE, fields, duplicateRules: [] });
    const { body } = await admin.post('/publish', {});
    const found = body.errors.map((e: { path: string; code: string }) => `${e.code} ${e.path}`).join();
    expect(found).toMatch(/bad_pattern [^,]*fields\/0\/pattern/);
    expect(found).toMatch(/bad_pattern [^,]*fields\/1\/pattern/);
    expect(found).toMatch(/no_pattern [^,]*fields\/2\/pattern/);
    expect(found).toMatch(/other_form [^,]*fields\/3\/default/);
    await admin.delete('/definitions/module/case?draft=true');
  });
});
