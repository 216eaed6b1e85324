import axe from 'axe-core';
import type { Page } from 'playwright-core';

const GRAVE: ReadonlySet<string | null | undefined> = new Set(['serious', 'critical']);

/** The colours of the page; the account's choice is `system`. */
export type Mode = 'light' | 'dark';

/**
 * Changes what the browser says of the person's taste, and waits until the page has followed and stands still.
 */
export async function look(page: Page, mode: Mode): Promise<void> {
  await page.emulateMedia({ colorScheme: mode, reducedMotion: 'reduce' });
  await page.waitForFunction((wanted) => document.documentElement.dataset['theme'] === wanted, mode);
}

/**
 * What keeps people from using the page as it is now: a line per element, empty when there is nothing.
 * In the dark only colours can be different, so that only they are looked at again.
 */
export async function barriers(page: Page, mode: Mode): Promise<readonly string[]> {
  await look(page, mode);
  // As an expression: the page's own policy refuses scripts from elsewhere.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (rules) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
        ...(rules.length > 0 ? { runOnly: rules } : {}),
      }),
    mode === 'dark' ? ['color-contrast'] : [],
  );
  return violations
    .filter(({ impact }) => GRAVE.has(impact))
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${mode}): ${help}: ${node.html.slice(0, 200)}`));
}
