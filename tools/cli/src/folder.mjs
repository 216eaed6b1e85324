import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { words } from './words.mjs';

/**
 * @typedef {{kind: string, name: string, module?: string}} Document
 */

/**
 * `view/account.mine`: the key of a definition, and the path of its file.
 * @param {Document} document
 */
export const keyOf = ({ kind, name, module }) => `${kind}/${module === undefined ? name : `${module}.${name}`}`;

/**
 * The definitions in the files of a folder, by key. Throws where a file is no JSON, or not where it belongs.
 * @param {string} dir
 * @returns {Promise<Map<string, Document>>}
 */
export async function readFolder(dir) {
  /** @type {Map<string, Document>} */
  const documents = new Map();
  for (const path of await filesOf(dir)) {
    const key = path.slice(0, -'.json'.length);
    /** @type {Document} */
    let document;
    try {
      document = JSON.parse(await readFile(join(dir, path), 'utf8'));
    } catch (error) {
      throw new Error(`${join(dir, path)}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
    if (keyOf(document) !== key)
      throw new Error(`${join(dir, path)}: ${words('this holds', '文件内容为')} ${keyOf(document)}`);
    documents.set(key, document);
  }
  return documents;
}

/**
 * Makes the folder hold these definitions and no other; gives the paths that were written and removed.
 * @param {string} dir
 * @param {readonly Document[]} documents
 */
export async function writeFolder(dir, documents) {
  const before = new Set(await filesOf(dir));
  const written = [];
  for (const document of documents) {
    const path = `${keyOf(document)}.json`;
    const text = `${JSON.stringify(document, null, 2)}\n`;
    const same = before.delete(path) && (await readFile(join(dir, path), 'utf8')) === text;
    if (same) continue;
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
    written.push(path);
  }
  for (const path of before) await rm(join(dir, path));
  return { written, removed: [...before] };
}

/**
 * `<kind>/<name>.json`: other files are none of ours.
 * @param {string} dir
 */
async function filesOf(dir) {
  const kinds = await readdir(dir, { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = kinds
    .filter((entry) => entry.isDirectory() && /^[a-z][a-z-]*$/.test(entry.name))
    .map(async ({ name }) =>
      (await readdir(join(dir, name))).filter((file) => file.endsWith('.json')).map((file) => `${name}/${file}`),
    );
  return (await Promise.all(files)).flat().sort();
}
