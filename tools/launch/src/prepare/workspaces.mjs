import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

/** @typedef {{ name: string, path: string, dependencies: string[] }} Workspace */

/** @returns {Workspace[]} every package of this repository, with the names of the packages of this repository it needs */
export function workspaces() {
  return ['packages', 'apps', 'tools'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .map((name) => `${folder}/${name}`)
      .filter((path) => existsSync(join(root, path, 'package.json')))
      .map((path) => {
        const { name, dependencies } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
        const own = Object.keys(dependencies ?? {}).filter((needed) => needed.startsWith('@mokuai/'));
        return { name, path, dependencies: own };
      }),
  );
}

/**
 * @param {string} name
 * @param {Workspace[]} [all]
 * @returns {string[]} the folders of a package and of everything it needs, in the order of their names
 */
export function closure(name, all = workspaces()) {
  const found = new Set();
  const visit = (/** @type {string} */ wanted) => {
    const workspace = all.find((one) => one.name === wanted);
    if (!workspace || found.has(workspace.path)) return;
    found.add(workspace.path);
    workspace.dependencies.forEach(visit);
  };
  visit(name);
  return [...found].sort();
}
