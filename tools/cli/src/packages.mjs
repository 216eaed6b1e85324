import { readFile } from 'node:fs/promises';
import { conflictLines, faultLines, lossLines, tell } from './tell.mjs';
import { words } from './words.mjs';

/** @import { Call } from './client.mjs' */
/** @import { Options } from './options.mjs' */
/** @import { Say } from './tell.mjs' */

/**
 * Installs the package of a file, or brings the installed one to its version. Gives the exit code.
 * @param {Call} call
 * @param {Options} options
 * @param {Say} say
 */
export async function install(call, options, say) {
  const file = await readPackage(options.target);
  return change(call, '/packages/install', { file }, options, say);
}

/**
 * Brings an installed package to the version of a file, or a ready-made application to the one that the installation has
 * at hand. Gives the exit code.
 * @param {Call} call
 * @param {Options} options
 * @param {Say} say
 */
export async function upgrade(call, options, say) {
  const { target } = options;
  if (!target.endsWith('.json'))
    return change(call, `/templates/${encodeURIComponent(target)}/upgrade`, {}, options, say);
  const file = await readPackage(target);
  const { data } = await call('GET', '/packages');
  if (!data.some((/** @type {{name: string}} */ { name }) => name === file.package))
    throw new Error(words(`${file.package} is not installed.`, `未安装 ${file.package}。`));
  return change(call, '/packages/install', { file }, options, say);
}

/**
 * Takes away what a package brought. Gives the exit code.
 * @param {Call} call
 * @param {Options} options
 * @param {Say} say
 */
export async function uninstall(call, options, say) {
  return change(call, `/packages/${encodeURIComponent(options.target)}/uninstall`, {}, options, say);
}

/**
 * Does it, or with `--dry-run` tells what it would do: 1 where that is anything, 2 where it would be refused.
 * @param {Call} call
 * @param {string} path
 * @param {object} body
 * @param {Options} options
 * @param {Say} say
 */
async function change(call, path, body, { choices, confirm, dry }, say) {
  const { revision, changes, conflicts, impact } = await call('POST', path, {
    ...body,
    ...(path.endsWith('/uninstall') ? {} : { choices }),
    ...{ confirm, dry },
  });
  tell(changes, say);
  if (!dry) {
    if (changes.length > 0) say(words(`Revision ${revision} is published.`, `已发布版本 ${revision}。`));
    return 0;
  }
  const { errors = [], losses = [] } = impact ?? {};
  const open = losses.filter((/** @type {{confirm: string}} */ loss) => !confirm.includes(loss.confirm));
  for (const line of [...conflictLines(conflicts), ...faultLines(errors.map(placed)), ...lossLines(open)]) say(line);
  if (conflicts.length + errors.length + open.length > 0) return 2;
  return changes.length > 0 ? 1 : 0;
}

/**
 * @param {{kind: string, name: string, path: string, code: string, message?: string}} error
 */
const placed = (error) => ({ ...error, path: `/${error.kind}/${error.name}${error.path}` });

/**
 * @param {string} path
 * @returns {Promise<{package?: unknown}>}
 */
async function readPackage(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
