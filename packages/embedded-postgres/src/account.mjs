import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** @typedef {{ uid: number, gid: number }} Account */

/**
 * The account under which the server runs. Postgres refuses root, so root needs another one.
 *
 * @param {string} [dir] an existing data directory: its owner goes on owning it
 * @returns {Account | undefined} undefined: the current account will do
 */
export function serverAccount(dir) {
  if (process.getuid?.() !== 0) return undefined;
  const owner = dir === undefined ? undefined : statSync(dir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['nobody', 'postgres', 'daemon']) {
    const found = accounts.find((account) => account[0] === name);
    if (found) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new Error('Postgres does not run as root, and no unprivileged account (nobody, postgres, daemon) was found.');
}

/**
 * @param {string} path
 * @param {Account | undefined} account
 * @returns {boolean} whether the account may enter every existing folder on the way to the path, the last one included
 */
export function isReachable(path, account) {
  if (account === undefined) return true;
  for (let at = resolve(path); ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat) {
      const bit = stat.uid === account.uid ? 0o100 : stat.gid === account.gid ? 0o010 : 0o001;
      if ((stat.mode & bit) === 0) return false;
    }
    if (dirname(at) === at) return true;
  }
}
