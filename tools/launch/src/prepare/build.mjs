import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { step } from '../say.mjs';
import { nodeProgram, run } from './run.mjs';
import { fingerprint, isFresh, setFresh } from './stamp.mjs';
import { closure } from './workspaces.mjs';

const SHARED = ['package-lock.json', 'tsconfig.base.json'];

/** Builds the server programs and the web client where their sources changed since the last build. */
export async function ensureBuilt() {
  await Promise.all([buildServers(), buildWeb()]);
}

/** Builds the helpers of the tests alone: the specs themselves are compiled by Jest. */
export async function buildTesting() {
  const [program, args] = nodeProgram('typescript/bin/tsc');
  await run(program, [...args, '-b', 'packages/testing']);
}

async function buildServers() {
  const apps = ['apps/api', 'apps/worker'];
  const sources = [...new Set([...closure('@mokuai/api'), ...closure('@mokuai/worker'), 'packages/testing'])];
  const outputs = sources
    .filter((path) => existsSync(join(root, path, 'tsconfig.json')))
    .map((path) => `${path}/dist/.tsbuildinfo`);
  await build('servers', [...SHARED, ...sources], outputs, 'building API and worker', () => {
    const [program, args] = nodeProgram('typescript/bin/tsc');
    return run(program, [...args, '-b', ...apps]);
  });
}

async function buildWeb() {
  const sources = closure('@mokuai/web');
  await build('web', [...SHARED, ...sources], ['apps/web/dist/index.html'], 'building the web client', () => {
    const [program, args] = nodeProgram('vite/bin/vite.js');
    const what = ['build', 'apps/web', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'];
    // Who builds from within a test would get the React that is for development, and leave it to all others.
    return run(program, [...args, ...what], { env: { NODE_ENV: 'production' } });
  });
}

/**
 * @param {string} name
 * @param {string[]} sources
 * @param {string[]} outputs
 * @param {string} label
 * @param {() => Promise<void>} work
 */
async function build(name, sources, outputs, label, work) {
  const print = fingerprint(sources);
  const there = () => outputs.every((path) => existsSync(join(root, path)));
  if (isFresh(`built-${name}`, print) && there()) return;
  await step(label, work);
  if (!there())
    throw new Error(`The build of ${name} left no ${outputs.find((path) => !existsSync(join(root, path)))}.`);
  setFresh(`built-${name}`, print);
}
