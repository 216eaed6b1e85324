import { createPostgresBackend, withBackend } from 'bullmq';
import type { Backend } from './bullmq-courier.js';
import { QUEUE_NAME } from './bullmq-courier.js';

const { Queue, Worker } = withBackend(createPostgresBackend);

/** Queue and jobs in the database itself, in a schema that BullMQ migrates. */
export function postgresBackend(databaseUrl: string): Backend {
  const connection = (max: number) => ({ connectionString: databaseUrl, schema: 'queue', migrate: true, max });
  return {
    kind: 'postgres',
    queue: () => new Queue(QUEUE_NAME, { connection: connection(2) }) as unknown as ReturnType<Backend['queue']>,
    worker: (work, options) =>
      new Worker(QUEUE_NAME, work, { ...options, connection: connection(4) }) as unknown as ReturnType<
        Backend['worker']
      >,
  };
}
