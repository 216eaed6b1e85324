import type { Job, Queue, Worker } from 'bullmq';
import type { Courier, Delivery, ReceiveOptions, Receiver } from './courier.js';
import { jobId } from './job-id.js';

/** All deliveries go through one queue. */
export const QUEUE_NAME = 'outbox';

/** What a job carries. */
export interface Cargo {
  readonly outbox: number;
}

/** The part of a BullMQ backend that a courier needs. */
export interface Backend {
  readonly kind: Courier['backend'];
  queue(): Queue<Cargo, void, 'deliver'>;
  worker(
    work: (job: Job<Cargo, void, 'deliver'>) => Promise<void>,
    options: typeof WORKER,
  ): Worker<Cargo, void, 'deliver'>;
}

/**
 * A killed worker's jobs are free again after 5 to 8 seconds. Being killed twice with the same job is nothing special
 * here, so that stalling never fails it; finished jobs leave nothing behind.
 */
const WORKER = {
  autorun: true,
  lockDuration: 5000,
  stalledInterval: 3000,
  maxStalledCount: 1_000_000,
  removeOnComplete: { count: 0 },
  removeOnFail: { count: 0 },
  concurrency: 1,
};

const CLOSE_LIMIT = 10_000;

/** The courier over one backend. `onError` hears of lost connections; BullMQ finds them again by itself. */
export function bullmqCourier(backend: Backend, onError: (error: Error) => void): Courier {
  const queue = backend.queue();
  queue.on('error', onError);
  return {
    backend: backend.kind,
    send: (deliveries) => send(queue, deliveries),
    waiting: () => queue.getWaitingCount(),
    receive: (handler, options) => receive(backend, handler, options),
    ping: async () => void (await queue.getWaitingCount()),
    close: () => queue.close(),
  };
}

async function send(queue: Queue<Cargo, void, 'deliver'>, deliveries: readonly Delivery[]): Promise<void> {
  if (deliveries.length === 0) return;
  const jobs = deliveries.map((delivery) => ({
    name: 'deliver' as const,
    data: { outbox: delivery.outbox },
    opts: { jobId: jobId(delivery), attempts: 1, removeOnComplete: true, removeOnFail: true },
  }));
  await queue.addBulk(jobs);
}

function receive(backend: Backend, handler: (outbox: number) => Promise<void>, options: ReceiveOptions): Receiver {
  const worker = backend.worker(
    async (job) => {
      // A failed job would only lie about; the row is given out again when its lease ends.
      await handler(job.data.outbox).catch((error: unknown) => options.onError(error as Error));
    },
    { ...WORKER, concurrency: options.concurrency },
  );
  worker.on('error', options.onError);
  return {
    async close(limit = CLOSE_LIMIT) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<'late'>((resolve) => (timer = setTimeout(resolve, limit, 'late')));
      const done = await Promise.race([worker.close(), late]);
      clearTimeout(timer);
      if (done === 'late') await worker.close(true);
    },
  };
}
