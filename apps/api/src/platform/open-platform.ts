import { randomBytes } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import { idSource, Sessions, SignIn, systemClock, type AuthStore, type Models } from '@mokuai/engine';
import type { Clock } from '@mokuai/kernel';
import { createAuthStore, createDatabase, runMigrations, type PgDatabase } from '@mokuai/store';
import { argon2Hasher } from './argon2-hasher.js';
import type { ApiConfig } from './config.js';
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
  readonly authStore: AuthStore;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  close(): Promise<void>;
}

/** Opens the database, brings it up to date and builds what the controllers call. Rejects when any of it fails. */
export async function openPlatform(config: ApiConfig, log: FastifyBaseLogger): Promise<Platform> {
  const onError = (error: Error): void => log.warn({ err: error }, 'lost a database connection');
  await runMigrations(config.databaseUrl);
  const database = createDatabase(config.databaseUrl, { applicationName: 'mokuai api', onError });
  const signals = new Signals();
  const clock = systemClock;
  const newId = idSource(clock);
  const authStore = createAuthStore(database);
  const models = await openModels(database);
  const sessions = new Sessions(authStore, models, clock);
  const signIn = new SignIn({ store: authStore, sessions, hasher: argon2Hasher, random: randomBytes, newId, clock });
  signals.on('mokuai_auth', (userId) => sessions.forget(userId === '' ? undefined : userId));
  signals.on('mokuai_revision', () => void models.refresh());
  signals.onConnect(() => {
    sessions.forget();
    void models.refresh();
  });
  await signals.open(config.databaseUrl, onError);
  const close = async (): Promise<void> => {
    await signals.close();
    await database.close();
  };
  return { config, database, signals, models, clock, newId, authStore, sessions, signIn, close };
}
