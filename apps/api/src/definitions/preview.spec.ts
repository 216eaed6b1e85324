import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ModulePreview } from '@mokuai/contract';
import type { Client } from '../spec/client.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

interface Document {
  readonly kind: string;
  readonly name: string;
  readonly [key: string]: unknown;
}

let world: World;
let admin: Client;

beforeAll(async () => {
  world = await openWorld();
  admin = world.admin;
});
afterAll(() => world?.close());

const put = (document: Document, address: string) =>
  admin.call('PUT', `/definitions/${document.kind}/${address}`, document);
const preview = async (path: string): Promise<ModulePreview> =>
  (await admin.get(`/drafts/preview/${path}`)).body as ModulePreview;
const named = (found: ModulePreview, page: 'create' | 'detail' | 'quick_create'): string[] =>
  (found.module?.layouts[page].tabs ?? []).flatMap((tab) =>
    tab.sections.flatMap((section) => section.fields.map(({ field }) => field)),
  );

/** Everything a publish would change, and what it would have changed it from. */
const state = async () => ({
  tables: await world.query(
    `SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'record' ORDER BY 1, 2`,
  ),
  published: (await admin.get('/definitions?state=published')).body,
  drafts: (await admin.get('/definitions?state=draft')).body,
  revisions: (await admin.get('/revisions')).body,
});

describe('the preview of a module', () => {
  beforeAll(async () => {
    const { document } = (await admin.get('/definitions/module/account')).body;
    const fields = [...document.fields, { name: 'grade', type: 'text', label: { en: 'Grade', 'zh-CN': '等级' } }];
    await put({ ...document, fields }, 'account');
    const section = (...names: string[]) => ({ columns: 1, fields: names.map((field) => ({ field })) });
    await put(
      {
        ...{ kind: 'layout', module: 'account', name: 'short', pages: ['create', 'detail'] },
        tabs: [{ sections: [section('name', 'grade', 'revenue')] }],
      },
      'account.short',
    );
  });

  it('is what the drafts make of it, and says what no record has yet', async () => {
    const before = await state();
    const found = await preview('account');
    expect(found).toMatchObject({ published: true, pending: ['grade'], errors: [] });
    expect(named(found, 'create')).toEqual(['name', 'grade', 'revenue']);
    expect(named(found, 'quick_create')).toEqual(['name']);
    expect(found.module?.fields.find(({ name }) => name === 'grade')?.label).toBe('Grade');
    const live = (await admin.get('/modules/account')).body;
    expect(JSON.stringify(live)).not.toContain('grade');
    expect(await state()).toEqual(before);
  });

  it('shows what users with a role would see', async () => {
    const sales = await preview('account?role=sales');
    expect(named(sales, 'detail')).toEqual(['name', 'grade']);
    expect(sales.module?.fields.find(({ name }) => name === 'score')?.writable).toBe(false);
    expect(await preview('account?role=people')).toMatchObject({ module: null, published: true, errors: [] });
    expect((await admin.get('/drafts/preview/account?role=nobody')).status).toBe(404);
  });

  it('checks what is typed as the server would once it is published', async () => {
    const address = (await preview('account')).module?.validators ?? '';
    const { text, headers } = await admin.get(address.replace(/^\/api/, ''));
    expect(String(headers['content-type'])).toContain('text/javascript');
    const { create } = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as {
      create(data: object): { readonly code: string; readonly path: string }[];
    };
    expect(create({ name: 'Lumen', grade: 'A' })).toEqual([]);
    expect(create({ grade: 7 }).map(({ path }) => path)).toEqual(expect.arrayContaining(['/grade', '/name']));
  });

  it('shows a module that is not live yet', async () => {
    const visit = { kind: 'module', name: 'visit', titleField: 'subject', fields: [{ name: 'subject', type: 'text' }] };
    await put(visit, 'visit');
    const found = await preview('visit');
    expect(found.published).toBe(false);
    expect(found.pending).toContain('subject');
    expect(named(found, 'create')).toContain('subject');
    await admin.delete('/definitions/module/visit?draft=true');
    expect((await admin.get('/drafts/preview/visit')).status).toBe(404);
  });

  it('says what is wrong with the drafts instead, in the reader’s words', async () => {
    const broken = { kind: 'view', module: 'account', name: 'bad', type: 'table', columns: ['gone'] };
    await put(broken, 'account.bad');
    const { body } = await admin.with({ 'accept-language': 'zh-CN' }).get('/drafts/preview/account');
    expect(body).toMatchObject({ module: null, errors: [{ kind: 'view', name: 'account.bad', path: '/columns/0' }] });
    expect(body.errors[0].message).toMatch(/[\u4e00-\u9fff]/);
    await admin.delete('/definitions/view/account.bad?draft=true');
  });

  it('is for who may design alone', async () => {
    const sales = await world.user('sally', ['sales']);
    expect((await sales.get('/drafts/preview/account')).status).toBe(403);
    expect((await sales.get('/drafts/preview/account/validators.js')).status).toBe(403);
    expect((await world.stranger.get('/drafts/preview/account')).status).toBe(401);
    expect((await admin.get('/drafts/preview/account?roles=sales')).status).toBe(400);
  });
});
