import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort, holdCluster } from '@mokuai/embedded-postgres';
import { root } from './root.mjs';

/** @typedef {{ url: string, databaseUrl: string, stop(): Promise<void> }} Product */

/**
 * A database server in a temporary folder, on which whole products are started as `npm start` starts them. Whatever is
 * started ends with `stop`, with Ctrl-C, and when it does not start; the folder goes with it.
 *
 * @param {string} name of the folder
 * @param {Record<string, string>} [settings] of the database server
 * @returns {Promise<{ start(name: string, env: Record<string, string>): Promise<Product>, stop(): Promise<void> }>}
 *   `start` resolves when the product is ready; each has a database of its own, called `name`
 */
export async function temporaryHost(name, settings = {}) {
  const home = mkdtempSync(join(tmpdir(), `mokuai-${name}-`));
  // Under root the server runs as another account, which has to reach its directory.
  chmodSync(home, 0o711);
  /** @type {(() => Promise<unknown> | void)[]} */
  const ends = [() => rmSync(home, { recursive: true, force: true })];
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.once(signal, () => void stop().finally(() => process.exit(1)));
  try {
    const cluster = await holdCluster({
      ...{ dir: join(home, 'cluster'), refuge: home, password: 'temporary', temporary: true },
      settings: { synchronous_commit: 'off', max_connections: '200', ...settings },
    });
    ends.push(() => cluster.stop());
    return {
      stop,
      async start(database, env) {
        const databaseUrl = new URL(cluster.url);
        databaseUrl.pathname = `/${database}`;
        const product = await startProduct({
          DATABASE_URL: databaseUrl.href,
          DATA_DIR: join(home, database),
          PORT: String(await freePort()),
          LOG_LEVEL: 'warn',
          ...env,
        });
        ends.push(product.stop);
        return { ...product, databaseUrl: databaseUrl.href };
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {Record<string, string>} env
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
async function startProduct(env) {
  const child = spawn(process.execPath, ['tools/launch/src/start.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    // What the terminal has for another product is none of this one's.
    env: { ...process.env, NODE_OPTIONS: '', REDIS_URL: '', HOST: '', PUBLIC_URL: '', ...env },
    // Ctrl-C reaches the owner alone, who then ends things in their order.
    detached: true,
  });
  const ended = new Promise((done) => child.once('exit', done));
  const end = () => void child.kill('SIGTERM');
  process.once('exit', end);
  const stop = async () => {
    end();
    await ended;
    process.off('exit', end);
  };
  try {
    const url = await new Promise((found, failed) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const ready = /^ready (http\S+)/.exec(line)?.[1];
        if (ready) found(ready);
      });
      child.once('exit', (code) => failed(new Error(`npm start ended with ${code}`)));
    });
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
