import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort, holdCluster } from '@mokuai/embedded-postgres';
import pg from 'pg';
import { fillAccounts } from './dataset.js';

const ADMIN = { email: 'admin@measure.example.com', password: 'measure-administrator-1' };

export interface Product {
  readonly url: string;
  readonly email: string;
  readonly password: string;
  /** Ends every process and removes the data. */
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../../..');

/** The whole product with the sales application, on a database of its own, with so many accounts. */
export async function startProduct(rows: number, say: (line: string) => void): Promise<Product> {
  const home = mkdtempSync(join(tmpdir(), 'mokuai-measure-'));
  // Under root the server runs as another account, which has to reach its directory.
  chmodSync(home, 0o711);
  const ends: (() => Promise<unknown>)[] = [async () => rmSync(home, { recursive: true, force: true })];
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const cluster = await holdCluster({
      ...{ dir: join(home, 'cluster'), refuge: home, password: 'measure', temporary: true },
      settings: { shared_buffers: '256MB', synchronous_commit: 'off' },
    });
    ends.push(() => cluster.stop());
    say('starting the product');
    const child = spawn(process.execPath, ['tools/launch/src/start.mjs'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        ...{ DATABASE_URL: cluster.url, DATA_DIR: join(home, 'data'), DEMO: '1', LOG_LEVEL: 'warn' },
        ...{ PORT: String(await freePort()), ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password },
      },
    });
    ends.push(() => ended(child));
    const url = await readyUrl(child);
    say(`filling the accounts up to ${rows.toLocaleString('en')}`);
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    try {
      await fillAccounts(client, rows);
    } finally {
      await client.end();
    }
    return { url, ...ADMIN, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const url = /^ready (http\S+)/.exec(line)?.[1];
      if (url) found(url);
    });
    child.once('exit', (code) => failed(new Error(`npm start ended with ${code}`)));
  });
}
