import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { spawnSupervisor } from './hold.mjs';

const IDLE_MS = 120_000;
const RETRY_MS = 50;
const LIMIT_MS = 60_000;

/** Settings for a cluster whose data nobody will miss. */
export const testSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  shared_preload_libraries: 'pg_stat_statements',
};

/**
 * @returns {Promise<string>} URL of the cluster that all test processes of this account share. It is started by the first
 *   that asks, and ends itself some minutes after the last has ended. `MOKUAI_TEST_PG` names another one to use
 */
export async function testCluster() {
  if (process.env.MOKUAI_TEST_PG) return process.env.MOKUAI_TEST_PG;
  const home = homeDirectory();
  mkdirSync(home, { recursive: true });
  // Under root the server runs as another account, which has to reach its directory.
  chmodSync(home, process.getuid?.() === 0 ? 0o711 : 0o700);
  const socket = socketIn(home);
  for (const deadline = Date.now() + LIMIT_MS; Date.now() < deadline;) {
    const answer = await ask(socket);
    if (answer && 'ready' in answer) return answer.ready.url;
    if (answer && 'failed' in answer) throw new Error(answer.failed);
    const { supervisor } = await spawnSupervisor({
      dir: join(home, 'cluster'),
      refuge: home,
      password: randomBytes(16).toString('hex'),
      settings: testSettings,
      temporary: true,
      hold: { socket, idleMs: IDLE_MS },
    });
    supervisor.stdout?.destroy();
    supervisor.unref();
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  throw new Error('The test cluster did not start within a minute.');
}

/** @returns {Promise<string | undefined>} URL of the shared cluster if it runs; none is started */
export async function existingTestCluster() {
  if (process.env.MOKUAI_TEST_PG) return process.env.MOKUAI_TEST_PG;
  const answer = await ask(socketIn(homeDirectory()));
  return answer && 'ready' in answer ? answer.ready.url : undefined;
}

function homeDirectory() {
  return join(tmpdir(), `mokuai-test-${process.getuid?.() ?? 'user'}`);
}

/** @param {string} home */
function socketIn(home) {
  return join(home, 'control.sock');
}

/**
 * Connects to the supervisor; the connection stays open for the life of this process and says that the cluster is in use.
 * @param {string} socket
 * @returns {Promise<import('./supervisor.mjs').Answer | undefined>} undefined: nobody answers there
 */
function ask(socket) {
  return new Promise((resolve) => {
    const client = connect(socket);
    const lines = createInterface({ input: client });
    // The interface passes on the errors of its input.
    lines.on('error', () => resolve(undefined));
    client.on('error', () => resolve(undefined));
    client.on('close', () => resolve(undefined));
    lines.once('line', (line) => {
      client.unref();
      resolve(JSON.parse(line));
    });
  });
}
