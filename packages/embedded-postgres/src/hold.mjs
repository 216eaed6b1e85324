import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ORDERS = 'MOKUAI_CLUSTER_ORDERS';
const TAKEN_RETRY_MS = 200;
const TAKEN_LIMIT_MS = 45_000;

/**
 * Starts a cluster that lives as long as this process, or until `stop`. Its supervisor ends it also when this process is
 * killed. A predecessor that is still shutting down is waited for.
 *
 * @param {import('./cluster.mjs').ClusterOptions & { temporary?: boolean }} options `temporary`: the directory is
 *   emptied before and removed after
 * @returns {Promise<{ url: string, port: number, pid: number, ended: Promise<void>, stop(): Promise<void> }>}
 *   rejects with the server's own words when it does not start
 */
export async function holdCluster({ temporary = false, ...options }) {
  for (const deadline = Date.now() + TAKEN_LIMIT_MS; ;) {
    const { supervisor, answer } = await spawnSupervisor({ ...options, temporary, hold: 'stdin' });
    const exit = new Promise((resolve) => supervisor.once('exit', () => resolve(undefined)));
    if ('ready' in answer) {
      return {
        ...answer.ready,
        ended: exit,
        async stop() {
          supervisor.stdin?.end();
          await exit;
        },
      };
    }
    await exit;
    if ('failed' in answer) throw new Error(answer.failed);
    if (Date.now() > deadline) throw new Error(`Another process holds ${options.dir}.`);
    await new Promise((resolve) => setTimeout(resolve, TAKEN_RETRY_MS));
  }
}

/**
 * @param {import('./supervisor.mjs').Orders} orders
 * @returns {Promise<{ supervisor: import('node:child_process').ChildProcess, answer: import('./supervisor.mjs').Answer }>}
 *   the first thing it said
 */
export function spawnSupervisor(orders) {
  const program = fileURLToPath(new URL('./supervisor.mjs', import.meta.url));
  const supervisor = spawn(process.execPath, [program], {
    // A session of its own: Ctrl-C in a terminal reaches the owner only, who then ends things in their order.
    detached: true,
    cwd: '/',
    // Orders hold a password, and everyone may read arguments.
    env: { ...process.env, NODE_OPTIONS: '', [ORDERS]: JSON.stringify(orders) },
    stdio: [orders.hold === 'stdin' ? 'pipe' : 'ignore', 'pipe', 'ignore'],
  });
  supervisor.stdin?.on('error', () => undefined);
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: /** @type {import('node:stream').Readable} */ (supervisor.stdout) });
    lines.once('line', (line) => resolve({ supervisor, answer: JSON.parse(line) }));
    supervisor.once('error', reject);
    supervisor.once('exit', (code) => reject(new Error(`The supervisor of Postgres ended with code ${code}.`)));
  });
}
