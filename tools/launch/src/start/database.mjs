import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readlinkSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { holdCluster, isReachable, serverAccount } from '@mokuai/embedded-postgres';
import { say } from '../say.mjs';
import { keptSecret } from './data-dir.mjs';

const SYSTEM_HOME = '/var/lib/mokuai';
const DATABASE = 'mokuai';

/**
 * Starts the embedded Postgres on `<dataDir>/postgres`.
 *
 * @param {string} dataDir
 * @param {number} [port] the one it had before, when it is started again for programs that know it
 * @returns {Promise<{ url: string, port: number, ended: Promise<void>, stop(): Promise<void> }>} URL of the product's database,
 *   which may not exist yet
 */
export async function startDatabase(dataDir, port) {
  const place = placeCluster(dataDir);
  const cluster = await holdCluster({
    ...place,
    port,
    password: keptSecret(dataDir, 'postgres-password'),
    settings: { max_connections: '200', shared_buffers: '256MB', jit: 'off' },
    log: join(dataDir, 'postgres.log'),
  });
  const url = new URL(cluster.url);
  url.pathname = `/${DATABASE}`;
  return { ...cluster, url: url.href };
}

/**
 * The cluster lives in the data directory. Under root, Postgres runs as an unprivileged account; where that account cannot
 * reach the data directory (below /root, for one), the cluster lives under /var/lib/mokuai and a link leads there.
 *
 * @param {string} dataDir
 * @returns {{ dir: string, refuge: string }}
 */
export function placeCluster(dataDir, systemHome = SYSTEM_HOME) {
  const link = join(dataDir, 'postgres');
  const there = lstatSync(link, { throwIfNoEntry: false });
  if (there) {
    const dir = there.isSymbolicLink() ? resolve(dataDir, readlinkSync(link)) : link;
    refuseForeign(dir);
    return { dir, refuge: dirname(dir) };
  }
  const account = serverAccount();
  if (isReachable(dataDir, account)) return { dir: link, refuge: dataDir };
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16);
  const home = join(systemHome, name);
  mkdirSync(home, { recursive: true });
  for (const path of [systemHome, home]) chmodSync(path, 0o711);
  const dir = join(home, 'postgres');
  symlinkSync(dir, link);
  say(`  the database lives in ${dir}: the unprivileged account it needs cannot enter ${dataDir}`);
  return { dir, refuge: home };
}

/** @param {string} dir */
function refuseForeign(dir) {
  const me = process.getuid?.();
  const owner = statSync(dir, { throwIfNoEntry: false })?.uid;
  if (me === undefined || me === 0 || owner === undefined || owner === me) return;
  throw new Error(
    `The database in ${dir} belongs to another account (id ${owner}; it was probably made by a start as root). ` +
      'Start as root again, or give another DATA_DIR.',
  );
}
