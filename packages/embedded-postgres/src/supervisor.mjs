/**
 * The process that holds one cluster. It gets its orders as JSON in MOKUAI_CLUSTER_ORDERS, says one line of JSON on stdout once the cluster
 * is ready or has failed, and ends the cluster when
 * - `stdin` closes (hold: 'stdin'): its owner stopped it or died, or
 * - no client has been connected to `socket` for `idleMs` (hold: 'socket').
 */
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { startCluster } from './cluster.mjs';
import { takeLock } from './lock.mjs';

/** @typedef {import('./cluster.mjs').ClusterOptions & { temporary: boolean, hold: 'stdin' | { socket: string, idleMs: number } }} Orders */
/** @typedef {{ ready: { url: string, port: number, pid: number } } | { failed: string } | { taken: number } | { listening: true }} Answer */

/** @type {Orders} */
const orders = JSON.parse(process.env.MOKUAI_CLUSTER_ORDERS ?? '');
const lock = takeLock(`${orders.dir}.lock`);
if ('heldBy' in lock) {
  say({ taken: lock.heldBy });
  process.exit(0);
}
process.stdout.on('error', () => undefined);

let ending = false;
/** @type {() => void} */
let end = () => undefined;
const endAsked = new Promise((resolve) => {
  end = () => {
    ending = true;
    resolve(undefined);
  };
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, end);

if (orders.temporary) rmSync(orders.dir, { recursive: true, force: true });
const starting = startCluster(orders);
starting.then((cluster) => cluster.ended.then(end), end);
/** @type {Promise<Answer>} */
const answer = starting.then(
  ({ url, port, pid }) => ({ ready: { url, port, pid } }),
  (error) => ({ failed: error instanceof Error ? error.message : String(error) }),
);
if (orders.hold === 'stdin') process.stdin.on('close', end).on('error', end).resume();
else holdForClients(orders.hold);
void answer.then(say);

await endAsked;
const cluster = await starting.catch(() => undefined);
await cluster?.stop();
if (orders.temporary) rmSync(orders.dir, { recursive: true, force: true });
if (orders.hold !== 'stdin') rmSync(orders.hold.socket, { force: true });
lock.release();
process.exit(cluster ? 0 : 1);

/** @param {{ socket: string, idleMs: number }} hold */
function holdForClients({ socket, idleMs }) {
  let clients = 0;
  let idle = setTimeout(end, idleMs);
  rmSync(socket, { force: true });
  createServer((client) => {
    if (ending) return client.destroy();
    clients += 1;
    clearTimeout(idle);
    client.on('error', () => undefined).resume();
    client.on('close', () => {
      clients -= 1;
      if (clients === 0) idle = setTimeout(end, idleMs);
    });
    void answer.then((said) => client.write(`${JSON.stringify(said)}\n`));
  }).listen(socket, () => say({ listening: true }));
}

/** @param {Answer} answer */
function say(answer) {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
