import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Takes a lock file for this process.
 * A lock left behind by a process that no longer runs is taken over. A process is known by its id and its start time,
 * so that neither a reboot nor a container restart makes a stranger look like the owner.
 *
 * @param {string} path
 * @returns {{ release(): void } | { heldBy: number }} `heldBy` is the process id of the owner
 */
export function takeLock(path) {
  const mine = `${process.pid} ${startTime(process.pid) ?? '-'}\n`;
  const draft = `${path}.${process.pid}`;
  for (;;) {
    writeFileSync(draft, mine, { mode: 0o600 });
    try {
      linkSync(draft, path);
      return { release: () => readIfThere(path) === mine && rmSync(path, { force: true }) };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const held = readIfThere(path);
    if (held === undefined) continue;
    const owner = livingOwner(held);
    if (owner !== undefined) return { heldBy: owner };
    removeStale(path, held);
  }
}

/**
 * @param {string} path
 * @returns {number | undefined} the process id of the living owner of a lock file
 */
export function lockOwner(path) {
  const held = readIfThere(path);
  return held === undefined ? undefined : livingOwner(held);
}

/**
 * @param {number} pid
 * @returns {boolean} whether a process with this id runs
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {string} held */
function livingOwner(held) {
  const [pid, started] = held.trim().split(' ');
  const owner = Number(pid);
  if (!(owner > 0) || !isAlive(owner)) return undefined;
  return started === '-' || started === (startTime(owner) ?? '-') ? owner : undefined;
}

/**
 * Two processes may see the same stale lock; renaming lets only one have it, and a fresh lock caught by mistake is put back.
 * @param {string} path
 * @param {string} stale
 */
function removeStale(path, stale) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
    if (readIfThere(aside) !== stale) linkSync(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(codeOf(error))) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * @param {number} pid
 * @returns {string | undefined} boot and tick at which the process started; unknown where there is no /proc
 */
function startTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
