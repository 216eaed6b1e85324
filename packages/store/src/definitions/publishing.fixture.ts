import { randomUUID } from 'node:crypto';
import { Drafts, engineActor, Packages, PublishedModels, Publishing, type PublisherPorts } from '@mokuai/engine';
import type { AnyDocument } from '@mokuai/definition';
import { testDatabase } from '@mokuai/testing';
import { createDatabase, type PgDatabase } from '../pool/database.js';
import { runMigrations } from '../migrations.js';
import { createDefinitionStore, createPackageStore, createPublishStore } from './index.js';

/** Who drafts and publishes in specs. */
export const designer = engineActor();

// The real ones are of a floor above: here steps are only kept.
const steps = ['update_record', 'create_record', 'notify', 'start_approval', 'branch'].map((type) => ({
  type,
  input: { type: 'object' },
  branches: type === 'branch',
}));

/** All of publishing over one database, as a process has it. */
export async function openProcess(url: string, database: PgDatabase) {
  const definitions = createDefinitionStore(database);
  const models = await PublishedModels.open(definitions);
  const ports: PublisherPorts = {
    definitions,
    models,
    publishes: createPublishStore(url),
    newId: randomUUID,
    steps,
  };
  const drafts = new Drafts({ db: database, definitions, models });
  const publishing = new Publishing(ports, drafts);
  const packages = new Packages({ ...ports, store: createPackageStore(database), drafts, publishing });
  return { ports, models, drafts, publishing, packages };
}

/** What the first start of the product does. */
async function prepare(url: string): Promise<void> {
  await runMigrations(url);
  const database = createDatabase(url, { max: 2 });
  await (await openProcess(url, database)).publishing.prepare();
  await database.close();
}

/** A fresh database with the built-in definitions published. */
export async function startedDatabase() {
  const { url, drop } = await testDatabase({ migrate: prepare, key: 'started' });
  const database = createDatabase(url, { max: 30 });
  const process = await openProcess(url, database);
  const rows = async <R>(text: string, ...values: unknown[]): Promise<R[]> =>
    (await database.query<R>({ text, values })).rows;
  return {
    ...process,
    url,
    database,
    rows,
    /** Drafts and publishes; gives the revision. */
    async publish(documents: readonly AnyDocument[], confirm: readonly string[] = []): Promise<number> {
      await process.drafts.saveAll(designer, documents, '');
      return (await process.publishing.publish(designer, { confirm })).revision;
    },
    async close(): Promise<void> {
      await database.close();
      await drop();
    },
  };
}

export type Started = Awaited<ReturnType<typeof startedDatabase>>;

/** A record as raw SQL writes it, fenced like every write: gives how many rows were written. */
export async function insertFenced(
  { database, models }: Pick<Started, 'database' | 'models'>,
  module: string,
  values: Readonly<Record<string, unknown>>,
): Promise<number> {
  const names = Object.keys(values);
  const columns = ['id', ...names].map((name) => `"${name}"`).join(', ');
  const slots = names.map((_, index) => `, $${index + 2}`).join('');
  const text = `INSERT INTO record."${module}" (${columns}) SELECT gen_random_uuid()${slots} WHERE system.fence($1)`;
  return (await database.query({ text, values: [models.current().revision, ...Object.values(values)] })).rowCount;
}
