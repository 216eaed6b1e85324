import { randomUUID } from 'node:crypto';
import type { Actor } from '@mokuai/access';
import { ACTIONS } from '@mokuai/actions';
import type { AnyDocument } from '@mokuai/definition';
import { Drafts, engineActor, idSource, Numbering, type PublishedModels, Publishing, RecordReader, RecordWriter, systemClock, UserActors } from '@mokuai/engine'; // prettier-ignore
import type { Json } from '@mokuai/expression';
import { parseJson } from '@mokuai/kernel';
import {
  createCounterStore,
  createDefinitionStore,
  createDepartmentStore,
  createPublishStore,
  runMigrations,
} from '@mokuai/store';
import { testDatabase, until } from '@mokuai/testing';
import type { WorkerConfig } from '../config.js';
import { openWorker } from '../open-worker.js';
import { runWorker } from '../run-worker.js';
import { MODULES } from './documents.fixture.js';

type Data = Readonly<Record<string, Json>>;

/** A database with a small application and everything a process has, but no worker yet. */
export type World = Awaited<ReturnType<typeof openWorld>>;

export async function openWorld(documents: readonly AnyDocument[] = []) {
  const database = await testDatabase({ migrate: runMigrations, key: 'worker' });
  const config: WorkerConfig = {
    databaseUrl: database.url,
    redisUrl: undefined,
    timeZone: 'Asia/Shanghai',
    concurrency: 4,
    leaseMs: 5000,
    pollMs: 50,
  };
  const parts = await openWorker(config, () => undefined);
  const { database: db, models } = parts;
  await publishAll(database.url, [...MODULES, ...documents], parts);

  const { timeZone } = config;
  const clock = systemClock;
  const newId = idSource(clock);
  const numbers = new Numbering({ counters: createCounterStore(db), clock, timeZone });
  const writer = new RecordWriter({ db, models, clock, newId, timeZone, numbers });
  const reader = new RecordReader({ sql: db, models, clock, timeZone, cursorSecret: new Uint8Array(32) });
  const users = new UserActors(reader, createDepartmentStore(db));
  const admin = engineActor();
  const closing: (() => Promise<void>)[] = [];

  const rows = async <R>(text: string, ...values: unknown[]): Promise<R[]> =>
    (await db.query<R>({ text, values })).rows;
  return {
    ...parts,
    config,
    reader,
    writer,
    rows,
    publish: (more: readonly AnyDocument[]) => publishAll(database.url, more, parts),
    /** Makes a user and gives its actor. */
    async user(name: string, roles: readonly string[], more: Data = {}): Promise<Actor> {
      const { id } = await writer.create(admin, 'user', { name, email: `${name}@example.com`, roles, ...more });
      const { via: _, ...actor } = (await users.of(models.current(), id, {
        kind: 'workflow',
        name: '',
        id: '',
        depth: 0,
      }))!;
      return actor;
    },
    async create(actor: Actor, data: Data): Promise<string> {
      return (await writer.create(actor, 'deal', data)).id;
    },
    async deal(id: string): Promise<Record<string, Json>> {
      return parseJson(await reader.one(admin, 'deal', id)) as Record<string, Json>;
    },
    /** A worker inside this process. */
    async worker(more: Partial<WorkerConfig> = {}): Promise<{ close(): Promise<void> }> {
      const app = await runWorker({ ...config, ...more });
      let open = true;
      const close = async (): Promise<void> => {
        if (open) await app.close();
        open = false;
      };
      closing.push(close);
      return { close };
    },
    /** Nothing is left in the outbox. */
    idle: (limit = 60_000) =>
      until(async () => (await rows<{ n: number }>('SELECT count(*) AS n FROM system.outbox'))[0]!.n === 0, {
        limit,
        what: 'an empty outbox',
      }),
    async close(): Promise<void> {
      for (const end of closing) await end();
      await parts.courier.close();
      await db.close();
      await database.drop();
    },
  };
}

async function publishAll(
  url: string,
  documents: readonly AnyDocument[],
  { database: db, models }: { database: Awaited<ReturnType<typeof openWorker>>['database']; models: PublishedModels },
): Promise<void> {
  const definitions = createDefinitionStore(db);
  const drafts = new Drafts({ db, definitions, models });
  const publishing = new Publishing({ definitions, models, publishes: createPublishStore(url), newId: randomUUID, steps: ACTIONS }, drafts); // prettier-ignore
  await publishing.prepare();
  await drafts.saveAll(engineActor(), documents, '');
  await publishing.publish(engineActor());
  await models.refresh();
}
