import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { say } from '../say.mjs';
import { processesWith } from './leftovers.mjs';
import { add, tallyOf } from './tally.mjs';

/** Specs wait for Postgres and other processes more than they compute. */
const workers = `--maxWorkers=${Math.max(2, Math.floor(availableParallelism() / 2))}`;
const reporter = join(import.meta.dirname, 'failures-at-once.mjs');
const LINGER_MS = 30_000;
const MARK = 'MOKUAI_TEST_MARK';

/**
 * Runs Jest with live output.
 *
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<import('./tally.mjs').Tally>} a run that leaves a process behind, or does not end by itself once its
 *   tests are done, has one more failed test
 */
export async function jest(args, env) {
  const folder = join(root, '.cache', 'test');
  const report = join(folder, `${randomUUID()}.json`);
  const mark = randomUUID();
  mkdirSync(folder, { recursive: true });
  const child = spawn(
    process.execPath,
    [
      '--no-warnings',
      '--experimental-vm-modules',
      'node_modules/jest/bin/jest.js',
      '--json',
      `--outputFile=${report}`,
      '--reporters=default',
      `--reporters=${reporter}`,
    ].concat(args.includes('--runInBand') ? [] : workers, '--passWithNoTests', args),
    {
      cwd: root,
      env: { ...process.env, ...env, [MARK]: mark, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
      // The report also goes to stdout; the terminal gets what Jest says to people.
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const endWithMe = () => void (child.kill('SIGKILL'), endLeftovers(`${MARK}=${mark}`));
  process.once('exit', endWithMe);
  const lingering = endIfLingering(child, report);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  process.off('exit', endWithMe);
  let tally = { passed: 0, failed: 0, skipped: 0 };
  if (existsSync(report)) tally = tallyOf(JSON.parse(readFileSync(report, 'utf8')));
  else say(`✗ Jest ended with code ${code} and no report`);
  rmSync(report, { force: true });
  if (code !== 0 && tally.failed === 0) tally.failed = 1;
  if (lingering()) say('✗ Jest did not end when its tests were done: something was left open');
  return add(tally, { passed: 0, failed: endLeftovers(`${MARK}=${mark}`), skipped: 0 });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} report
 * @returns {() => boolean} whether it had to be ended
 */
function endIfLingering(child, report) {
  let ended = false;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const watcher = watch(join(report, '..'), () => {
    if (timer !== undefined || !existsSync(report)) return;
    timer = setTimeout(() => {
      ended = true;
      child.kill('SIGKILL');
    }, LINGER_MS);
  });
  child.once('exit', () => {
    watcher.close();
    clearTimeout(timer);
  });
  return () => ended;
}

/**
 * @param {string} mark
 * @returns {number} how many processes there were
 */
function endLeftovers(mark) {
  const left = processesWith(mark);
  for (const { pid, command } of left) {
    say(`✗ left behind by the tests and ended now: ${pid} ${command.slice(0, 160)}`);
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has just ended by itself.
    }
  }
  return left.length;
}
