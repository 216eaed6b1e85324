import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { until } from '@mokuai/testing';
import type { Client } from '../spec/client.fixture.js';
import { openWorld, type World } from '../spec/world.fixture.js';

// Databases are made and passwords hashed: slow on a busy machine, and no reason to fail.
jest.setTimeout(60_000);

let world: World;
let base: string;
beforeAll(async () => {
  world = await openWorld();
  await world.app.listen(0, '127.0.0.1');
  base = `http://127.0.0.1:${(world.app.getHttpServer().address() as AddressInfo).port}`;
});
afterAll(() => world?.close());

interface Heard {
  text: string;
  ended: boolean;
}

/** Listens to a user's stream, from its first bytes on. */
async function listen(user: Client, record?: string): Promise<Heard> {
  const watched = record === undefined ? '' : `?module=account&record=${record}`;
  const answer = await fetch(`${base}/api/events${watched}`, { headers: user.headers });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('text/event-stream'),
  ]);
  const heard: Heard = { text: '', ended: false };
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const chunk of answer.body!) heard.text += decoder.decode(chunk as Uint8Array, { stream: true });
  };
  read().then(
    () => (heard.ended = true),
    () => (heard.ended = true),
  );
  await until(() => heard.text.includes('listening'));
  return heard;
}

describe('the event stream', () => {
  it('is only for who is signed in', async () => {
    expect((await fetch(`${base}/api/events`)).status).toBe(401);
  });

  it('tells a user of their own notifications, and everybody of a publish', async () => {
    const [ann, bob] = [await world.user('ann', ['sales']), await world.user('bob', ['sales'])];
    const [hers, his] = [await listen(ann), await listen(bob)];
    await world.query(`SELECT pg_notify('mokuai_notification', $1)`, ann.id);
    await until(() => hers.text.includes('event: notification'));
    await world.query(`SELECT pg_notify('mokuai_revision', '2')`);
    await until(() => his.text.includes('event: revision'));
    expect(his.text).not.toContain('event: notification');
    const designer = await listen(world.admin);
    await world.query(`SELECT pg_notify('mokuai_publish', '')`);
    await until(() => designer.text.includes('event: publish'));
    await world.query(`SELECT pg_notify('mokuai_notification', $1)`, bob.id);
    await until(() => his.text.includes('event: notification'));
    expect(his.text).not.toContain('event: publish');
    expect(hers.text).not.toContain(bob.id);
  });

  it('tells who looks at a record what happens to it, and nobody else', async () => {
    const [hugo, ines] = [await world.user('hugo', ['sales']), await world.user('ines', ['sales'])];
    const { id } = (await hugo.post('/records/account', { name: 'Watched' })).body;
    const { id: other } = (await hugo.post('/records/account', { name: 'Other' })).body;
    // Ines may not read it; Hugo looks at it in one page and at another record in the next.
    const [his, elsewhere, hers] = [await listen(hugo, id), await listen(hugo, other), await listen(ines, id)];
    const told = (heard: Heard) => heard.text.split('event: record').length - 1;
    await hugo.post(`/records/account/${id}/comments`, { text: 'news' });
    await until(() => told(his) === 1);
    await world.admin.patch(`/records/account/${id}`, { name: 'Changed' });
    await until(() => told(his) === 2);
    await world.admin.patch(`/records/account/${id}`, { owner: ines.id });
    await until(() => told(hers) === 1);
    // It is hers now: whoever lost the right to read it is told no more.
    await ines.post(`/records/account/${id}/comments`, { text: 'mine' });
    await until(() => told(hers) === 2);
    expect([told(his), told(elsewhere)]).toEqual([2, 0]);
    expect(his.text + hers.text).not.toContain(id);
    expect((await fetch(`${base}/api/events?watch=x`, { headers: hugo.headers })).status).toBe(400);
  });

  it('ends when the session ends', async () => {
    const carl = await world.user('carl', ['sales']);
    const first = await listen(carl);
    await carl.post('/auth/logout');
    await until(() => first.ended);
    const dora = await world.user('dora', ['sales']);
    const second = await listen(dora);
    await world.admin.patch(`/records/user/${dora.id}`, { roles: ['lead'] });
    await until(() => second.ended);
  });

  it('ends when another process says that the session is over', async () => {
    const eve = await world.user('eve', ['sales']);
    const heard = await listen(eve);
    await world.query('DELETE FROM system.session WHERE user_id = $1', eve.id);
    expect((await eve.get('/auth/me')).status).toBe(200);
    await world.query(`SELECT pg_notify('mokuai_auth', $1)`, eve.id);
    await until(() => heard.ended);
    expect((await eve.get('/auth/me')).status).toBe(401);
  });

  it('does not keep the server from closing', async () => {
    const own = await openWorld();
    await own.app.listen(0, '127.0.0.1');
    const url = `http://127.0.0.1:${(own.app.getHttpServer().address() as AddressInfo).port}/api/events`;
    const answer = await fetch(url, { headers: own.admin.headers });
    const ended = answer.text();
    await own.close();
    expect(await ended).toContain('listening');
  });
});
