import { setFlagsFromString } from 'node:v8';
import { readConfig } from './config.js';
import { runWorker } from './run-worker.js';

/** The heap grows by half before it is tidied up: left to itself it takes several times what is in it on a machine with much memory. */
const HEAP_GROWTH = '--heap-growing-percent=50';

/** Runs a worker until SIGINT or SIGTERM. */
async function main(): Promise<void> {
  setFlagsFromString(HEAP_GROWTH);
  const app = await runWorker(readConfig(process.env));
  app.enableShutdownHooks();
  process.stdout.write('worker ready\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
