import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Client } from '../spec/client.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

jest.setTimeout(60_000);

const label = { en: 'Call', 'zh-CN': '致电' };

describe('workflows that wait for a hand', () => {
  let world: World;
  let sue: Client;
  let lee: Client;
  let eve: Client;
  beforeAll(async () => {
    world = await openWorld();
    const north = await world.department('North');
    lee = await world.user('lee', ['lead'], north);
    sue = await world.user('sue', ['sales'], north);
    eve = await world.user('eve', ['sales']);
    const define = async (kind: string, name: string, document: object): Promise<void> => {
      const answer = await world.admin.call('PUT', `/definitions/${kind}/account.${name}`, { kind, module: 'account', name, ...document });
      expect(answer.status).toBe(200);
    };
    const steps = [{ id: 'vip', type: 'update_record', input: { data: { vip: true } } }];
    await define('workflow', 'call', { label, trigger: { type: 'manual' }, steps });
    await define('workflow', 'look', { trigger: { type: 'manual', needs: 'read' }, steps });
    await define('workflow', 'lead', { trigger: { type: 'manual', needs: 'read', roles: ['lead'] }, steps });
    await define('workflow', 'retail', { trigger: { type: 'manual' }, condition: { field: 'industry', op: 'eq', value: 'retail' }, steps });
    await define('workflow', 'off', { active: false, trigger: { type: 'manual' }, steps });
    await define('workflow', 'auto', { trigger: { type: 'record_created' }, condition: { field: 'name', op: 'eq', value: 'never' }, steps });
    const buttons = ['call', 'lead', 'off'].map((name) => ({ type: 'workflow', name, label, workflow: name }));
    const page = { pages: ['detail'], tabs: [{ sections: [{ fields: [{ field: 'name' }] }] }] };
    await define('layout', 'default', { ...page, buttons: buttons.slice(0, 2) });
    await define('layout', 'lead', { ...page, roles: ['lead'], buttons });
    await define('layout', 'small', { ...page, device: 'phone' });
    expect((await world.admin.post('/publish')).status).toBe(200);
  }); // prettier-ignore
  afterAll(() => world.close());

  const account = async (values: object = {}): Promise<string> =>
    (await sue.post('/records/account', { name: 'Acme', ...values })).body.id;
  const runsOf = (record: string) =>
    world.query<{ id: string; actor: string; rows: number }>(
      `SELECT r.id, r.actor, count(o.id)::int AS rows FROM system.workflow_run r
        LEFT JOIN system.outbox o ON o.topic = 'run' AND o.payload -> 'runs' ? r.id::text
        WHERE r.record_id = $1 GROUP BY 1, 2`,
      record,
    );
  const start = (who: Client, record: string, name: string, key?: string) =>
    (key ? who.with({ 'idempotency-key': key }) : who).post(`/records/account/${record}/workflows/${name}`);

  it('begin once for each time they are asked for, in the name of who asked', async () => {
    const record = await account();
    const answers = await Promise.all([start(sue, record, 'call', 'k-1'), start(sue, record, 'call', 'k-1')]);
    const done = answers.filter(({ status }) => status === 202);
    expect(done.length).toBeGreaterThan(0);
    expect(done[0]!.body).toMatchObject({ workflow: 'call', label: 'Call' });
    expect((await start(sue, record, 'call', 'k-1')).body).toEqual(done[0]!.body);
    expect(await runsOf(record)).toEqual([{ id: done[0]!.body.run, actor: sue.id, rows: 1 }]);
    expect((await start(sue.with({ 'accept-language': 'zh-CN' }), record, 'call')).body.label).toBe('致电');
    expect(await runsOf(record)).toHaveLength(2);
  });

  it.each([
    ['one that is not there', 'nope', 404],
    ['one that is off', 'off', 404],
    ['one that something else sets off', 'auto', 404],
    ['one of another role', 'lead', 403],
    ['one whose condition does not hold', 'retail', 409],
  ])('refuse %s', async (_, name, status) => {
    const record = await account();
    expect((await start(sue, record, name)).status).toBe(status);
    expect(await runsOf(record)).toEqual([]);
  });

  it('begin where their condition holds, and for the role that they name', async () => {
    expect((await start(sue, await account({ industry: 'retail' }), 'retail')).status).toBe(202);
    expect((await start(lee, await account(), 'lead')).status).toBe(202);
  });

  it('are nothing for who may not see the record, and for who may see but not change it as it is', async () => {
    const record = await account();
    expect((await start(eve, record, 'call')).status).toBe(404);
    expect((await start(eve, record, 'look')).status).toBe(404);
    await sue.post(`/records/account/${record}/submit`, {});
    expect((await start(sue, record, 'call')).body).toMatchObject({ status: 409, code: 'locked' });
    expect((await start(sue, record, 'look')).status).toBe(202);
  });

  it('are offered as buttons to those who may start them, by the layout of their role', async () => {
    const detailOf = async (who: Client) => (await who.get('/modules/account')).body;
    const names = async (who: Client): Promise<string[]> =>
      (await detailOf(who)).layouts.detail.buttons.map(({ name }: { name: string }) => name);
    expect(await names(sue)).toEqual(['call', 'submit', 'copy_link', 'print', 'duplicate', 'assign', 'delete', 'edit']);
    expect((await names(lee)).slice(0, 3)).toEqual(['call', 'lead', 'submit']);
    expect((await detailOf(lee)).layouts.detail.chosen).toMatchObject({ role: 'lead', device: null });
    expect((await detailOf(sue)).layoutVariants).toMatchObject([{ page: 'detail', device: 'phone', layout: { name: 'small' } }]); // prettier-ignore
    expect((await detailOf(lee)).layoutVariants).toBeUndefined();
  });

  it('cannot be published with two layouts that nothing tells apart', async () => {
    const twin = { kind: 'layout', module: 'account', name: 'twin', pages: ['detail'], device: 'phone', tabs: [] };
    await world.admin.call('PUT', '/definitions/layout/account.twin', twin);
    const refused = await world.admin.post('/publish');
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain('same_layout');
    expect((await world.admin.delete('/definitions/layout/account.twin?draft=true')).status).toBe(204);
  });
});
