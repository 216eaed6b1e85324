import { hkdfSync, randomBytes } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import {
  AccountWriter,
  EffectiveModules,
  idSource,
  Numbering,
  Preferences,
  RecordReader,
  Sessions,
  SetUp,
  SignIn,
  systemClock,
  type AuthStore,
  type Badges,
  type Models,
  type RecordWriter,
} from '@mokuai/engine';
import type { Clock } from '@mokuai/kernel';
import {
  createApprovalStore,
  createAuthStore,
  createCounterStore,
  createDatabase,
  createNotificationStore,
  runMigrations,
  type PgDatabase,
} from '@mokuai/store';
import { argon2Hasher } from './argon2-hasher.js';
import type { ApiConfig } from './config.js';
import { createBadges } from './create-badges.js';
import { openModels } from './open-models.js';
import { Signals } from './signals.js';

/** The composition root's result: every port, opened and wired. */
export interface Platform {
  readonly config: ApiConfig;
  readonly database: PgDatabase;
  readonly signals: Signals;
  readonly models: Models;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly reader: RecordReader;
  readonly writer: RecordWriter;
  readonly authStore: AuthStore;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly setUp: SetUp;
  readonly preferences: Preferences;
  readonly effectiveModules: EffectiveModules;
  readonly badges: Badges;
  close(): Promise<void>;
}

/** Opens the database, brings it up to date and builds what the controllers call. Rejects when any of it fails. */
export async function openPlatform(config: ApiConfig, log: FastifyBaseLogger): Promise<Platform> {
  const onError = (error: Error): void => log.warn({ err: error }, 'lost a database connection');
  await runMigrations(config.databaseUrl);
  const database = createDatabase(config.databaseUrl, { applicationName: 'mokuai api', onError });
  const signals = new Signals();
  const close = async (): Promise<void> => {
    await signals.close();
    await database.close();
  };
  try {
    const ports = wire(config, database, await openModels(database));
    await listenTo(signals, ports, config.databaseUrl, onError);
    return { config, database, signals, ...ports, close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Wired = Omit<Platform, 'config' | 'database' | 'signals' | 'close'>;

function wire(config: ApiConfig, database: PgDatabase, models: Models): Wired {
  const { timeZone, secretKey } = config;
  const clock = systemClock;
  const newId = idSource(clock);
  const hasher = argon2Hasher;
  const authStore = createAuthStore(database);
  const sessions = new Sessions(authStore, models, clock);
  const signIn = new SignIn({ store: authStore, sessions, hasher, random: randomBytes, newId, clock });
  const numbers = new Numbering({ counters: createCounterStore(database), clock, timeZone });
  const writer = new AccountWriter(
    { db: database, models, clock, newId, timeZone, numbers },
    authStore,
    hasher,
    sessions,
  );
  const cursorSecret = new Uint8Array(hkdfSync('sha256', secretKey, '', 'cursor', 32));
  return {
    models,
    clock,
    newId,
    authStore,
    sessions,
    signIn,
    writer,
    reader: new RecordReader({ sql: database, models, clock, cursorSecret, timeZone }),
    setUp: new SetUp({ database, models, store: authStore, hasher, writer }),
    preferences: new Preferences(authStore, sessions, writer),
    effectiveModules: new EffectiveModules(models),
    badges: createBadges(createNotificationStore(database), createApprovalStore(database)),
  };
}

/** Follows what other processes announce. After a lost connection everything is asked again: it was not heard. */
async function listenTo(
  signals: Signals,
  { models, sessions }: Wired,
  url: string,
  onError: (error: Error) => void,
): Promise<void> {
  const refresh = (): void => void Promise.resolve(models.refresh()).catch(onError);
  signals.on('mokuai_auth', (user) => sessions.forget(user === '*' ? undefined : user));
  signals.on('mokuai_revision', refresh);
  signals.onConnect(() => {
    sessions.forget();
    refresh();
  });
  await signals.open(url, onError);
}
