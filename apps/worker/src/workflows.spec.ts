import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { redisMissing, redisServer, type TestRedis } from '@mokuai/testing';
import { notes, sets, tells, workflow } from './spec/documents.fixture.js';
import { openWorld, type World } from './spec/world.fixture.js';

// A whole worker on a busy machine takes its time.
jest.setTimeout(120_000);

const DOCUMENTS = [
  workflow('big', {
    order: 2,
    trigger: { type: 'record_saved' },
    condition: { and: [{ field: 'amount', op: 'ge', value: 100 }, { field: 'priority', op: 'ne', value: 'high' }] },
    steps: [
      sets('mark', { priority: 'high', remark: '{{ record.amount }} of {{ record.owner }}, was {{ record.remark }}' }),
      tells('tell', 'Big: {{ record.name }}', 'by {{ actor.name }}'),
      {
        id: 'size',
        type: 'branch',
        branches: [{ when: { field: 'amount', op: 'gt', value: 1000 }, steps: [notes('huge', 'Huge {{ record.name }}')] }, { steps: [notes('large', 'Large {{ record.name }}')] }],
      },
    ],
  }),
  workflow('first', { order: 1, condition: { field: 'amount', op: 'ge', value: 100 }, steps: [notes('hello', 'First {{ record.name }}')] }),
  workflow('off', { active: false, steps: [notes('never', 'Never')] }),
  workflow('dropped', {
    trigger: { type: 'fields_changed', fields: ['amount'] },
    condition: { field: 'old.amount', op: 'gt', valueField: 'amount' },
    steps: [notes('less', 'From {{ old.amount }} to {{ record.amount }}')],
  }),
  workflow('as_actor', {
    label: { en: 'Peek', 'zh-CN': '偷看' },
    trigger: { type: 'record_created' },
    condition: { field: 'name', op: 'eq', value: 'mine' },
    runAs: 'actor',
    steps: [sets('peek', { secret: 'not mine to write' })],
  }),
]; // prettier-ignore

interface Run {
  workflow: string;
  status: string;
  error: { code: string } | null;
}

describe.each(['postgres', 'redis'] as const)('workflows over %s', (backend) => {
  (backend === 'redis' && redisMissing() ? describe.skip : describe)('from the event to the effects', () => {
    let world: World;
    let redis: TestRedis | undefined;
    beforeAll(async () => {
      if (backend === 'redis') redis = await redisServer();
      world = await openWorld(DOCUMENTS);
      await world.worker({ redisUrl: redis?.url });
    }, 60_000);
    afterAll(async () => {
      await world.close();
      await redis?.stop();
    });
    afterEach(() => world.idle());

    const notesOf = async (deal: string): Promise<string[]> =>
      (
        await world.rows<{ subject: string }>(
          'SELECT subject FROM record.note WHERE deal = $1 ORDER BY created_at, id',
          deal,
        )
      ).map((n) => n.subject);
    const runsOf = (deal: string): Promise<Run[]> =>
      world.rows<Run>(
        'SELECT workflow, status, error FROM system.workflow_run WHERE record_id = $1 ORDER BY workflow',
        deal,
      );

    it('runs what is triggered, in its order, and nothing else', async () => {
      const ann = await world.user('ann', ['seller']);
      const deal = await world.create(ann, { name: 'A', amount: 500 });
      await world.idle();
      expect(await runsOf(deal)).toEqual([
        { workflow: 'big', status: 'done', error: null },
        { workflow: 'first', status: 'done', error: null },
      ]);
      expect(await notesOf(deal)).toEqual(['First A', 'Large A']);
      expect(await world.deal(deal)).toMatchObject({ priority: 'high', remark: '500 of ann, was', version: 2 });
      const told = await world.rows('SELECT title, body FROM system.notification WHERE user_id = $1', ann.userId);
      expect(told).toEqual([{ title: 'Big: A', body: 'by ann' }]);
    });

    it('names rule and person in the history of what it writes', async () => {
      const bob = await world.user('bob', ['seller']);
      const deal = await world.create(bob, { name: 'B', amount: 2000 });
      await world.idle();
      expect(await notesOf(deal)).toEqual(['First B', 'Huge B']);
      const [entry] = await world.rows<{ actor: string; via: object }>(
        'SELECT actor, via FROM system.history WHERE record_id = $1 AND version = 2',
        deal,
      );
      expect(entry).toMatchObject({ actor: bob.userId, via: { kind: 'workflow', name: 'big' } });
    });

    it('compares with what was before', async () => {
      const cyd = await world.user('cyd', ['seller']);
      const deal = await world.create(cyd, { name: 'C', amount: 50 });
      await world.writer.update(cyd, 'deal', deal, { amount: 60 });
      await world.writer.update(cyd, 'deal', deal, { amount: 40 });
      await world.writer.update(cyd, 'deal', deal, { name: 'C2' });
      await world.idle();
      expect(await notesOf(deal)).toEqual(['From 60 to 40']);
    });

    it('has no more rights than the person it runs as, and says why it failed', async () => {
      const root = await world.user('root', ['admin']);
      const dan = await world.user('dan', ['seller']);
      const deal = await world.create(dan, { name: 'mine' });
      await world.idle();
      expect(await runsOf(deal)).toEqual([
        { workflow: 'as_actor', status: 'failed', error: expect.objectContaining({ code: 'unknown_key' }) },
      ]);
      expect((await world.deal(deal))['secret']).toBeNull();
      const run = (await world.flows.runLog.list({ record: deal, limit: 10 }, undefined)).data[0]!;
      expect(await world.flows.runLog.detail(run.id)).toMatchObject({
        steps: [{ step: 'peek', status: 'failed', attempts: 1, error: { code: 'unknown_key' } }],
      });
      const told = (): Promise<object[]> =>
        world.rows('SELECT title FROM system.notification WHERE user_id = $1', root.userId);
      expect(await told()).toEqual([{ title: { en: 'Workflow failed: Peek', 'zh-CN': '工作流执行失败：偷看' } }]);
      await world.flows.runs.retry(run.id);
      await world.idle();
      expect(await world.flows.runLog.detail(run.id)).toMatchObject({ status: 'failed' });
    });

    it('keeps the steps it began with', async () => {
      const eve = await world.user('eve', ['seller']);
      const before = await world.create(eve, { name: 'E', amount: 100 });
      await world.idle();
      await world.publish([workflow('first', { order: 1, steps: [notes('hello', 'Changed {{ record.name }}')] })]);
      const after = await world.create(eve, { name: 'F', amount: 1 });
      await world.idle();
      expect(await notesOf(before)).toContain('First E');
      expect(await notesOf(after)).toEqual(['Changed F']);
    });
  });
});
