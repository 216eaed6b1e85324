import { Queue, Worker } from 'bullmq';
import type { Backend } from './bullmq-courier.js';
import { QUEUE_NAME } from './bullmq-courier.js';

/** Queue and jobs in Redis, for load. Sending fails at once while Redis is away; a worker waits until it is back. */
export function redisBackend(redisUrl: string): Backend {
  // Options, not a client: BullMQ closes only the connections it made itself.
  const connection = (patient: boolean) => ({
    url: redisUrl,
    maxRetriesPerRequest: patient ? null : 1,
    enableOfflineQueue: patient,
    retryStrategy: (times: number) => Math.min(times * 100, 2000),
  });
  return {
    kind: 'redis',
    queue: () => new Queue(QUEUE_NAME, { connection: connection(false), prefix: 'mokuai' }),
    worker: (work, options) =>
      new Worker(QUEUE_NAME, work, { ...options, connection: connection(true), prefix: 'mokuai' }),
  };
}
