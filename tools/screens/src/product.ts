import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

export interface Product {
  readonly url: string;
  /** Ends every process and removes the data. */
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../../..');

/** The whole product with its demo data, on a free port, in a temporary folder. */
export async function startProduct(): Promise<Product> {
  const home = mkdtempSync(join(tmpdir(), 'mokuai-screens-'));
  // Under root the database runs as another account, which has to reach its directory.
  chmodSync(home, 0o711);
  const child = spawn(process.execPath, ['tools/launch/src/start.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATA_DIR: home, DATABASE_URL: '', REDIS_URL: '', PORT: '', DEMO: '1', LOG_LEVEL: 'warn' },
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  const quit = (): void => void child.kill('SIGTERM');
  process.once('exit', quit);
  const url = await new Promise<string>((found, failed) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = /^ready (http\S+)/.exec(line)?.[1];
      if (ready) found(ready);
    });
    child.once('exit', (code) => failed(new Error(`npm start ended with ${code}`)));
  });
  return { url, stop };
}
