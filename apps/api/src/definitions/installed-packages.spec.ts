import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Client } from '../spec/client.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

jest.setTimeout(120_000);

let world: World;
let admin: Client;
beforeAll(async () => {
  world = await openWorld();
  admin = world.admin;
});
afterAll(() => world.close());

const call = { kind: 'module', name: 'call', label: { en: 'Call', 'zh-CN': '通话' }, titleField: 'subject', fields: [{ name: 'subject', type: 'text' }] }; // prettier-ignore
const file = (version: string, ...definitions: object[]) => ({ package: 'calls', version, label: 'Calls', schemaVersion: 1, definitions }); // prettier-ignore

describe('packages over HTTP', () => {
  it('are told before, installed, brought further with what is chosen, and removed', async () => {
    const told = await admin.post('/packages/install', { file: file('1.0.0', call), dry: true });
    expect([told.status, told.body]).toMatchObject([200, { revision: null, conflicts: [], impact: { errors: [], losses: [], ddl: expect.any(Array) }, changes: [{ change: 'added', name: 'call' }] }]); // prettier-ignore
    expect((await admin.get('/packages')).body.data).toEqual([]);
    expect((await admin.post('/packages/install', { file: file('1.0.0', call) })).status).toBe(200);
    await admin.call('PUT', '/definitions/module/call', { ...call, label: { ...call.label, en: 'Ring' } });
    await admin.post('/publish');
    const next = file('1.1.0', { ...call, label: { ...call.label, en: 'Phone call' } });
    const open = await admin.with({ 'accept-language': 'zh-CN' }).post('/packages/install', { file: next });
    expect([open.status, open.body.code, open.body.conflicts]).toEqual([409, 'package_conflicts', [{ key: 'module/call', path: '/label/en', base: 'Call', ours: 'Ring', theirs: 'Phone call' }]]); // prettier-ignore
    expect(JSON.stringify(open.body)).toContain('请选择');
    expect((await admin.post('/packages/install', { file: next, choices: { 'module/call': 'mine' } })).status).toBe(
      422,
    );
    await admin.post('/packages/install', { file: next, choices: { 'module/call/label/en': 'theirs' } });
    const [entry] = (await admin.get('/packages')).body.data;
    expect(entry).toMatchObject({ name: 'calls', version: '1.1.0', definitions: [{ key: 'module/call', state: 'same', label: { en: 'Phone call' } }] }); // prettier-ignore
    expect((await admin.get('/packages/calls')).body).toEqual(next);
    await admin.post('/records/call', { subject: 'One' });
    const losses = await admin.post('/packages/calls/uninstall', {});
    expect([losses.status, losses.body.code]).toEqual([409, 'needs_confirmation']);
    const confirm = losses.body.losses.map((loss: { confirm: string }) => loss.confirm);
    expect((await admin.post('/packages/calls/uninstall', { confirm })).status).toBe(200);
    expect((await admin.get('/packages')).body.data).toEqual([]);
    expect((await admin.get('/definitions?state=draft')).body.data).toEqual([]);
    expect((await admin.post('/packages/calls/uninstall', {})).status).toBe(404);
  });

  it('are nobody’s who may not design, and what is not installed is not brought further', async () => {
    const other = await world.user('other', []);
    expect((await admin.post('/templates/sales-crm/upgrade', {})).status).toBe(404);
    expect((await other.get('/packages')).status).toBe(403);
    expect((await other.post('/packages/install', { file: file('1.0.0', call) })).status).toBe(403);
  });
});
