import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Actor } from '@mokuai/access';
import type { ApprovalDetail } from '@mokuai/contract';
import { redisMissing, redisServer, until, type TestRedis } from '@mokuai/testing';
import { approval, notes, sets, workflow } from './spec/documents.fixture.js';
import { workerProcess, type WorkerProcess } from './spec/worker-process.fixture.js';
import { openWorld, type World } from './spec/world.fixture.js';

// A whole worker on a busy machine takes its time.
jest.setTimeout(120_000);

const DOCUMENTS = [
  approval('discount', {
    nodes: [{ id: 'manager', type: 'approve', mode: 'any', approvers: [{ type: 'role', role: 'boss' }] }],
    onSubmitted: [notes('note', 'submitted'), sets('mark', { remark: 'submitted' })],
    onReturned: [sets('mark', { remark: 'returned' })],
    onWithdrawn: [notes('unnamed', '{{ record.secret }}')],
    onRejected: [sets('mark', { remark: 'rejected' })],
  }),
  workflow('mark', { condition: { field: 'name', op: 'eq', value: 'marker' }, steps: [sets('mark', { remark: 'passed' })] }),
]; // prettier-ignore

interface Effect {
  readonly workflow: string;
  readonly status: string;
  readonly version: number;
}

describe.each(['postgres', 'redis'] as const)('the effects of approvals over %s', (backend) => {
  (backend === 'redis' && redisMissing() ? describe.skip : describe)('keep the order of the transitions', () => {
    let world: World;
    let redis: TestRedis | undefined;
    let ann: Actor;
    let bob: Actor;
    beforeAll(async () => {
      if (backend === 'redis') redis = await redisServer();
      world = await openWorld(DOCUMENTS);
      ann = await world.user('ann', ['seller']);
      bob = await world.user('bob', ['boss']);
    }, 60_000);
    const ends: (() => Promise<unknown>)[] = [];
    afterEach(async () => {
      for (const end of ends.splice(0)) await end();
    });
    afterAll(async () => {
      await world.close();
      await redis?.stop();
    });

    const submit = async (deal: string): Promise<ApprovalDetail> =>
      world.flows.approvals.submit(ann, 'deal', deal, { approval: 'discount' });
    const act = (of: ApprovalDetail, action: 'return' | 'reject') => world.flows.approvals.act(bob, of.id, { action });
    const effectsOf = (deal: string): Promise<Effect[]> =>
      world.rows<Effect>(
        `SELECT workflow, status, version FROM system.workflow_run WHERE record_id = $1 AND kind = 'approval' ORDER BY created_at, id`,
        deal,
      );
    /** What was written to the record by effects, oldest first. */
    const remarksOf = async (deal: string): Promise<string[]> =>
      (
        await world.rows<{ remark: string }>(
          `SELECT changes -> 'remark' ->> 1 AS remark FROM system.history WHERE record_id = $1 AND changes ? 'remark' ORDER BY version`,
          deal,
        )
      ).map((entry) => entry.remark);

    const work = async (): Promise<void> => void ends.push((await world.worker({ redisUrl: redis?.url })).close);

    /** Whatever was due before has been given out, or passed over, once this is through. */
    async function marker(): Promise<void> {
      const deal = await world.create(ann, { name: 'marker' });
      await until(async () => (await world.deal(deal))['remark'] === 'passed', { limit: 60_000, what: 'the marker' });
    }

    /** Holds every step that makes a note, until it is released. */
    async function hold(): Promise<() => Promise<void>> {
      let release = (): void => undefined;
      let holding = (): void => undefined;
      const held = new Promise<void>((resolve) => (holding = resolve));
      const released = new Promise<void>((resolve) => (release = resolve));
      const over = world.database.transaction(async (sql) => {
        await sql.query({ text: 'LOCK TABLE record.note IN EXCLUSIVE MODE', values: [] });
        holding();
        await released;
      });
      await held;
      const end = (): Promise<void> => {
        release();
        return over;
      };
      ends.unshift(end);
      return end;
    }
    const stepHeld = () =>
      until(
        async () => (await world.rows(`SELECT FROM pg_locks WHERE relation = 'record.note'::regclass AND NOT granted`)).length > 0,
        { limit: 60_000, what: 'a step that is held' },
      ); // prettier-ignore

    it('a later one begins when the earlier has ended', async () => {
      await work();
      const deal = await world.create(ann, { name: 'held' });
      const release = await hold();
      const submitted = await submit(deal);
      await stepHeld();
      await act(submitted, 'return');
      await marker();
      expect(await effectsOf(deal)).toEqual([
        { workflow: 'discount.onSubmitted', status: 'running', version: 1 },
        { workflow: 'discount.onReturned', status: 'running', version: 1 },
      ]);
      // It was never given out, hence nobody goes round in circles with it.
      expect(await world.rows(`SELECT attempt FROM system.outbox WHERE record_id = $1 ORDER BY id`, deal)).toEqual([
        { attempt: 1 },
        { attempt: 0 },
      ]);
      await release();
      await world.idle();
      expect(await remarksOf(deal)).toEqual(['submitted', 'returned']);
    });

    it('when nobody waits between the transitions, and through one approval after the other', async () => {
      await work();
      const deals = await Promise.all(Array.from({ length: 12 }, (_, i) => world.create(ann, { name: `quick ${i}` })));
      await Promise.all(
        deals.map(async (deal) => {
          await act(await submit(deal), 'return');
          await act(await submit(deal), 'reject');
          await act(await submit(deal), 'return');
        }),
      );
      await world.idle();
      const all = ['submitted', 'returned', 'submitted', 'rejected', 'submitted', 'returned'];
      expect(await Promise.all(deals.map(remarksOf))).toEqual(deals.map(() => all));
    });

    it('with one that failed at the end of the line, once a person tries it again', async () => {
      await work();
      const deal = await world.create(ann, { name: 'failing' });
      const failing = await submit(deal);
      await world.flows.approvals.act(ann, failing.id, { action: 'withdraw' });
      await world.idle();
      const [run] = await world.rows<{ id: string; status: string }>(
        `SELECT id, status FROM system.workflow_run WHERE record_id = $1 AND workflow = 'discount.onWithdrawn'`,
        deal,
      );
      expect(run).toMatchObject({ status: 'failed' });
      const release = await hold();
      await submit(deal);
      await stepHeld();
      await world.flows.runs.retry(run!.id);
      await marker();
      const waiting = await world.rows(
        'SELECT topic, attempt, payload FROM system.outbox WHERE record_id = $1 ORDER BY id DESC LIMIT 1',
        deal,
      );
      expect(waiting).toEqual([{ topic: 'effect', attempt: 0, payload: { runs: [run!.id] } }]);
      await release();
      await world.idle();
    });

    it('when the worker is killed at the earlier one', async () => {
      const start = async (): Promise<WorkerProcess> => {
        const started = await workerProcess({
          DATABASE_URL: world.config.databaseUrl,
          REDIS_URL: redis?.url ?? '',
          WORKER_LEASE_MS: '1000',
          WORKER_POLL_MS: '50',
        });
        ends.push(started.kill);
        return started;
      };
      const first = await start();
      const deal = await world.create(ann, { name: 'killed' });
      const release = await hold();
      const submitted = await submit(deal);
      await stepHeld();
      await act(submitted, 'return');
      await first.kill();
      await start();
      await marker();
      expect((await effectsOf(deal)).map((effect) => effect.version)).toEqual([1, 1]);
      await release();
      await world.idle();
      expect(await remarksOf(deal)).toEqual(['submitted', 'returned']);
    });
  });
});
