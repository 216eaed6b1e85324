import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { redisMissing, redisServer, testDatabase, until, type TestDatabase, type TestRedis } from '@mokuai/testing';
import type { Courier, Receiver } from './courier.js';
import { createCourier } from './create-courier.js';

const backends = ['postgres', 'redis'] as const;

describe.each(backends)('the courier on %s', (backend) => {
  const describeHere = backend === 'redis' && redisMissing() ? describe.skip : describe;

  describeHere('delivers', () => {
    let database: TestDatabase;
    let redis: TestRedis | undefined;
    const open: { close(): Promise<void> }[] = [];

    beforeAll(async () => {
      database = await testDatabase();
      if (backend === 'redis') redis = await redisServer();
    });
    afterEach(async () => {
      for (const one of open.splice(0).reverse()) await one.close();
    });
    afterAll(async () => {
      await redis?.stop();
      await database.drop();
    });

    const errors: Error[] = [];
    function courier(): Courier {
      const made = createCourier({ databaseUrl: database.url, redisUrl: redis?.url, onError: (e) => errors.push(e) });
      open.push(made);
      return made;
    }
    function receive(from: Courier, handler: (outbox: number) => Promise<void>, concurrency = 4): Receiver {
      const receiver = from.receive(handler, { concurrency, onError: (e) => errors.push(e) });
      open.push(receiver);
      return receiver;
    }

    it('each job to one of the workers', async () => {
      const sender = courier();
      expect(sender.backend).toBe(backend);
      const got: number[] = [];
      for (let i = 0; i < 2; i++) receive(courier(), (outbox) => Promise.resolve(void got.push(outbox)));
      const sent = Array.from({ length: 200 }, (_, i) => i + 1);
      await sender.send(sent.map((outbox) => ({ outbox, attempt: 1 })));
      await until(() => got.length >= sent.length, { what: 'all jobs' });
      expect([...got].sort((a, b) => a - b)).toEqual(sent);
      await until(async () => (await sender.waiting()) === 0);
    });

    it('a row again under its next attempt, also after a handler threw', async () => {
      const sender = courier();
      const got: number[] = [];
      errors.length = 0;
      receive(sender, async (outbox) => {
        got.push(outbox);
        if (got.length === 1) throw new Error('poison');
      });
      await sender.send([{ outbox: 7, attempt: 1 }]);
      await until(() => errors.some((e) => e.message === 'poison'));
      await sender.send([{ outbox: 7, attempt: 2 }]);
      await until(() => got.length === 2);
      expect(got).toEqual([7, 7]);
    });

    it('nothing new once it is closed, and what is in hand to the end', async () => {
      const sender = courier();
      let finish = (): void => undefined;
      const gate = new Promise<void>((resolve) => (finish = resolve));
      const log: string[] = [];
      const receiver = receive(
        sender,
        async (outbox) => {
          log.push(`begin ${outbox}`);
          await gate;
          log.push(`end ${outbox}`);
        },
        1,
      );
      await sender.send([{ outbox: 1001, attempt: 1 }]);
      await until(() => log.length === 1);
      const closed = receiver.close();
      await sender.send([{ outbox: 1002, attempt: 1 }]);
      finish();
      await closed;
      expect(log).toEqual(['begin 1001', 'end 1001']);
      expect(await sender.waiting()).toBe(1);
      const late: number[] = [];
      receive(sender, (outbox) => Promise.resolve(void late.push(outbox)));
      await until(() => late.length === 1);
      expect(late).toEqual([1002]);
    });

    it('and says when it can be reached', () => expect(courier().ping()).resolves.toBeUndefined());
  });
});
