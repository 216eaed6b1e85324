import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** A worker in a process of its own, as it was built. */
export interface WorkerProcess {
  readonly pid: number;
  /** `kill -9`, and waits until it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the milliseconds it took to end. */
  stop(): Promise<number>;
}

/** Starts a worker and resolves once it works. Throws what it said when it does not start. */
export async function workerProcess(env: Readonly<Record<string, string | undefined>>): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const endWithMe = (): void => void child.kill('SIGKILL');
  process.once('exit', endWithMe);
  const said: string[] = [];
  child.stderr.on('data', (data: Buffer) => said.push(String(data)));
  const ended = once(child, 'exit').then(() => void process.off('exit', endWithMe));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      said.push(String(data));
      if (String(data).includes('worker ready')) resolve();
    });
    void ended.then(() => reject(new Error(`the worker did not start: ${said.join('').slice(-2000)}`)));
  });
  return {
    pid: child.pid!,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      const began = performance.now();
      child.kill('SIGTERM');
      await ended;
      return performance.now() - began;
    },
  };
}
