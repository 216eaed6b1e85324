import { spawn } from 'node:child_process';
import { root } from '../root.mjs';

/**
 * Runs a program to its end, in the workspace.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ live?: boolean, env?: Record<string, string | undefined> }} [options] `live`: what it says goes to the terminal;
 *   otherwise it is kept, and told only if the program fails
 * @returns {Promise<void>} rejects with what the program said when it fails
 */
export async function run(program, args, { live = false, env } = {}) {
  const { code, said } = await runCode(program, args, { live, env });
  if (code !== 0)
    throw new Error([`${[program, ...args].join(' ')} failed (exit code ${code}).`, said].join('\n').trim());
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ live?: boolean, env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<{ code: number, said: string }>}
 */
export function runCode(program, args, { live = false, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...(live ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }), ...env },
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    });
    let said = '';
    child.stdout?.on('data', (part) => (said += part));
    child.stderr?.on('data', (part) => (said += part));
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve({ code: code ?? 1, said: signal ? `${said}\n(${signal})` : said.trimEnd() }),
    );
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    const end = () => child.kill('SIGTERM');
    process.on('SIGTERM', forward).once('exit', end);
    child.once('close', () => process.off('SIGTERM', forward).off('exit', end));
  });
}

/**
 * @param {string} script its JavaScript file inside node_modules
 * @returns {[string, string[]]} program and first arguments
 */
export function nodeProgram(script) {
  return [process.execPath, [`${root}node_modules/${script}`]];
}
