/** `npm run measure`: measures the screens in a real browser. Flags are those of tools/measure. */
import { join } from 'node:path';
import { ensureBuilt } from './prepare/build.mjs';
import { ensureInstalled } from './prepare/install.mjs';
import { checkNodeVersion } from './prepare/node-version.mjs';
import { nodeProgram, run } from './prepare/run.mjs';
import { root } from './root.mjs';
import { fail } from './say.mjs';

try {
  checkNodeVersion();
  await ensureInstalled();
  await ensureBuilt();
  const [program, args] = nodeProgram('typescript/bin/tsc');
  await run(program, [...args, '-b', 'tools/measure']);
  await run(process.execPath, [join(root, 'tools/measure/dist/main.js'), ...process.argv.slice(2)], { live: true });
} catch (error) {
  fail(error);
}
