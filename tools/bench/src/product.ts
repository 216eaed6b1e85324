import { randomUUID } from 'node:crypto';
import { ACTIONS } from '@mokuai/actions';
import { Drafts, engineActor, PublishedModels, Publishing } from '@mokuai/engine';
import { createDatabase, createDefinitionStore, createPublishStore, runMigrations } from '@mokuai/store';
import { DOCUMENTS } from './documents.js';

const ADMIN = { email: 'admin@bench.example.com', password: 'bench-administrator-1' };
const USER = { email: 'bench@bench.example.com', password: 'bench-ordinary-user-1' };

/** What the API is started with besides its database. */
export const PRODUCT_ENV = {
  SECRET_KEY: 'a secret of the bench, and of nothing else',
  ADMIN_EMAIL: ADMIN.email,
  ADMIN_PASSWORD: ADMIN.password,
  LOG_LEVEL: 'error',
  TIME_ZONE: 'Asia/Shanghai',
};

/** Migrates the database and publishes definitions, those of the two tables where no others are given. */
export async function publishDocuments(url: string, documents: readonly object[] = DOCUMENTS): Promise<void> {
  await runMigrations(url);
  const database = createDatabase(url);
  try {
    const definitions = createDefinitionStore(database);
    const models = await PublishedModels.open(definitions);
    const drafts = new Drafts({ db: database, definitions, models });
    const publishes = createPublishStore(url);
    const publishing = new Publishing({ definitions, models, publishes, newId: randomUUID, steps: ACTIONS }, drafts);
    await publishing.prepare();
    await drafts.saveAll(engineActor(), documents, '');
    await publishing.publish(engineActor());
  } finally {
    await database.close();
  }
}

/** An ordinary user, signed in. */
export interface BenchUser {
  readonly id: string;
  readonly token: string;
}

/** Signs the ordinary user in through the API, making it first. */
export async function signIn(port: number): Promise<BenchUser> {
  const call = async (path: string, body: unknown, token?: string): Promise<Record<string, unknown>> => {
    const answer = await fetch(`http://127.0.0.1:${port}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${text.slice(0, 400)}`);
    return JSON.parse(text) as Record<string, unknown>;
  };
  const admin = await call('/auth/login', ADMIN);
  await call('/records/user', { name: 'Bench', ...USER, roles: ['bench'] }, admin['token'] as string);
  const signedIn = await call('/auth/login', USER);
  return { id: (signedIn['user'] as { id: string }).id, token: signedIn['token'] as string };
}

const PAGE = 500;

/** Cursors that lead behind so many rows, and some pages further on: reading there page by page, as a client would. */
export async function cursorsBehind(port: number, token: string, rows: number, count: number): Promise<string[]> {
  const page = async (limit: number, after: string | undefined): Promise<string> => {
    const path = `/api/records/account?limit=${limit}&sort=created_at&fields=id${after ? `&after=${encodeURIComponent(after)}` : ''}`;
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization: `Bearer ${token}` } });
    const text = await answer.text();
    const next = answer.ok ? (JSON.parse(text) as { page: { next: string | null } }).page.next : null;
    if (next === null) throw new Error(`GET ${path}: ${answer.status} ${text.slice(0, 400)}`);
    return next;
  };
  let cursor: string | undefined;
  for (let read = 0; read < rows; read += PAGE) cursor = await page(PAGE, cursor);
  const cursors: string[] = [];
  while (cursors.length < count) cursors.push((cursor = await page(50, cursor)));
  return cursors;
}
