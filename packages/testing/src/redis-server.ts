import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '@mokuai/embedded-postgres';
import { findProgram } from './programs.js';

export interface TestRedis {
  readonly url: string;
  readonly pid: number;
  /** Ends the server and waits for its end. */
  stop(): Promise<void>;
}

/** Why there is no Redis here; undefined: there is one. Specs that need it use `(reason ? describe.skip : describe)`. */
export function redisMissing(): string | undefined {
  if (findProgram('redis-server')) return undefined;
  return 'redis-server is not installed (Debian: apt-get install redis-server)';
}

/**
 * Starts a Redis without persistence on a free port of 127.0.0.1.
 * Throws the reason of `redisMissing()` where no `redis-server` is installed.
 */
export async function redisServer(): Promise<TestRedis> {
  const program = findProgram('redis-server');
  if (!program) throw new Error(redisMissing());
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'mokuai-redis-'));
  const server = spawn(
    program,
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dir],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const endWithMe = (): void => void server.kill('SIGKILL');
  process.once('exit', endWithMe);
  const ended = new Promise<void>((resolve) =>
    server.once('exit', () => {
      process.off('exit', endWithMe);
      rmSync(dir, { recursive: true, force: true });
      resolve();
    }),
  );
  await new Promise<void>((resolve, reject) => {
    const said: string[] = [];
    const lines = createInterface({ input: server.stdout });
    lines.on('line', (line) => {
      said.push(line);
      if (line.includes('Ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`redis-server did not start:\n${said.slice(-5).join('\n')}`)));
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    pid: Number(server.pid),
    async stop() {
      server.kill('SIGTERM');
      await ended;
    },
  };
}
