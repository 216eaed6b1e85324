/** `npm start`: from a fresh clone to a running product. Before the install, only Node's own modules are there. */
import { ensureBuilt } from './prepare/build.mjs';
import { ensureInstalled } from './prepare/install.mjs';
import { checkNodeVersion } from './prepare/node-version.mjs';
import { fail } from './say.mjs';

try {
  checkNodeVersion();
  await ensureInstalled();
  await ensureBuilt();
  const { main } = await import('./start/main.mjs');
  await main();
  process.exit();
} catch (error) {
  fail(error);
}
