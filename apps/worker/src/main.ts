import { readConfig } from './config.js';
import { runWorker } from './run-worker.js';

/** Runs a worker until SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const app = await runWorker(readConfig(process.env));
  app.enableShutdownHooks();
  process.stdout.write('worker ready\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
