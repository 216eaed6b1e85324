import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { binaries } from './binaries.mjs';
import { freePort } from './free-port.mjs';
import { isAlive } from './lock.mjs';
import { isReachable, serverAccount } from './account.mjs';

/**
 * @typedef {object} ClusterOptions
 * @property {string} dir data directory, made when missing
 * @property {string} password of the superuser `postgres`; written into the cluster when it is made
 * @property {string} refuge where the programs are copied when the server's account cannot reach them
 * @property {number} [port] a free one when absent
 * @property {Record<string, string>} [settings] server settings, as in postgresql.conf
 * @property {string} [log] a file for what the server says; forgotten when absent
 */
/** @typedef {{ url: string, port: number, pid: number, ended: Promise<void>, stop(): Promise<void> }} Cluster */

const USER = 'postgres';
const FAST_SHUTDOWN_MS = 30_000;

/**
 * Makes the cluster if its directory is empty, and starts it on 127.0.0.1.
 *
 * @param {ClusterOptions} options
 * @returns {Promise<Cluster>} once it accepts connections; `stop` ends every session, writes a checkpoint and waits for the end.
 *   Rejects with the server's own words when it does not start
 */
export async function startCluster(options) {
  const account = serverAccount(options.dir);
  const programs = binaries(account, options.refuge);
  if (!existsSync(join(options.dir, 'PG_VERSION'))) initialise(options, programs.initdb, account);
  await endLeftover(options.dir);
  const port = options.port ?? (await freePort());
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    lc_messages: 'C',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...options.settings,
  };
  const server = spawn(
    programs.postgres,
    ['-D', options.dir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...account, cwd: options.dir, env: environment(), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise((resolve) => server.once('exit', () => resolve(undefined)));
  await ready(server, options.log);
  return {
    url: `postgres://${USER}:${encodeURIComponent(options.password)}@127.0.0.1:${port}/postgres`,
    port,
    pid: Number(server.pid),
    ended,
    async stop() {
      server.kill('SIGINT');
      const giveUp = setTimeout(() => server.kill('SIGQUIT'), FAST_SHUTDOWN_MS);
      await ended;
      clearTimeout(giveUp);
    },
  };
}

/**
 * @param {ClusterOptions} options
 * @param {string} initdb
 * @param {import('./account.mjs').Account | undefined} account
 */
function initialise({ dir, password, refuge }, initdb, account) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  if (account) chownSync(dir, account.uid, account.gid);
  if (!isReachable(dirname(dir), account)) throw new Error(`The account of the Postgres server cannot reach ${dir}.`);
  mkdirSync(refuge, { recursive: true });
  const passwordFile = join(refuge, `password.${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8';
    const made = spawnSync(
      initdb,
      [`--pgdata=${dir}`, `--username=${USER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`].concat(
        '--encoding=UTF8',
        '--locale-provider=libc',
        `--locale=${locale}`,
        '--no-instructions',
      ),
      { ...account, cwd: dirname(dir), env: environment(), encoding: 'utf8' },
    );
    if (made.status !== 0) {
      throw new Error(`initdb failed in ${dir}: ${made.error?.message ?? made.stderr.trim()}`);
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * A server whose supervisor was killed still holds its directory; it is asked to end, as it would have been.
 * @param {string} dir
 */
async function endLeftover(dir) {
  const file = join(dir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!(pid > 0) || !isAlive(pid) || !runsIn(pid, dir)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited === FAST_SHUTDOWN_MS) process.kill(pid, 'SIGQUIT');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * The id in a stale file may by now belong to a stranger.
 * @param {number} pid
 * @param {string} dir
 */
function runsIn(pid, dir) {
  const listed = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  const args = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : listed.stdout;
  return args.includes(dir) && args.includes('postgres');
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @param {string | undefined} log
 * @returns {Promise<void>}
 */
function ready(server, log) {
  return new Promise((resolve, reject) => {
    /** @type {string[]} */
    const said = [];
    let starting = true;
    const lines = createInterface({ input: /** @type {import('node:stream').Readable} */ (server.stderr) });
    lines.on('line', (line) => {
      if (log) writeFileSync(log, `${line}\n`, { flag: 'a' });
      if (!starting) return;
      said.push(line);
      if (!line.includes('database system is ready to accept connections')) return;
      starting = false;
      resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => {
      if (starting) reject(new Error(`Postgres did not start (exit code ${code}):\n${said.slice(-10).join('\n')}`));
    });
  });
}

/** Postgres settings of the caller (PGDATA, PGPORT …) must not reach the server. */
function environment() {
  return {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    LC_ALL: process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8',
    TZ: 'UTC',
  };
}
