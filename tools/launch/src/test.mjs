/**
 * `npm test`: installs, checks and tests everything; the last line says `N passed, N failed, N skipped`.
 * `npm test -- packages/query` runs the specs whose path matches, and nothing else.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './prepare/install.mjs';
import { checkNodeVersion } from './prepare/node-version.mjs';
import { fail, say } from './say.mjs';
import { add, emptyTally, lastLine } from './test/tally.mjs';

/** Whole-system specs have the machine to themselves. */
const WHOLE_SYSTEM = ['apps/e2e/', 'tools/launch/'];

/** @param {string[]} patterns */
async function test(patterns) {
  checkNodeVersion();
  await ensureInstalled();
  const { checks } = await import('./test/checks.mjs');
  const { buildTesting, ensureBuilt } = await import('./prepare/build.mjs');
  const { ensureMachine } = await import('./test/machine.mjs');
  const { jest } = await import('./test/jest.mjs');

  let tally = emptyTally();
  if (patterns.length === 0) tally = await checks();
  else if (WHOLE_SYSTEM.some((path) => patterns.some((pattern) => pattern.startsWith(path.slice(0, -1)))))
    await ensureBuilt();
  else await buildTesting();
  const missing = await ensureMachine();
  const cluster = await testCluster();
  try {
    const env = { MOKUAI_TEST_PG: cluster.url };
    if (patterns.length > 0) {
      tally = add(tally, await jest(patterns, env));
    } else {
      tally = add(tally, await jest(ignoring(WHOLE_SYSTEM), env));
      tally = add(tally, await jest(['--runInBand', ...WHOLE_SYSTEM], env));
    }
  } finally {
    await cluster.stop();
  }
  for (const { name, reason } of missing) say(`${process.env.CI ? '✗' : 'skipped'} ${name}: ${reason}`);
  // Where a skipped test would pass for a good one, what it lacks is a failure.
  if (process.env.CI) tally = add(tally, { ...emptyTally(), failed: missing.length });
  say(lastLine(tally));
  process.exit(tally.failed === 0 ? 0 : 1);
}

/**
 * Jest's option replaces the list of its configuration.
 * @param {string[]} paths
 */
function ignoring(paths) {
  return ['/node_modules/', '/dist/', ...paths].map((path) => `--testPathIgnorePatterns=${path}`);
}

/** One Postgres for the whole run; it ends with this process, whatever happens. */
async function testCluster() {
  const { holdCluster, testSettings } = await import('@mokuai/embedded-postgres');
  const home = mkdtempSync(join(tmpdir(), 'mokuai-tests-'));
  chmodSync(home, 0o711);
  const cluster = await holdCluster({
    dir: join(home, 'postgres'),
    refuge: home,
    password: randomBytes(16).toString('hex'),
    settings: testSettings,
    temporary: true,
  });
  return {
    url: cluster.url,
    async stop() {
      await cluster.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.once(signal, () => process.exit(130));
await test(process.argv.slice(2)).catch(fail);
