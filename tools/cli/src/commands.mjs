import { keyOf, readFolder, writeFolder } from './folder.mjs';
import { keyOfChange, tell } from './tell.mjs';
import { words } from './words.mjs';

/** @import { Call } from './client.mjs' */
/** @import { Document } from './folder.mjs' */
/** @import { Options } from './options.mjs' */
/** @import { Change, Say } from './tell.mjs' */

/**
 * Writes the definitions into files. Gives the exit code.
 * @param {Call} call
 * @param {Options} options
 * @param {Say} say
 */
export async function pull(call, { dir, drafts }, say) {
  const { definitions } = await call('POST', '/packages/export', { published: !drafts });
  const { written, removed } = await writeFolder(dir, definitions);
  for (const path of written) say(`+ ${path}`);
  for (const path of removed) say(`- ${path}`);
  say(words(`${definitions.length} definitions in ${dir}`, `${dir} 中共有 ${definitions.length} 个定义`));
  return 0;
}

/**
 * Tells what `push` would change. Gives the exit code: 1 where there is anything.
 * @param {Call} call
 * @param {Options} options
 * @param {Say} say
 */
export async function diff(call, { dir, prune }, say) {
  const documents = await readFolder(dir);
  const { changes } = await call('POST', '/packages/import?dry=true', packageOf(documents));
  const gone = prune ? await missing(call, documents) : [];
  tell([...changes, ...gone], say);
  return changes.length + gone.length > 0 ? 1 : 0;
}

/**
 * Drafts what the files say, and publishes it where that is wanted. Gives the exit code.
 * @param {Call} call
 * @param {Options} options
 * @param {Say} say
 */
export async function push(call, { dir, prune, publish, message, confirm }, say) {
  const documents = await readFolder(dir);
  const { changes } = await call('POST', '/packages/import', packageOf(documents));
  const gone = prune ? await missing(call, documents) : [];
  for (const { kind, name } of gone) await call('DELETE', `/definitions/${kind}/${name}`);
  tell([...changes, ...gone], say);
  if (!publish) return 0;
  // Drafted before, by this or by somebody, and in the files as well: it is meant.
  const drafted = await call('GET', '/drafts');
  const keys = drafted.changes.map((/** @type {Change} */ { kind, name }) => `${kind}/${name}`);
  const mine = keys.filter(
    (/** @type {string} */ key) => documents.has(key) || gone.some((one) => keyOfChange(one) === key),
  );
  if (mine.length === 0) {
    say(words('There is nothing to publish.', '没有可发布的内容。'));
    return 0;
  }
  const { revision } = await call('POST', '/publish', { only: mine, confirm, ...(message && { message }) });
  say(words(`Revision ${revision} is published.`, `已发布版本 ${revision}。`));
  return 0;
}

/** @param {ReadonlyMap<string, Document>} documents */
const packageOf = (documents) => ({ package: 'mokuai', schemaVersion: 1, definitions: [...documents.values()] });

/**
 * What is defined and in no file.
 * @param {Call} call
 * @param {ReadonlyMap<string, Document>} documents
 * @returns {Promise<Change[]>}
 */
async function missing(call, documents) {
  const { definitions } = await call('POST', '/packages/export', {});
  return definitions
    .map(keyOf)
    .filter((/** @type {string} */ key) => !documents.has(key))
    .map((/** @type {string} */ key) => {
      const [kind, name] = key.split('/');
      return { kind, name, change: 'removed' };
    });
}
