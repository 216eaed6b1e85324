import { until } from '@mokuai/testing';
import type { Locator, Page } from 'playwright-core';

/** The head of a column. */
export const head = (page: Page, path: string): Locator => page.locator(`[data-head="${path}"]`);

/** A cell of a list. */
export const cell = (page: Page, record: string, path: string): Locator =>
  page.locator(`[role=gridcell][data-cell="${record}/${path}"]`);

/** Goes sideways. */
export const scrollAside = (page: Page, left: number): Promise<void> =>
  page.getByRole('grid').evaluate((element, to) => element.parentElement!.scrollTo({ left: to }), left);

const STEP = 700;

/** Goes sideways until a column is there: those out of sight are not drawn. */
export async function toColumn(page: Page, path: string): Promise<void> {
  const column = head(page, path);
  const width = await page.getByRole('grid').evaluate((element) => element.scrollWidth);
  for (let left = 0; left <= width + STEP && (await column.count()) === 0; left += STEP) {
    await scrollAside(page, left);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
  await column.scrollIntoViewIfNeeded();
}

/** The records of a list, first to last, by their ids. */
export const rowsOf = (page: Page): Promise<readonly string[]> =>
  page
    .locator('[role=gridcell][data-cell$="/name"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['cell']!.split('/')[0]!));

/** How a column is sorted by, as its head says. */
export const sorting = (page: Page, path: string): Promise<string | null> =>
  page
    .getByRole('columnheader')
    .filter({ has: head(page, path) })
    .getAttribute('aria-sort');

/** Waits until the list shows just these records in this order. */
export const showsRows = (page: Page, ids: readonly string[]): Promise<unknown> =>
  until(
    async () => {
      const rows = await rowsOf(page);
      if (rows.join() !== ids.join()) throw new Error(`rows ${JSON.stringify(rows)}, not ${JSON.stringify(ids)}`);
      return true;
    },
    { limit: 6_000, what: 'the rows of the list' },
  );
