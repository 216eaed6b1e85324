import { ensureBuilt } from '../prepare/build.mjs';
import { nodeProgram, run } from '../prepare/run.mjs';
import { step } from '../say.mjs';
import { add, emptyTally } from './tally.mjs';

/**
 * Types first, because lint reads the declarations that the compiler writes; then the rest side by side.
 * @returns {Promise<import('./tally.mjs').Tally>} each check counts as one test
 */
export async function checks() {
  const types = await check('types', async () => {
    await tool('typescript/bin/tsc', '-b', 'tsconfig.build.json');
    await tool('typescript/bin/tsc', '--noEmit', '-p', 'apps/web');
  });
  const others = await Promise.all([
    check('lint', async () => {
      await tool('eslint/bin/eslint.js', '.', '--max-warnings', '0');
      await run(process.execPath, ['tools/lint/src/cycles.mjs']);
    }),
    check('format', () => tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')),
    check('build', ensureBuilt),
  ]);
  return others.reduce(add, types);
}

/**
 * @param {string} name
 * @param {() => Promise<void>} work
 */
async function check(name, work) {
  try {
    await step(name, work);
    return { ...emptyTally(), passed: 1 };
  } catch (error) {
    process.stderr.write(`✗ ${name}\n${error instanceof Error ? error.message : String(error)}\n`);
    return { ...emptyTally(), failed: 1 };
  }
}

/**
 * @param {string} script
 * @param {string[]} args
 */
function tool(script, ...args) {
  const [program, first] = nodeProgram(script);
  return run(program, [...first, ...args]);
}
