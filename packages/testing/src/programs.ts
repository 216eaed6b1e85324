import { spawnSync } from 'node:child_process';
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

/** Why Chinese would be drawn as boxes here; undefined: a font for it is installed, or the system brings one. */
export function chineseFontMissing(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (listed.status === 0 && listed.stdout.trim() !== '') return undefined;
  return 'no font with Chinese characters is installed (Debian: apt-get install fontconfig fonts-noto-cjk)';
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
