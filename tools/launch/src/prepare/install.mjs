import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { step } from '../say.mjs';
import { run } from './run.mjs';
import { workspaces } from './workspaces.mjs';

const STAMP = join(root, 'node_modules', '.mokuai-installed');

/** Installs the packages if they are missing, or if the lock file or a package.json changed since the last time. */
export async function ensureInstalled() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted()) return;
  const first = !existsSync(join(root, 'node_modules'));
  await step(
    `installing packages (${first ? 'the first time takes a minute or two' : 'package-lock.json changed'})`,
    () => {
      const args = ['install', '--prefer-offline', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
      const npm = process.env.npm_execpath;
      return npm ? run(process.execPath, [npm, ...args]) : run('npm', args);
    },
  );
  writeFileSync(STAMP, wanted());
}

/** Read anew each time: an install may complete the lock file. */
function wanted() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const path of ['.', ...workspaces().map((one) => one.path)])
    hash.update(readFileSync(join(root, path, 'package.json')));
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}
