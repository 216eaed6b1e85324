import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Client } from '../spec/client.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(60_000);

const BUDGET = { name: 'budget', type: 'currency', currency: 'CNY', label: 'Budget' };
const WORDS = { name: 'budget', type: 'text', label: 'Words' };
const job = (...fields: object[]): object => ({
  ...{ kind: 'module', schemaVersion: 1, name: 'job', label: 'Job', titleField: 'name' },
  fields: [{ name: 'name', type: 'text' }, ...fields],
});
const role = (fields: object): object => ({
  ...{ kind: 'role', schemaVersion: 1, name: 'clerk' },
  modules: { job: { create: true, read: 'all', update: 'all', fields } },
});
const CHECK = {
  ...{ kind: 'approval', schemaVersion: 1, name: 'check', module: 'job' },
  nodes: [{ id: 'desk', type: 'approve', mode: 'any', approvers: [{ type: 'role', role: 'clerk' }] }],
};
const GONE = ['drop module/job/fields/budget'];

let world: World;
let admin: Client;
let clerk: Client;
let id: string;
const publish = async (documents: readonly object[], confirm: readonly string[] = []): Promise<void> => {
  for (const document of documents) {
    const { kind, name, module } = document as { kind: string; name: string; module?: string };
    const key = module === undefined ? name : `${module}.${name}`;
    expect(await admin.call('PUT', `/definitions/${kind}/${key}`, document)).toMatchObject({ status: 200 });
  }
  expect(await admin.post('/publish', { confirm })).toMatchObject({ status: 200 });
};
/** What history says of each field's values, oldest first. */
async function told(client: Client, field: string): Promise<unknown[]> {
  const { status, body } = await client.get(`/records/job/${id}/history`);
  expect(status).toBe(200);
  const entries = (body.data as { changes: Record<string, unknown[]> }[]).reverse();
  return entries.flatMap(({ changes }) => (field in changes ? [changes[field]![1]] : []));
}
beforeAll(async () => {
  world = await openWorld();
  admin = world.admin;
  await publish([job(BUDGET), role({ budget: 'hidden' }), CHECK]);
  clerk = await world.user('clerk', ['clerk']);
  id = (await admin.post('/records/job', { name: 'Bridge', budget: 1200.5 })).body.id;
  await admin.patch(`/records/job/${id}`, { budget: 1300 });
});
afterAll(() => world?.close());

describe('a new field of the name of a removed one that was hidden', () => {
  it('shows nobody what the other one held: in history, in approvals, to workflows', async () => {
    expect(await told(admin, 'budget')).toEqual([1200.5, 1300]);
    expect(await told(clerk, 'budget')).toEqual([]);
    const asked = await admin.post(`/records/job/${id}/submit`, {});
    expect(asked).toMatchObject({ status: 201, body: { snapshot: { budget: 1300 } } });
    await publish([job(), role({})], GONE);
    await publish([job(WORDS)]);
    for (const client of [admin, clerk]) {
      expect(await told(client, 'budget')).toEqual([]);
      const entries = JSON.stringify((await client.get(`/records/job/${id}/history`)).body);
      expect(entries).not.toMatch(/1200|1300|_kept/);
      const approval = await client.get(`/approvals/${asked.body.id}`);
      expect(approval.status).toBe(200);
      expect(JSON.stringify(approval.body)).not.toMatch(/1200|1300|_kept/);
    }
    expect(await clerk.post(`/approvals/${asked.body.id}/actions`, { action: 'approve' })).toMatchObject({
      status: 200,
    });
    expect((await admin.patch(`/records/job/${id}`, { budget: 'much' })).status).toBe(200);
    for (const client of [admin, clerk]) expect(await told(client, 'budget')).toEqual(['much']);
  });

  it('leaves it its own, when that comes back under another name, and when it is renamed itself', async () => {
    const { data } = (await admin.get('/kept')).body;
    const thing = (data as { id: string; field: string }[]).find(({ field }) => field === 'budget')!;
    expect((await admin.post(`/kept/${thing.id}/restore`, { name: 'money' })).status).toBe(204);
    await publish([role({ money: 'hidden' })]);
    expect(await told(admin, 'money')).toEqual([1200.5, 1300]);
    expect(await told(clerk, 'money')).toEqual([]);
    await publish([job({ ...BUDGET, name: 'money' }, { ...WORDS, name: 'words', renamedFrom: 'budget' })]);
    for (const client of [admin, clerk]) expect(await told(client, 'words')).toEqual(['much']);
    expect(await told(admin, 'money')).toEqual([1200.5, 1300]);
    expect(await told(clerk, 'money')).toEqual([]);
  });
});
