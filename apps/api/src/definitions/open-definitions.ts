import { ACTIONS } from '@mokuai/actions';
import {
  Drafts,
  Kept,
  Packages,
  PublishedModels,
  Publishes,
  Publishing,
  type Database,
  type PublisherPorts,
} from '@mokuai/engine';
import { createDefinitionStore, createPackageStore, createPublishStore } from '@mokuai/store';

/** Definitions as this process works with them. */
export interface Definitions {
  readonly ports: PublisherPorts;
  readonly models: PublishedModels;
  readonly drafts: Drafts;
  readonly publishing: Publishing;
  readonly publishes: Publishes;
  readonly kept: Kept;
  readonly packages: Packages;
}

/**
 * Reads what is published, after finishing an interrupted publish and publishing the built-in definitions where that is
 * still to be done. The database has to be migrated already.
 */
export async function openDefinitions(url: string, database: Database, newId: () => string): Promise<Definitions> {
  const definitions = createDefinitionStore(database);
  const models = await PublishedModels.open(definitions);
  const ports = { definitions, models, publishes: createPublishStore(url), newId, steps: ACTIONS };
  const drafts = new Drafts({ db: database, definitions, models });
  const publishing = new Publishing(ports, drafts);
  await publishing.prepare();
  const publishes = new Publishes(ports, database);
  const kept = new Kept(ports, database, drafts);
  const packages = new Packages({ ...ports, store: createPackageStore(database), drafts, publishing });
  return { ports, models, drafts, publishing, publishes, kept, packages };
}
