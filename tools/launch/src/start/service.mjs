import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from '../root.mjs';
import { say } from '../say.mjs';

const GRACE_MS = 15_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const STEADY_MS = 60_000;
/**
 * Room for what lives no longer than a request, in megabytes: Node begins with one, which a list of fifty records fills, and
 * clearing it away then takes a third of the processor time.
 */
const NODE_ARGS = ['--enable-source-maps', '--min-semi-space-size=16'];
const GUARD = new URL('./guard.mjs', import.meta.url).href;

/**
 * @typedef {object} ServiceOptions
 * @property {string} name put before each line it says
 * @property {string} script JavaScript file, relative to the workspace
 * @property {Record<string, string | undefined>} env added to the environment of the launcher
 * @property {(times: number) => void} [crashed] told after each end that nobody asked for
 * @property {(line: string) => void} [write]
 */
/** @typedef {{ pid(): number | undefined, stop(): Promise<void>, kill(): void }} Service */

/**
 * Keeps one program running: a crash is followed by a restart, after 0.5 s at first and twice as long each time; a minute
 * of steady running counts as recovered. A program that ends by itself with code 0 is restarted too.
 *
 * @param {ServiceOptions} options
 * @returns {Service} `stop` asks it to end and waits; after 15 s it is killed
 */
export function keepRunning({ name, script, env, crashed, write = say }) {
  let pause = FIRST_PAUSE_MS;
  let crashes = 0;
  let stopping = false;
  /** @type {NodeJS.Timeout | undefined} */
  let restart;
  let child = start();

  function start() {
    const began = performance.now();
    const started = spawn(process.execPath, [...NODE_ARGS, '--import', GUARD, script], {
      cwd: root,
      env: { ...process.env, ...env },
      // A session of its own: Ctrl-C reaches the launcher only, who ends things in their order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [started.stdout, started.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => write(`${name} | ${line}`));
    }
    started.once('exit', (code, signal) => {
      if (stopping) return;
      if (performance.now() - began > STEADY_MS) pause = FIRST_PAUSE_MS;
      write(`${name} | ended (${signal ?? `code ${code}`}); starting it again in ${pause / 1000} s`);
      restart = setTimeout(() => (child = start()), pause);
      crashed?.((crashes += 1));
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
    return started;
  }

  const isRunning = () => child.exitCode === null && child.signalCode === null;
  return {
    pid: () => (isRunning() ? child.pid : undefined),
    kill: () => void (isRunning() && child.kill('SIGKILL')),
    async stop() {
      stopping = true;
      clearTimeout(restart);
      if (!isRunning()) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const giveUp = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
      await ended;
      clearTimeout(giveUp);
    },
  };
}
