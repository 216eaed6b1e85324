import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { freePort, testDatabase } from '@mokuai/testing';

export const ADMIN = { email: 'admin@example.com', password: 'correct horse battery' };

/** What the stories of one product share. */
export interface Running {
  readonly product: Product;
  readonly browser: Browser;
}

export interface Product {
  readonly url: string;
  /** Connection URL of its database, for a story that stands in its way. */
  readonly database: string;
  /** Everything the processes have printed. */
  output(): string;
  /** Ends every process and removes the database. */
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../../..');

/** Starts the whole product as a user would (`npm start`), on a database of its own; resolves when it says that it is ready. */
export async function startProduct(env: Readonly<Record<string, string | undefined>> = {}): Promise<Product> {
  const database = await testDatabase();
  const dir = await mkdtemp(join(tmpdir(), 'mokuai-e2e-'));
  const child = spawn(process.execPath, ['tools/launch/src/start.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: database.url,
      DATA_DIR: dir,
      PORT: String(await freePort()),
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      LOG_LEVEL: 'warn',
      ...env,
    },
  });
  let output = '';
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const url = await new Promise<string>((ready, failed) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        output += `${line}\n`;
        const found = /^ready (http\S+)/.exec(line)?.[1];
        if (found) ready(found);
      });
    child.once('exit', (code) => failed(new Error(`npm start ended with ${code}\n${output}`)));
  });
  return {
    url,
    database: database.url,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await database.drop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
