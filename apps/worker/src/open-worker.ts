import { randomBytes } from 'node:crypto';
import { actionsByType } from '@mokuai/actions';
import { createFlows, idSource, Numbering, PublishedModels, RecordReader, RecordWriter, systemClock, WordMaker, type Flows, type OutboxStore } from '@mokuai/engine'; // prettier-ignore
import { createCourier, type Courier } from '@mokuai/queue';
import {
  createApprovalStore,
  createCounterStore,
  createDatabase,
  createDefinitionStore,
  createDepartmentStore,
  createNotificationStore,
  createOutboxStore,
  createRunStore,
  createSearchStore,
  runMigrations,
  type PgDatabase,
} from '@mokuai/store';
import type { WorkerConfig } from './config.js';

/** The composition root's result: what a worker works with. */
export interface WorkerParts {
  readonly config: WorkerConfig;
  readonly database: PgDatabase;
  readonly models: PublishedModels;
  readonly courier: Courier;
  readonly outbox: OutboxStore;
  readonly flows: Flows;
  readonly words: WordMaker;
}

/** Opens database, courier and Model and wires the use-cases. Rejects when any of it fails. */
export async function openWorker(config: WorkerConfig, onError: (error: Error) => void): Promise<WorkerParts> {
  await runMigrations(config.databaseUrl);
  // A step may hold one connection for its transaction and need another for numbers.
  const max = config.concurrency * 2 + 4;
  const database = createDatabase(config.databaseUrl, { max, applicationName: 'mokuai worker', onError });
  try {
    return await wire(config, database, onError);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function wire(config: WorkerConfig, database: PgDatabase, onError: (error: Error) => void): Promise<WorkerParts> {
  const { timeZone } = config;
  const clock = systemClock;
  const newId = idSource(clock);
  const models = await PublishedModels.open(createDefinitionStore(database));
  const numbers = new Numbering({ counters: createCounterStore(database), clock, timeZone });
  const outbox = createOutboxStore(database);
  // Cursors of lists that a worker reads never leave it.
  const cursorSecret = new Uint8Array(randomBytes(32));
  const flows = createFlows({
    database,
    models,
    clock,
    newId,
    timeZone,
    outbox,
    reader: new RecordReader({ sql: database, models, clock, cursorSecret, timeZone }),
    writer: new RecordWriter({ db: database, models, clock, newId, timeZone, numbers }),
    actions: actionsByType,
    runs: createRunStore(database),
    approvals: createApprovalStore(database),
    departments: createDepartmentStore(database),
    notifications: createNotificationStore(database),
    onUnexpected: (error) => onError(error instanceof Error ? error : new Error(String(error))),
  });
  const courier = createCourier({ databaseUrl: config.databaseUrl, redisUrl: config.redisUrl, onError });
  const words = new WordMaker({ models, store: createSearchStore(config.databaseUrl) });
  return { config, database, models, courier, outbox, flows, words };
}
