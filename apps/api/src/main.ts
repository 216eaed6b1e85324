import { setFlagsFromString } from 'node:v8';
import { prepareDefinitions } from '@mokuai/definition';
import { Problem } from '@mokuai/kernel';
import { createApi } from './create-api.js';
import { readConfig } from './platform/config.js';

/** The heap grows by half before it is tidied up: left to itself it takes several times what is in it on a machine with much memory. */
const HEAP_GROWTH = '--heap-growing-percent=50';

/** Runs the API until SIGINT or SIGTERM. */
async function main(): Promise<void> {
  setFlagsFromString(HEAP_GROWTH);
  const config = readConfig(process.env);
  prepareDefinitions();
  const app = await createApi(config);
  app.enableShutdownHooks();
  await app.listen(config.port, config.host);
}

main().catch((error: unknown) => {
  const causes = error instanceof Problem ? error.faults.map((fault) => `\n  ${JSON.stringify(fault)}`).join('') : '';
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}${causes}\n`);
  process.exitCode = 1;
});
