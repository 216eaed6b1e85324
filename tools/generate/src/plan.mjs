import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';

/**
 * What a generator would do; nothing is written before all of it is known to be possible.
 * @typedef {object} Plan
 * @property {Record<string, string>} create new files, by path in the workspace
 * @property {Record<string, (text: string) => string>} edit changes to existing ones
 */

/**
 * @param {string} root
 * @param {Plan} plan
 * @returns {Promise<string[]>} the paths written; throws, and writes nothing, if a new file exists or an edited one does not
 */
export async function carryOut(root, { create, edit }) {
  const taken = Object.keys(create).find((path) => existsSync(join(root, path)));
  if (taken) throw new Error(`${taken} exists already.`);
  const edits = Object.entries(edit).map(([path, change]) => [path, change(readFileSync(join(root, path), 'utf8'))]);
  const written = [];
  for (const [path, text] of [...Object.entries(create), .../** @type {[string, string][]} */ (edits)]) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
    written.push(path);
  }
  return written;
}

/**
 * Puts a line into a sorted run of lines of the same kind.
 *
 * @param {string} text
 * @param {RegExp} kind matches one whole line of the run
 * @param {string} line
 * @returns {string} throws if there is no such run
 */
export function insertSorted(text, kind, line) {
  const lines = text.split('\n');
  const first = lines.findIndex((one) => kind.test(one));
  if (first < 0) throw new Error(`No place was found for: ${line}`);
  let at = first;
  while (at < lines.length && kind.test(lines[at] ?? '') && (lines[at] ?? '') < line) at += 1;
  lines.splice(at, 0, line);
  return lines.join('\n');
}
