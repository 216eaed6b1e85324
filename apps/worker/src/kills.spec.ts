import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { redisMissing, redisServer, until, type TestRedis } from '@mokuai/testing';
import { approval, notes, sets, tells, workflow } from './spec/documents.fixture.js';
import { workerProcess, type WorkerProcess } from './spec/worker-process.fixture.js';
import { openWorld, type World } from './spec/world.fixture.js';

const KILLS = 50;
const WORKERS = 3;
/** Records per kill. */
const DEALS = 4;

const DOCUMENTS = [
  workflow('chain', {
    steps: [
      sets('mark', { remark: 'seen' }),
      notes('one', 'one {{ record.name }}'),
      tells('tell', 'Told {{ record.name }}'),
      { id: 'fork', type: 'branch', branches: [{ when: { field: 'remark', op: 'eq', value: 'seen' }, steps: [notes('two', 'two {{ record.name }}')] }, { steps: [notes('wrong', 'wrong')] }] },
      { id: 'ask', type: 'start_approval', input: {} },
      notes('three', 'three {{ record.name }}'),
    ],
  }),
  approval('check', { nodes: [{ id: 'boss', type: 'approve', mode: 'any', approvers: [{ type: 'role', role: 'boss' }] }] }),
]; // prettier-ignore

/** What every record must have led to, counted. */
const EFFECTS = `SELECT d.name,
    (SELECT count(*) FROM system.workflow_run r WHERE r.record_id = d.id AND r.status = 'done') AS done,
    (SELECT count(*) FROM system.workflow_run r WHERE r.record_id = d.id) AS runs,
    (SELECT string_agg(split_part(n.subject, ' ', 1), ' ' ORDER BY n.created_at, n.id) FROM record.note n WHERE n.deal = d.id) AS notes,
    (SELECT count(*) FROM system.history h WHERE h.record_id = d.id) AS history,
    (SELECT count(*) FROM system.notification n WHERE n.record_id = d.id AND n.title = to_jsonb('Told ' || d.name)) AS told,
    (SELECT count(*) FROM system.notification n WHERE n.record_id = d.id AND n.approval_id IS NOT NULL) AS asked,
    (SELECT count(*) FROM system.approval_instance a WHERE a.record_id = d.id AND a.status = 'pending') AS approvals,
    (SELECT count(*) FROM system.approval_history h JOIN system.approval_instance a ON a.id = h.approval_id WHERE a.record_id = d.id) AS steps
  FROM record.deal d ORDER BY d.created_at`;
const ONCE = { done: 1, runs: 1, notes: 'one two three', history: 3, told: 1, asked: 1, approvals: 1, steps: 2 };

describe.each(['postgres', 'redis'] as const)('workers that are killed, over %s', (backend) => {
  (backend === 'redis' && redisMissing() ? describe.skip : describe)('lose nothing and double nothing', () => {
    let world: World;
    let redis: TestRedis | undefined;
    const workers = new Set<WorkerProcess>();

    beforeAll(async () => {
      if (backend === 'redis') redis = await redisServer();
      world = await openWorld(DOCUMENTS);
    }, 60_000);
    afterAll(async () => {
      for (const worker of workers) await worker.kill();
      await world.close();
      await redis?.stop();
    });

    async function start(): Promise<void> {
      const worker = await workerProcess({
        DATABASE_URL: world.config.databaseUrl,
        REDIS_URL: redis?.url ?? '',
        WORKER_LEASE_MS: '3000',
        WORKER_POLL_MS: '50',
        WORKER_CONCURRENCY: '2',
      });
      workers.add(worker);
    }
    const oneOf = <T>(items: Iterable<T>): T => {
      const all = [...items];
      return all[Math.floor(Math.random() * all.length)]!;
    };

    it(`through ${KILLS} kills at random moments`, async () => {
      await world.user('boss', ['boss']);
      const ann = await world.user('ann', ['seller']);
      const starting = new Set<Promise<void>>();
      const replace = (): void => {
        const next = start().finally(() => starting.delete(next));
        starting.add(next);
      };
      for (let i = 0; i < WORKERS; i++) replace();
      let interrupted = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        if (workers.size === 0) await Promise.race(starting);
        for (let i = 0; i < DEALS; i++) await world.create(ann, { name: `${kill}.${i}` });
        // A run is between two of its steps: whoever dies now may well be at it.
        await until(async () => (await world.rows<{ n: number }>(UNDERWAY))[0]!.n > 0, {
          limit: 60_000,
          what: 'a run under way',
        });
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 25));
        const victim = oneOf(workers);
        workers.delete(victim);
        await victim.kill();
        interrupted += (await world.rows<{ n: number }>(UNDERWAY))[0]!.n > 0 ? 1 : 0;
        replace();
      }
      await Promise.all(starting);
      await world.idle(200_000);
      const effects = await world.rows<{ name: string }>(EFFECTS);
      expect(effects).toHaveLength(KILLS * DEALS);
      expect(effects.filter((e) => !matches(e))).toEqual([]);
      // Else the kills proved nothing.
      expect(interrupted).toBeGreaterThan(KILLS / 5);
    }, 900_000);

    it('and let go within 15 seconds when they are asked to', async () => {
      const ann = await world.user('ann2', ['seller']);
      for (let i = 0; i < 20; i++) await world.create(ann, { name: `last.${i}` });
      const times = await Promise.all([...workers].map((worker) => worker.stop()));
      workers.clear();
      for (const time of times) expect(time).toBeLessThan(15_000);
      await start();
      await world.idle(200_000);
      const effects = await world.rows<{ name: string }>(EFFECTS);
      expect(effects.filter((e) => !matches(e))).toEqual([]);
    }, 300_000);
  });
});

/** Runs that have begun and not ended. */
const UNDERWAY = `SELECT count(*) AS n FROM system.workflow_run WHERE status = 'running' AND version > 1`;

const matches = ({ name: _, ...effect }: { name: string }): boolean => JSON.stringify(effect) === JSON.stringify(ONCE);
