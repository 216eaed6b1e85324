import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDERS = ['packages', 'apps', 'tools'];

/** @typedef {{ name: string, dir: string, floor: number }} Package */

/**
 * @param {string} root the workspace
 * @returns {Map<string, Package>} every package by its name, with the floor of its `nx.tags`
 */
export function readPackages(root) {
  const found = new Map();
  for (const folder of FOLDERS.map((name) => join(root, name)).filter(existsSync)) {
    for (const entry of readdirSync(folder)) {
      const file = join(folder, entry, 'package.json');
      if (!existsSync(file)) continue;
      const { name, nx } = JSON.parse(readFileSync(file, 'utf8'));
      const tag = nx?.tags?.find((/** @type {string} */ one) => one.startsWith('floor:'));
      if (!tag) throw new Error(`${file} names no floor: "nx": { "tags": ["floor:N"] }`);
      found.set(name, { name, dir: join(folder, entry), floor: Number(tag.slice('floor:'.length)) });
    }
  }
  return found;
}

/**
 * @param {string} file
 * @returns {string | undefined} the workspace above a file: the folder whose package.json has `workspaces`
 */
export function workspaceOf(file) {
  for (let at = dirname(file); at !== dirname(at); at = dirname(at)) {
    const manifest = join(at, 'package.json');
    if (existsSync(manifest) && 'workspaces' in JSON.parse(readFileSync(manifest, 'utf8'))) return at;
  }
  return undefined;
}
