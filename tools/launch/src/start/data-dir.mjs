import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { takeLock } from '@mokuai/embedded-postgres';

/** @typedef {{ path: string, release(): void }} DataDir */

/**
 * Makes the data directory if it is missing, and holds it for this process.
 * Nothing in it is ever deleted here.
 *
 * @param {string} wanted as in DATA_DIR
 * @param {string} base what a relative path is relative to
 * @returns {DataDir} throws a sentence for the person at the terminal if another start holds it or it cannot be written
 */
export function openDataDir(wanted, base) {
  const path = resolve(base, wanted);
  try {
    // Others may pass, not look: under root the database below belongs to an unprivileged account.
    mkdirSync(path, { recursive: true, mode: 0o711 });
    accessSync(path, constants.W_OK);
  } catch (cause) {
    throw new Error(`The data directory ${path} cannot be written. Give another one with DATA_DIR.`, { cause });
  }
  const lock = takeLock(join(path, 'lock'));
  if ('heldBy' in lock) {
    throw new Error(
      `Mokuai already runs on ${path} (process ${lock.heldBy}). Stop it, or start this one with another DATA_DIR.`,
    );
  }
  return { path, release: lock.release };
}

/**
 * @param {string} dataDir
 * @param {string} name of a file in it
 * @returns {string} a random secret, made once and readable by the owner only
 */
export function keptSecret(dataDir, name) {
  const file = join(dataDir, name);
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}
