const STILL_MS = 10_000;

for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** @param {string} text one line for the person at the terminal */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Ends the program with a sentence instead of a stack trace.
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
  process.stderr.write(`\n✗ ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

/**
 * Runs a step that may take long: says what it does, that it still goes on, and how long it took.
 *
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
  say(`· ${label}`);
  const still = setInterval(() => say(`  … ${label.split(' (')[0]}: ${Math.round(Number(seconds()))} s`), STILL_MS);
  try {
    const done = await work();
    say(`  done in ${seconds()} s`);
    return done;
  } finally {
    clearInterval(still);
  }
}
