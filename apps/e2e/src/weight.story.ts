import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openTab, type Tab } from './browser.fixture.js';
import { signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';

/** What the scripts of a list may weigh before it is there, in bytes as they are sent. */
const MOST = 350 * 1000;

const dist = resolve(import.meta.dirname, '../../web/dist');

/** Of the build: what each chunk imports before it can run. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

const weightOf = (file: string): number => gzipSync(readFileSync(resolve(dist, file))).byteLength;
const sum = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0);
const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The files of these chunks and of all that they cannot run without. */
function closureOf(manifest: Readonly<Record<string, Chunk>>, names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`the build has no ${name}`);
    if (seen.has(name)) return;
    seen.add(name);
    chunk.imports?.forEach(visit);
  };
  names.forEach(visit);
  return new Set([...seen].map((name) => manifest[name]!.file).filter((file) => file.endsWith('.js')));
}

/** A list is there soon on a slow line too. */
export function weightStory(
  running: () => Running,
  admin: { readonly email: string; readonly password?: string } = ADMIN,
): void {
  describe('the weight of a list', () => {
    let tab: Tab;
    let page: Page;
    const fetched = new Set<string>();

    beforeAll(async () => {
      tab = await openTab(running().browser, running().product.url, 'zh-CN');
      page = tab.page;
      await signIn(page, 'zh-CN', admin.email, admin.password);
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.endsWith('.js')) fetched.add(pathname.slice(1));
      });
    });
    afterAll(async () => {
      await tab.close();
    });

    it('its scripts, and those that they import, are at most 350 kB', () => {
      const manifest = JSON.parse(readFileSync(resolve(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
      const names = ['index.html', 'src/app/shell/Shell.tsx', 'src/features/lists/ListPage.tsx'];
      const weight = sum([...closureOf(manifest, names)].map(weightOf));
      process.stdout.write(`scripts of a list by its imports: ${inKilobytes(weight)} gzipped\n`);
      expect(weight).toBeLessThanOrEqual(MOST);
    });

    it('so is what the browser fetches before its rows are there', async () => {
      fetched.clear();
      await page.goto('/m/account');
      await page.getByRole('gridcell').first().waitFor();
      const weights = [...fetched].map((file) => [basename(file), weightOf(file)] as const);
      const weight = sum(weights.map(([, bytes]) => bytes));
      process.stdout.write(`scripts of a list as fetched: ${inKilobytes(weight)} gzipped in ${weights.length} files\n`);
      expect(weight).toBeLessThanOrEqual(MOST);
    });
  });
}
