import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeAll, afterAll, describe, expect, it, jest } from '@jest/globals';
import { workerAlive } from '@mokuai/store';
import { redisMissing, redisServer, until, type TestRedis } from '@mokuai/testing';
import { notes, sets, workflow } from './spec/documents.fixture.js';
import { openWorld, type World } from './spec/world.fixture.js';

// A whole worker on a busy machine takes its time.
jest.setTimeout(120_000);

const DOCUMENTS = [
  workflow('loop_a', { trigger: { type: 'fields_changed', fields: ['remark'] }, condition: { field: 'name', op: 'eq', value: 'loop' }, steps: [sets('a', { secret: '{{ record.remark }}.' })] }),
  workflow('loop_b', { trigger: { type: 'fields_changed', fields: ['secret'] }, condition: { field: 'name', op: 'eq', value: 'loop' }, steps: [sets('b', { remark: '{{ record.secret }}.' })] }),
  workflow('note', { steps: [notes('one', '{{ record.name }}'), notes('two', '{{ record.name }}')] }),
  workflow('second', { order: 2, condition: { field: 'name', op: 'eq', value: 'ordered' }, steps: [notes('three', 'last')] }),
]; // prettier-ignore

describe('what the outbox holds', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(DOCUMENTS);
  });
  afterAll(() => world.close());
  const workers: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.close();
  });
  const count = async (text: string, ...values: unknown[]): Promise<number> =>
    (await world.rows<{ n: number }>(text, ...values))[0]!.n;

  const noted = (deal: string, notes: number) =>
    until(async () => (await count('SELECT count(*) AS n FROM record.note WHERE deal = $1', deal)) === notes, {
      limit: 60_000,
      what: 'notes',
    });

  it('ends a loop at depth 8, with its name', async () => {
    workers.push(await world.worker());
    const ann = await world.user('ann', ['seller']);
    const deal = await world.create(ann, { name: 'loop' });
    await world.writer.update(ann, 'deal', deal, { remark: 'x' });
    await world.idle();
    const runs = await world.rows<{ workflow: string; depth: number; status: string; error: { code: string } | null }>(
      `SELECT workflow, depth, status, error FROM system.workflow_run WHERE record_id = $1 AND workflow LIKE 'loop%' ORDER BY depth`,
      deal,
    );
    expect(runs.map((run) => run.depth)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(runs.slice(0, 8).every((run) => run.status === 'done')).toBe(true);
    expect(runs.at(-1)).toMatchObject({ status: 'failed', error: { code: 'too_many_levels' } });
    expect(await world.deal(deal)).toMatchObject({ remark: 'x........' });
  });

  it('is done once by two workers', async () => {
    workers.push(await world.worker(), await world.worker());
    const bob = await world.user('bob', ['seller']);
    const deals = await Promise.all(Array.from({ length: 40 }, (_, i) => world.create(bob, { name: `two ${i}` })));
    await world.idle();
    expect(await count('SELECT count(*) AS n FROM record.note WHERE deal = ANY($1)', deals)).toBe(80);
  });

  it('is done once when two workers are handed the same run', async () => {
    const cyd = await world.user('cyd', ['seller']);
    const deal = await world.create(cyd, { name: 'same' });
    const parked = (): void => undefined;
    const [event] = await world.rows<{ id: number }>('SELECT id FROM system.outbox WHERE record_id = $1', deal);
    await Promise.all(Array.from({ length: 4 }, () => world.flows.deliver(event!.id, parked)));
    const [run] = await world.rows<{ id: number }>(`SELECT id FROM system.outbox WHERE topic = 'run'`);
    await Promise.all(Array.from({ length: 4 }, () => world.flows.deliver(run!.id, parked)));
    workers.push(await world.worker());
    await world.idle();
    expect(await count('SELECT count(*) AS n FROM record.note WHERE deal = $1', deal)).toBe(2);
    expect(await count('SELECT count(*) AS n FROM system.workflow_run WHERE record_id = $1', deal)).toBe(1);
  });

  it('has a rule wait for the one before it, whatever keeps that one', async () => {
    const fox = await world.user('fox', ['seller']);
    const deal = await world.create(fox, { name: 'ordered' });
    const parked = (): void => undefined;
    const [event] = await world.rows<{ id: number }>('SELECT id FROM system.outbox WHERE record_id = $1', deal);
    await world.flows.deliver(event!.id, parked);
    const [run] = await world.rows<{ id: number }>(`SELECT id FROM system.outbox WHERE topic = 'run'`);
    await world.database.transaction(async (sql) => {
      await sql.query({
        text: `SELECT FROM system.workflow_run WHERE record_id = $1 AND workflow = 'note' FOR UPDATE`,
        values: [deal],
      });
      await world.flows.deliver(run!.id, parked);
    });
    expect(await count('SELECT count(*) AS n FROM record.note WHERE deal = $1', deal)).toBe(0);
    await world.flows.deliver(run!.id, parked);
    const subjects = await world.rows<{ subject: string }>(
      'SELECT subject FROM record.note WHERE deal = $1 ORDER BY created_at, id',
      deal,
    );
    expect(subjects.map((note) => note.subject)).toEqual(['ordered', 'ordered', 'last']);
  });

  it('waits for a worker, who says that it is there', async () => {
    const dan = await world.user('dan', ['seller']);
    const deal = await world.create(dan, { name: 'later' });
    expect(await workerAlive(world.database)).toBe(false);
    const worker = await world.worker();
    await until(() => workerAlive(world.database), { limit: 60_000, what: 'a sign of life' });
    await noted(deal, 2);
    await worker.close();
    expect(await workerAlive(world.database)).toBe(false);
  });

  it('keeps a row that cannot be done from the others, until a person looks', async () => {
    const eve = await world.user('eve', ['seller']);
    const [{ id } = { id: 0 }] = await world.rows<{ id: number }>(
      `INSERT INTO system.outbox (topic, module, record_id, payload, attempt) VALUES ('nonsense', 'deal', gen_random_uuid(), '{}', 19) RETURNING id`,
    );
    workers.push(await world.worker());
    const deal = await world.create(eve, { name: 'fine' });
    await noted(deal, 2);
    await until(
      async () =>
        (await count(`SELECT count(*) AS n FROM system.outbox WHERE id = $1 AND available_at = 'infinity'`, id)) === 1,
      { limit: 60_000, what: 'the row to be parked' },
    );
    await world.rows('DELETE FROM system.outbox WHERE id = $1', id);
  });

  (redisMissing() ? describe.skip : describe)('survives the loss of Redis', () => {
    let redis: TestRedis;
    beforeAll(async () => {
      redis = await redisServer();
    });
    afterAll(() => redis.stop());

    it('flushed while runs are pending', async () => {
      const fay = await world.user('fay', ['seller']);
      const deals = await Promise.all(Array.from({ length: 60 }, (_, i) => world.create(fay, { name: `flush ${i}` })));
      const worker = await world.worker({ redisUrl: redis.url, concurrency: 1 });
      for (let i = 0; i < 3; i++) {
        const before = await count('SELECT count(*) AS n FROM record.note');
        await until(async () => (await count('SELECT count(*) AS n FROM record.note')) > before + 5, {
          limit: 60_000,
          what: 'some progress',
        });
        await flush(redis.url);
      }
      await world.idle();
      expect(await count('SELECT count(*) AS n FROM record.note WHERE deal = ANY($1)', deals)).toBe(120);
      await worker.close();
    });
  });
});

/** Empties a Redis. */
async function flush(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write('FLUSHALL\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(String(answer)).toBe('+OK\r\n');
  socket.destroy();
}
