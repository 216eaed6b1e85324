import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runMigrations } from '@mokuai/store';
import { testDatabase } from '@mokuai/testing';
import { createApi } from '../create-api.js';
import { readConfig } from '../platform/config.js';
import { Client, type Answer } from '../spec/client.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

jest.setTimeout(120_000);

let world: World;
let admin: Client;
beforeAll(async () => {
  world = await openWorld();
  admin = world.admin;
});
afterAll(() => world.close());

const visit = (fields: object[] = []) => ({
  kind: 'module',
  name: 'visit',
  label: { en: 'Visit', 'zh-CN': '拜访' },
  titleField: 'subject',
  fields: [
    { name: 'subject', type: 'text', required: true },
    { name: 'fax', type: 'phone', label: { en: 'Fax', 'zh-CN': '传真' } },
    ...fields,
  ],
});
const put = (document: { kind: string }, name: string, client = admin): Promise<Answer> =>
  client.call('PUT', `/definitions/${document.kind}/${name}`, document);
const errors = (answer: Answer): string[] =>
  (answer.body.errors as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`);

describe('definitions over HTTP', () => {
  it('asks for the capability to design', async () => {
    const seller = await world.user('seller', ['sales']);
    for (const path of [
      '/definitions',
      '/drafts',
      '/schemas',
      '/field-types',
      '/step-types',
      '/revisions',
      '/publishes',
      '/templates',
    ]) {
      expect((await seller.get(path)).status).toBe(403);
      expect((await world.stranger.get(path)).status).toBe(401);
    }
    expect((await put(visit(), 'visit', seller)).status).toBe(403);
    expect((await seller.post('/publish')).status).toBe(403);
  });

  it('publishes schemas of all kinds and field types', async () => {
    const { data } = (await admin.get('/schemas')).body;
    expect(data.length).toBe(8);
    for (const { kind } of data) expect((await admin.get(`/schemas/${kind}`)).body.type).toBe('object');
    expect((await admin.get('/schemas/nothing')).status).toBe(404);
    const types = (await admin.with({ 'accept-language': 'zh-CN' }).get('/field-types')).body.data;
    const text = types.find((type: { name: string }) => type.name === 'text');
    expect(text).toMatchObject({ label: '单行文本', group: 'basic' });
    expect(text.settings.properties).toMatchObject({ required: { 'x-label': { en: 'Required' } }, maxLength: { type: 'integer' } }); // prettier-ignore
  });

  it('tells what workflows can do', async () => {
    const { data } = (await admin.with({ 'accept-language': 'zh-CN' }).get('/step-types')).body;
    const notify = data.find((one: { type: string }) => one.type === 'notify');
    expect(notify).toMatchObject({ label: '发送通知', icon: 'bell', branches: false });
    expect(notify.input.properties.title).toMatchObject({ 'x-label': { 'zh-CN': '标题' } });
    expect(data.find((one: { type: string }) => one.type === 'branch')).toMatchObject({ branches: true });
  });

  it('walks from a draft to a record and on to a loss', async () => {
    const saved = await put(visit(), 'visit');
    expect(saved).toMatchObject({ status: 200, body: { kind: 'module', name: 'visit', state: 'draft' } });
    expect(saved.headers['etag']).toBe(`"${saved.body.etag}"`);
    const view = { kind: 'view', module: 'visit', name: 'faxed', type: 'table', columns: ['subject', 'fax'] };
    expect((await put(view, 'visit.faxed')).status).toBe(200);

    const impact = (await admin.get('/drafts')).body;
    expect(impact.changes).toMatchObject([{ kind: 'module', name: 'visit', change: 'added' }, { kind: 'view', name: 'visit.faxed' }]); // prettier-ignore
    expect(impact.ddl.join('\n')).toContain('CREATE TABLE IF NOT EXISTS "record"."visit"');
    expect(impact.errors).toEqual([]);
    expect(impact.steps[0]).toMatchObject({ module: 'visit', phase: 'expand', message: 'Create the table of visit' });

    const published = await admin.post('/publish', { message: 'Visits' });
    expect(published).toMatchObject({ status: 200, body: { changes: 2 } });
    const log = (await admin.with({ 'accept-language': 'zh-CN' }).get('/publishes/latest')).body;
    expect(log).toMatchObject({
      revision: published.body.revision,
      status: 'done',
      message: 'Visits',
      published_by: admin.id,
      error: null,
    });
    expect(log.steps[0]).toMatchObject({
      module: 'visit',
      phase: 'expand',
      state: 'valid',
      message: '创建 visit 的数据表',
    });
    expect((await admin.get('/publishes')).body.data[0]).toMatchObject({ id: log.id, steps: [] });
    expect((await admin.post(`/publishes/${log.id}/withdraw`)).body.code).toBe('publish_over');
    expect((await admin.get('/publishes/nothing')).status).toBe(404);
    expect((await admin.post('/records/visit', { subject: 'First', fax: '+86 21 1234 5678' })).status).toBe(201);
    expect((await admin.get('/definitions?kind=module&module=visit')).body.data).toMatchObject([
      { state: 'published' },
    ]);

    const strict = { ...visit(), fields: [{ ...visit().fields[0], maxLength: 3 }, visit().fields[1]!] };
    await put(strict, 'visit');
    expect((await admin.with({ 'accept-language': 'zh-CN' }).get('/drafts')).body.failing).toEqual([
      { module: 'visit', fields: ['subject'], code: 'too_long', message: expect.stringContaining('3'), rows: 1, at_least: false, blocks: false, examples: [{ id: expect.any(String), title: 'First' }] },
    ]); // prettier-ignore

    const smaller = { ...visit(), fields: visit().fields.slice(0, 1) };
    await put(smaller, 'visit');
    const broken = await admin.post('/publish');
    expect(broken.status).toBe(422);
    expect(errors(broken)).toEqual(['/view/visit.faxed/columns/1 unknown_field']);
    expect((await admin.get('/drafts')).body.errors).toMatchObject([
      { kind: 'view', name: 'visit.faxed', path: '/columns/1' },
    ]);

    await put({ ...view, columns: ['subject'] } as typeof view, 'visit.faxed');
    const refused = await admin.with({ 'accept-language': 'zh-CN' }).post('/publish');
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'needs_confirmation', losses: [{ confirm: 'drop module/visit/fields/fax', rows: 1 }] }); // prettier-ignore
    expect(refused.body.losses[0].message).toContain('删除');
    expect((await admin.get('/drafts')).body.losses).toHaveLength(1);
    expect((await admin.get('/records/visit')).body.data[0].fax).toBe('+86 21 1234 5678');
    expect((await admin.post('/publish', { confirm: ['drop module/visit/fields/fax'] })).status).toBe(200);
    expect((await admin.get('/records/visit')).body.data[0]).not.toHaveProperty('fax');

    const revision = published.body.revision;
    const kept = (await admin.get('/kept')).body.data;
    expect(kept).toMatchObject([
      { module: 'visit', field: 'fax', label: { en: 'Fax' }, revision: revision + 1, rows: 1 },
    ]);
    expect((await admin.post(`/kept/${kept[0].id}/restore`)).status).toBe(204);
    expect((await admin.post(`/kept/${kept[0].id}/restore`)).body.code).toBe('already_defined');
    expect((await admin.post(`/kept/${kept[0].id}/restore`, { name: 'Fax 2' })).body.code).toBe('invalid');
    expect((await admin.get('/drafts')).body.kept).toMatchObject([
      { id: kept[0].id, module: 'visit', field: 'fax', was: 'fax', rows: 1, taken: true },
    ]);
    expect((await admin.call('PUT', `/kept/${kept[0].id}`, { as: null })).status).toBe(204);
    expect((await admin.call('PUT', `/kept/${kept[0].id}`, { as: 7 })).status).toBe(422);
    expect((await admin.get('/drafts')).body.kept).toMatchObject([{ taken: false }]);
    expect((await admin.delete('/definitions/module/visit?draft=true')).status).toBe(204);
    const { changes } = (await admin.get(`/revisions/${revision + 1}/diff/${revision}`)).body;
    expect(changes).toMatchObject([
      { name: 'visit', details: [{ path: '/fields/fax', change: 'added' }] },
      { name: 'visit.faxed' },
    ]);
    const one = (await admin.get(`/revisions/${revision}`)).body;
    expect(one).toMatchObject({ revision, message: 'Visits', published_by: admin.id });
    expect((await admin.get('/revisions')).body.data[0]).toMatchObject({ revision: revision + 1, changes: 2 });
    const back = (await admin.get(`/revisions/${revision}/impact`)).body;
    expect(back).toMatchObject({ revision: revision + 1, errors: [], losses: [] });
    expect(back.changes[0]).toMatchObject({ kind: 'module', name: 'visit', label: { en: 'Visit' } });
    expect(back.changes[0].details).toMatchObject([{ path: '/fields/fax', change: 'added', label: { en: 'Fax' } }]);
    expect((await admin.get('/definitions?state=draft')).body.data).toEqual([]);
    expect((await admin.get('/revisions/999/impact')).status).toBe(404);
    expect((await admin.post(`/revisions/${revision}/restore`)).status).toBe(204);
    expect((await admin.post('/publish')).status).toBe(200);
    expect((await admin.get('/records/visit')).body.data[0].fax).toBe('+86 21 1234 5678');
    expect((await admin.post('/publish')).body.code).toBe('nothing_to_publish');
    expect((await admin.get('/revisions/999')).status).toBe(404);
  });

  it('keeps two administrators from overwriting each other', async () => {
    const numbering = { kind: 'numbering', name: 'visit_no', segments: [{ type: 'sequence' }] };
    const { etag } = (await put(numbering, 'visit_no')).body;
    const other = { ...numbering, gapless: true };
    expect((await put(other, 'visit_no', admin.with({ 'if-match': `"${etag}"` }))).status).toBe(200);
    const late = await put(numbering, 'visit_no', admin.with({ 'if-match': `"${etag}"` }));
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'draft_changed', current: { document: { gapless: true } } });
    expect((await admin.delete('/definitions/numbering/visit_no?draft=true')).status).toBe(204);
    expect((await admin.get('/definitions/numbering/visit_no')).status).toBe(404);
    expect((await admin.delete('/definitions/numbering/visit_no')).status).toBe(404);
  });

  it('drafts a removal, which can be taken back', async () => {
    expect((await admin.delete('/definitions/menu/main')).status).toBe(204);
    expect((await admin.get('/definitions/menu/main')).body.state).toBe('removed');
    expect((await admin.get('/drafts')).body.changes).toMatchObject([
      { kind: 'menu', name: 'main', change: 'removed' },
    ]);
    expect((await admin.delete('/definitions/menu/main?draft=true')).status).toBe(204);
    expect((await admin.get('/definitions/menu/main')).body.state).toBe('published');
  });

  it('refuses documents that do not fit, with pointers', async () => {
    const bad = await put(visit([{ name: 'Bad Name', type: 'text', maxLength: -1, size: 3 }]), 'visit');
    expect(bad.status).toBe(422);
    expect(errors(bad).sort()).toEqual(['/fields/2/maxLength too_small', '/fields/2/name bad_name', '/fields/2/size unknown_key']); // prettier-ignore
    expect(errors(await put(visit(), 'call'))).toEqual(['/name other_address']);
    expect(errors(await put({ ...visit(), name: 'user' } as ReturnType<typeof visit>, 'user'))).toEqual([' built_in']);
    expect((await admin.get('/definitions?colour=red')).status).toBe(400);
    expect((await admin.get('/definitions?state=red')).status).toBe(400);
    expect((await admin.post('/publish', { only: [1] })).status).toBe(422);
    expect((await admin.post('/publish', { all: true })).status).toBe(400);
    expect((await admin.get('/definitions?state=draft')).body.data).toEqual([]);
  });

  it('takes definitions from one installation to another', async () => {
    const file = (await admin.post('/packages/export', { only: ['role/lead', 'menu/main'] })).body;
    expect(file).toMatchObject({ schemaVersion: 1, definitions: [{ name: 'lead' }, { name: 'main' }] });
    const contents = (await admin.post('/packages/contents', { only: ['menu/main'], dependencies: true })).body.data;
    expect(contents).toMatchObject([
      { key: 'module/account', because: ['menu/main'] },
      { key: 'menu/main', because: [] },
      { key: 'numbering/account_no', because: ['module/account'] },
    ]);
    expect((await admin.post('/packages/contents', { only: ['menu/none'] })).status).toBe(422);
    const lead = { ...file.definitions[0], label: 'Head of sales' };
    const broken = await admin.post('/packages/import', { ...file, definitions: [lead, { kind: 'menu' }] });
    expect(errors(broken)).toEqual(['/definitions/1/name required', '/definitions/1/items required']);
    expect((await admin.get('/definitions?state=draft')).body.data).toEqual([]);
    expect((await admin.post('/packages/import', { ...file, definitions: [lead] })).body).toMatchObject({
      drafts: 1,
      conflicts: ['role/lead'],
    });
    expect((await admin.post('/packages/import?conflicts=ask', { ...file, definitions: [lead] })).status).toBe(400);
    expect((await admin.get('/drafts')).body.changes).toMatchObject([
      { kind: 'role', name: 'lead', details: [{ path: '/label', change: 'added', to: 'Head of sales' }] },
    ]);
    expect((await admin.post('/publish')).status).toBe(200);
  });

  it('lists templates', async () => {
    const { data } = (await admin.with({ 'accept-language': 'zh-CN' }).get('/templates')).body;
    expect(data).toContainEqual(expect.objectContaining({ name: 'sales-crm', label: '销售管理', installed: null }));
    expect((await admin.post('/templates/nothing/install')).status).toBe(404);
    expect((await admin.post('/templates/sales-crm/install', { records: 'no' })).status).toBe(422);
  });
});

describe('a demonstration', () => {
  it('starts with the sales application, and its people can sign in', async () => {
    const database = await testDatabase({ migrate: runMigrations, key: 'migrated' });
    const config = readConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent', DEMO: '1' });
    const app = await createApi(config);
    try {
      const stranger = new Client(app);
      const { demo } = (await stranger.get('/auth/setup')).body;
      expect(demo.length).toBeGreaterThan(2);
      for (const { email, password } of demo) {
        expect((await stranger.post('/auth/login', { email, password })).status).toBe(200);
      }
    } finally {
      await app.close();
      await database.drop();
    }
  });
});
