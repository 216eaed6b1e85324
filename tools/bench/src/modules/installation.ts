import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '@mokuai/embedded-postgres';
import { startServer, type Server } from '../processes.js';
import { PRODUCT_ENV } from '../product.js';

const program = (path: string): string => fileURLToPath(new URL(`../../../../apps/${path}`, import.meta.url));
const PATIENCE = 60_000;

/** One database with an API process. */
export class Installation {
  #headers: Record<string, string> = { 'content-type': 'application/json' };

  private constructor(
    readonly server: Server,
    /** Milliseconds from its start to the first answer. */
    readonly started: number,
  ) {}

  /** Starts the API and waits for its first 200. `nodeArgs`: of the process. */
  static async start(url: string, nodeArgs: readonly string[] = []): Promise<Installation> {
    const port = await freePort();
    const began = performance.now();
    const server = await startServer(
      program('api/dist/main.js'),
      port,
      { DATABASE_URL: url, ...PRODUCT_ENV },
      nodeArgs,
    );
    while (!(await fetch(`http://127.0.0.1:${port}/api/auth/setup`)).ok) {
      if (performance.now() - began > PATIENCE) throw new Error('The API does not become ready.');
    }
    return new Installation(server, performance.now() - began);
  }

  /** Signs in; what is asked from here on is asked as that user. */
  async signIn(email = PRODUCT_ENV.ADMIN_EMAIL, password = PRODUCT_ENV.ADMIN_PASSWORD): Promise<string> {
    const { token } = (await this.call('POST', '/auth/login', { email, password })) as { token: string };
    this.#headers = { ...this.#headers, authorization: `Bearer ${token}` };
    return token;
  }

  /** Gives the body of the answer. Throws on a refusal. */
  async call(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`http://127.0.0.1:${this.server.port}/api${path}`, {
      method,
      headers: this.#headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 400)}`);
    return text.startsWith('{') ? JSON.parse(text) : undefined;
  }

  /** The same, timed, in milliseconds. */
  async timed(method: string, path: string, body?: unknown): Promise<number> {
    const began = performance.now();
    await this.call(method, path, body);
    return performance.now() - began;
  }
}

/** A worker process over a database. */
export async function startWorker(url: string): Promise<ChildProcess> {
  const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL: url, TIME_ZONE: PRODUCT_ENV.TIME_ZONE };
  const child = spawn(process.execPath, [program('worker/dist/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('ready')) return child;
  throw new Error('The worker ended before it was ready.');
}

/** Resident memory of a process in megabytes; NaN where the system has no /proc. */
export function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
  } catch {
    return NaN;
  }
}
