import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Client } from '../spec/client.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

jest.setTimeout(60_000);

const label = { en: 'VIP', 'zh-CN': '贵宾' };

describe('buttons at rows and for many records', () => {
  let world: World;
  let sue: Client;
  let eve: Client;
  let guest: Client;
  beforeAll(async () => {
    world = await openWorld();
    const north = await world.department('North');
    sue = await world.user('sue', ['lead'], north);
    eve = await world.user('eve', ['sales']);
    guest = await world.user('guest', []);
    const define = async (kind: string, name: string, document: object): Promise<void> => {
      const answer = await world.admin.call('PUT', `/definitions/${kind}/account.${name}`, { kind, module: 'account', name, ...document });
      expect(answer.status).toBe(200);
    };
    const steps = [{ id: 'vip', type: 'update_record', input: { data: { vip: true } } }];
    await define('workflow', 'call', { label, trigger: { type: 'manual' }, steps });
    const page = { pages: ['detail'], tabs: [{ sections: [{ fields: [{ field: 'name' }] }] }] };
    const retail = { field: 'industry', op: 'eq', value: 'retail' };
    await define('layout', 'default', {
      ...page,
      buttons: [
        { type: 'set', name: 'vip', label, values: { vip: true }, on: ['record', 'row', 'bulk'], visibleWhen: retail },
        { type: 'workflow', name: 'call', label, workflow: 'call', on: ['bulk'] },
        { type: 'set', name: 'plain', label, values: { vip: false } },
        { type: 'built_in', name: 'delete', on: ['record'] },
      ],
    });
    await define('layout', 'phone', { ...page, device: 'phone' });
    expect((await world.admin.post('/publish')).status).toBe(200);
  }); // prettier-ignore
  afterAll(() => world.close());

  const account = async (values: object = {}): Promise<{ id: string; version: number }> =>
    (await sue.post('/records/account', { name: 'Acme', industry: 'retail', ...values })).body;
  const press = (who: Client, name: string, on: string, records: readonly object[], more: object = {}) =>
    who.post(`/records/account/buttons/${name}`, { on, records, ...more });
  const vip = async ({ id }: { id: string }): Promise<unknown> => (await sue.get(`/records/account/${id}`)).body.vip;

  it('are told with where they are offered', async () => {
    const { layouts } = (await sue.get('/modules/account')).body;
    const of = (name: string): unknown => layouts.detail.buttons.find((one: { name: string }) => one.name === name).on;
    expect([of('vip'), of('call'), of('plain'), of('delete'), of('edit'), of('print')]).toEqual([
      ['record', 'row', 'bulk'],
      ['bulk'],
      ['record'],
      ['record'],
      ['record', 'row', 'bulk'],
      ['record', 'row', 'bulk'],
    ]);
  });

  it('do for each record what may be done with it, and say why not with the others', async () => {
    const [good, trade, hidden] = [
      await account(),
      await account({ industry: null }),
      (await eve.post('/records/account', { name: 'Eve’s', industry: 'retail' })).body,
    ];
    const answer = await press(
      sue,
      'vip',
      'bulk',
      [good, trade, hidden].map(({ id }) => ({ id })),
    );
    expect(answer.status).toBe(200);
    expect(
      answer.body.results.map((one: { status: string; problem?: { code: string } }) => one.problem?.code ?? one.status),
    ).toEqual(['ok', 'button_does_not_apply', 'not_found']);
    expect(answer.body.results[1]).toMatchObject({ id: trade.id, problem: { status: 409 } });
    expect([await vip(good), await vip(trade)]).toEqual([true, null]);
  });

  it('leave a row alone that was changed since it was looked at', async () => {
    const record = await account();
    await sue.call('PATCH', `/records/account/${record.id}`, { name: 'Acme 2' });
    const stale = await press(sue, 'vip', 'row', [{ id: record.id, version: record.version }]);
    expect(stale.body.results).toMatchObject([{ status: 'error', problem: { code: 'stale_version' } }]);
    expect((await press(sue, 'vip', 'row', [{ id: record.id, version: 2 }])).body.results).toMatchObject([
      { status: 'ok' },
    ]);
    expect(await vip(record)).toBe(true);
  });

  it('begin one run for each record, however often the request is sent', async () => {
    const ids = [(await account()).id, (await account()).id];
    const once = sue.with({ 'idempotency-key': 'many-1' });
    const records = ids.map((id) => ({ id }));
    const answers = await Promise.all([press(once, 'call', 'bulk', records), press(once, 'call', 'bulk', records)]);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    await press(once, 'call', 'bulk', records);
    const runs = await world.query<{ record_id: string; actor: string }>(
      'SELECT record_id, actor FROM system.workflow_run WHERE record_id = ANY($1::uuid[])',
      ids,
    );
    expect(runs.map(({ record_id: id }) => id).sort()).toEqual([...ids].sort());
    expect(runs.every(({ actor }) => actor === sue.id)).toBe(true);
  });

  it.each([
    ['one that is not offered there', 'call', 'row', {}],
    ['one that is only on the record', 'plain', 'bulk', {}],
    ['one that is not in the layout', 'nope', 'bulk', {}],
    ['one of the product’s', 'delete', 'record', {}],
    ['one that the layout of the device does not have', 'vip', 'row', { device: 'phone' }],
  ])('are refused: %s', async (_, name, on, more) => {
    const record = await account();
    const answer = await press(sue, name, on, [{ id: record.id }], more);
    expect(answer.body.results).toMatchObject([{ status: 'error', problem: { code: 'unknown_button', status: 404 } }]);
  });

  it('are nothing for who may not see the module, nor with words that make no sense', async () => {
    const { id } = await account();
    expect((await press(guest, 'vip', 'row', [{ id }])).status).toBe(404);
    expect((await press(eve, 'vip', 'bulk', [{ id }])).status).toBe(403);
    for (const [on, records, more] of [
      ['nowhere', [{ id }], {}],
      ['row', [{ id: 'x' }], {}],
      ['row', [{ id, version: '1' }], {}],
      ['row', [{ id }], { device: 'watch' }],
    ] as const)
      expect((await press(sue, 'vip', on, records, more)).status).toBe(400);
    const many = Array.from({ length: 501 }, () => ({ id }));
    expect((await press(sue, 'vip', 'bulk', many)).status).toBe(413);
  });

  it('cannot be published where they are about one record at a time', async () => {
    const page = { pages: ['quick_create'], tabs: [] };
    const buttons = [
      { type: 'link', name: 'map', label, url: 'https://example.com', on: ['record', 'bulk'] },
      { type: 'built_in', name: 'copy_link', on: ['bulk'] },
    ];
    await world.admin.call('PUT', '/definitions/layout/account.odd', { kind: 'layout', module: 'account', name: 'odd', ...page, buttons }); // prettier-ignore
    const { errors } = (await world.admin.get('/drafts')).body;
    expect(errors.map(({ code, path }: { code: string; path: string }) => `${path} ${code}`)).toEqual([
      '/buttons/0/on/1 one_at_a_time',
      '/buttons/1/on/0 one_at_a_time',
    ]);
    expect((await world.admin.delete('/definitions/layout/account.odd?draft=true')).status).toBe(204);
  });
});
