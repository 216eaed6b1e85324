import { hkdfSync, randomBytes } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import {
  AccountWriter,
  Attachments,
  EffectiveModules,
  FieldFiles,
  Idempotency,
  idSource,
  Numbering,
  Preferences,
  RecordReader,
  RecordSearch,
  SearchStates,
  RulePreviews,
  Sessions,
  SetUp,
  SignIn,
  systemClock,
  Thumbnails,
  Tidying,
  type AuthStore,
  type Badges,
  type FileStore,
  type PictureScaler,
  type PublishedModels,
  type RecordWriter,
  type Templates,
} from '@mokuai/engine';
import type { Clock } from '@mokuai/kernel';
import * as store from '@mokuai/store';
import { createTemplates, type DemoAccounts } from '../definitions/create-templates.js';
import { openDefinitions, type Definitions } from '../definitions/open-definitions.js';
import { argon2Hasher } from './argon2-hasher.js';
import type { ApiConfig } from './config.js';
import { createBadges } from './create-badges.js';
import { populate } from './populate.js';
import { Signals } from './signals.js';

/** The composition root's result: every port, opened and wired. */
export interface Platform {
  readonly config: ApiConfig;
  readonly database: store.PgDatabase;
  readonly signals: Signals;
  readonly definitions: Definitions;
  readonly templates: Templates;
  readonly models: PublishedModels;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly reader: RecordReader;
  readonly writer: RecordWriter;
  readonly attachments: Attachments;
  readonly fieldFiles: FieldFiles;
  readonly search: RecordSearch;
  readonly rulePreviews: RulePreviews;
  readonly idempotency: Idempotency;
  readonly authStore: AuthStore;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly setUp: SetUp;
  readonly preferences: Preferences;
  readonly effectiveModules: EffectiveModules;
  readonly badges: Badges;
  /** Accounts that the sign-in page may offer. */
  readonly demoAccounts: DemoAccounts;
  close(): Promise<void>;
}

/**
 * Opens the database, brings it up to date and builds what the controllers call; makes the first administrator and the
 * demo where they are asked for. Rejects when any of it fails.
 */
export async function openPlatform(config: ApiConfig, log: FastifyBaseLogger): Promise<Platform> {
  const onError = (error: Error): void => log.warn({ err: error }, 'lost a database connection');
  await store.runMigrations(config.databaseUrl);
  const database = store.createDatabase(config.databaseUrl, { applicationName: 'mokuai api', onError });
  const signals = new Signals();
  const pictures = store.openPictures();
  let tidying: Tidying | undefined;
  const close = async (): Promise<void> => {
    await tidying?.stop();
    await signals.close();
    await pictures.close();
    await database.close();
  };
  try {
    const newId = idSource(systemClock);
    const definitions = await openDefinitions(config.databaseUrl, database, newId);
    const files = await store.openFiles(config.files);
    const ports = wire(config, database, definitions, { files, pictures }, newId);
    await listenTo(signals, ports, config.databaseUrl, onError);
    const demoAccounts = await populate(config, ports);
    tidying = new Tidying({
      works: [definitions.publishing, ports.attachments],
      onError: (err) => log.warn({ err }, 'tidying failed'),
    });
    tidying.start();
    return { config, database, signals, ...ports, demoAccounts, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What is built before anything runs. */
export type Wired = Omit<Platform, 'config' | 'database' | 'signals' | 'demoAccounts' | 'close'>;

function wire(
  config: ApiConfig,
  database: store.PgDatabase,
  definitions: Definitions,
  { files, pictures }: { readonly files: FileStore; readonly pictures: PictureScaler },
  newId: () => string,
): Wired {
  const { timeZone, secretKey } = config;
  const { models } = definitions;
  const clock = systemClock;
  const hasher = argon2Hasher;
  const authStore = store.createAuthStore(database);
  const sessions = new Sessions(authStore, models, clock);
  const numbers = new Numbering({ counters: store.createCounterStore(database), clock, timeZone });
  const writer = new AccountWriter(
    { db: database, models, clock, newId, timeZone, numbers },
    authStore,
    hasher,
    sessions,
  );
  const cursorSecret = new Uint8Array(hkdfSync('sha256', secretKey, '', 'cursor', 32));
  const reader = new RecordReader({
    ...{ sql: database, models, clock, cursorSecret, timeZone },
    searches: new SearchStates(database, clock),
  });
  const attachments = store.createAttachmentStore(database);
  const thumbnails = new Thumbnails({ attachments, files, pictures });
  return {
    definitions,
    templates: createTemplates({ config, database, definitions, writer, authStore, hasher }),
    models,
    clock,
    newId,
    authStore,
    sessions,
    reader,
    writer,
    rulePreviews: new RulePreviews({ models, reader, numbering: numbers, clock }),
    attachments: new Attachments({
      ...{ database, models, reader, writer, newId, files, thumbnails, attachments, limits: config.files.limits },
    }),
    fieldFiles: new FieldFiles({
      ...{ database, models, reader, newId, files, thumbnails, attachments, limits: config.files.limits },
    }),
    search: new RecordSearch({ models, reader, side: 4, patience: 1500 }),
    signIn: new SignIn({ store: authStore, sessions, hasher, random: randomBytes, newId, clock }),
    setUp: new SetUp({ database, models, store: authStore, hasher, writer }),
    preferences: new Preferences(authStore, sessions, writer),
    idempotency: new Idempotency(store.createIdempotencyStore(database), clock, newId),
    effectiveModules: new EffectiveModules(models),
    badges: createBadges(store.createNotificationStore(database), store.createApprovalStore(database)),
  };
}

/** Follows what other processes announce. After a lost connection everything is asked again: it was not heard. */
async function listenTo(
  signals: Signals,
  { models, sessions }: Wired,
  url: string,
  onError: (error: Error) => void,
): Promise<void> {
  const refresh = (): void => void models.refresh().catch(onError);
  signals.on('mokuai_auth', (user) => sessions.forget(user === '*' ? undefined : user));
  signals.on('mokuai_revision', refresh);
  signals.onConnect(() => {
    sessions.forget();
    refresh();
  });
  await signals.open(url, onError);
}
