import { createApi } from './create-api.js';
import { readConfig } from './platform/config.js';

/** Runs the API until SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApi(config);
  app.enableShutdownHooks();
  await app.listen(config.port, config.host);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
