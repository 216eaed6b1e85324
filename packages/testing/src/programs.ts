import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @returns the path of an installed program, looked up in PATH and the usual folders */
export function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '')
    .split(delimiter)
    .concat('/usr/bin', '/usr/local/bin', '/opt/homebrew/bin');
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** @returns the path of a Chromium or Chrome; `CHROMIUM_PATH` names another one. Throws what to install when there is none */
export function chromiumPath(): string {
  const found = findChromium();
  if (!found) throw new Error(chromiumMissing());
  return found;
}

/** Why there is no Chromium here; undefined: there is one. */
export function chromiumMissing(): string | undefined {
  return findChromium() ? undefined : 'no Chromium or Chrome is installed (Debian: apt-get install chromium)';
}

function findChromium(): string | undefined {
  return process.env['CHROMIUM_PATH'] ?? CHROMIUMS.map(findProgram).find(Boolean) ?? APPLICATIONS.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
