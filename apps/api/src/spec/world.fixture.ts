import pg from 'pg';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { runMigrations } from '@mokuai/store';
import { testDatabase } from '@mokuai/testing';
import { engineActor } from '@mokuai/engine';
import type { AnyDocument } from '@mokuai/definition';
import type { Definitions } from '../definitions/open-definitions.js';
import { DEFINITIONS } from '../platform/tokens.js';
import { createApi } from '../create-api.js';
import { readConfig } from '../platform/config.js';
import { Client } from './client.fixture.js';
import { DOCUMENTS } from './documents.fixture.js';

export const PASSWORD = 'a spec’s own secret';

/** The real API over a real Postgres, with an administrator and a small application in it. */
export interface World {
  readonly app: NestFastifyApplication;
  readonly stranger: Client;
  readonly admin: Client;
  /** Makes a user and signs it in. */
  user(name: string, roles: readonly string[], department?: string): Promise<Client>;
  department(name: string, parent?: string): Promise<string>;
  query<R>(text: string, ...values: unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

/** Opens a world of its own; `env` is added to the environment that the API is configured by. */
export async function openWorld(env: NodeJS.ProcessEnv = {}): Promise<World> {
  const database = await testDatabase({ migrate: runMigrations, key: 'migrated' });
  const app = await createApi(
    readConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent', TIME_ZONE: 'Asia/Shanghai', ...env }),
  );
  await publishAll(app.get<Definitions>(DEFINITIONS), DOCUMENTS);
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => undefined);
  const stranger = new Client(app);
  const signedIn = (answer: { body: { token: string; user: { id: string } } }): Client =>
    new Client(app, { authorization: `Bearer ${answer.body.token}` }, answer.body.user.id);
  const first = { name: 'Admin', email: 'admin@example.com', password: PASSWORD };
  const admin = signedIn(await stranger.post('/auth/setup', first));
  return {
    app,
    stranger,
    admin,
    async user(name, roles, department) {
      const email = `${name}@example.com`;
      await admin.post('/records/user', { name, email, roles, password: PASSWORD, ...(department && { department }) });
      return signedIn(await stranger.post('/auth/login', { email, password: PASSWORD }));
    },
    department: async (name, parent) =>
      (await admin.post('/records/department', { name, ...(parent && { parent }) })).body.id,
    query: async <R>(text: string, ...values: unknown[]): Promise<R[]> => (await pool.query(text, values)).rows as R[],
    async close() {
      await pool.end();
      await app.close();
      await database.drop();
    },
  };
}

async function publishAll({ drafts, publishing }: Definitions, documents: readonly AnyDocument[]): Promise<void> {
  await drafts.saveAll(engineActor(), documents, '');
  await publishing.publish(engineActor());
}
