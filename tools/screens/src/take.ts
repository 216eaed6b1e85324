import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Screen } from './screen.js';
import type { OpenStage } from './stage.js';
import { faultsOf, type Watch } from './watch.js';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Where a picture lies, below the folder of all. */
export const pictureOf = (locale: string, theme: Theme, width: number, name: string): string =>
  join(locale, theme, String(width), `${name}.jpg`);

/** Reaches a screen once and takes it in both lights. Answers what is wrong with it. */
export async function take(
  screen: Screen,
  { stage, settle }: OpenStage,
  watch: Watch,
  folder: string,
): Promise<readonly string[]> {
  const { page, locale, width } = stage;
  const wrong: string[] = [];
  try {
    await page.emulateMedia({ colorScheme: 'light' });
    for (const step of screen.steps) await step(stage);
    await settle();
    wrong.push(...(await faultsOf(page)));
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      await page.waitForFunction((wanted) => document.documentElement.dataset['theme'] === wanted, theme);
      await settle();
      const path = join(folder, pictureOf(locale, theme, width, screen.name));
      await mkdir(dirname(path), { recursive: true });
      await page.screenshot({ path, type: 'jpeg', quality: 78, animations: 'disabled', caret: 'hide' });
    }
    await screen.leave?.(stage);
  } catch (error) {
    wrong.push(
      `cannot be reached: ${error instanceof Error ? error.message.split('\n').slice(0, 4).join(' ') : error}`,
    );
  }
  return [...wrong, ...watch.taken()].map((fault) => `${screen.name} (${locale}, ${width}) ${fault}`);
}
