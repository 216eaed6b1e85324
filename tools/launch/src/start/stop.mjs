import { readFileSync } from 'node:fs';
import { say } from '../say.mjs';

const PARENT_CHECK_MS = 1000;

/**
 * Waits for the end: Ctrl-C, SIGTERM, a closed terminal, or the death of npm above it; or `fail`.
 *
 * @param {(() => Promise<void> | void)[]} endings called last to first, once
 * @param {(() => void)[]} kills called on a second Ctrl-C by someone in a hurry
 * @returns {{ signal: AbortSignal, done: Promise<void>, fail(error: unknown): void }} `signal` aborts when the end begins
 */
export function whenStopped(endings, kills) {
  const begun = new AbortController();
  /** @type {() => void} */
  let finish = () => undefined;
  /** @type {Promise<void>} */
  const done = new Promise((resolve) => (finish = resolve));
  const end = async () => {
    begun.abort();
    clearInterval(parentCheck);
    for (const ending of endings.reverse()) await ending();
    finish();
  };
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    if (begun.signal.aborted) {
      if (signal === 'SIGINT') kills.forEach((kill) => kill());
      return;
    }
    say('· stopping');
    void end();
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => stop(signal));

  // npm, killed, does not pass it on; between npm and this process there may be a shell.
  const above = ancestors();
  const parentCheck = setInterval(() => ancestors() !== above && stop('SIGHUP'), PARENT_CHECK_MS).unref();
  if (!process.env.npm_lifecycle_event) clearInterval(parentCheck);

  return {
    signal: begun.signal,
    done,
    fail(error) {
      if (begun.signal.aborted) return;
      process.stderr.write(`\n✗ ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
      void end();
    },
  };
}

/** @returns {string} the process above, and the one above that where it can be known */
function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    return String(process.ppid);
  }
}
