import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { RecordPage } from '@mokuai/contract';
import { barriers, look } from './axe.fixture.js';
import { DESKTOP, openTab, PHONE, type Tab } from './browser.fixture.js';
import { foreignWords, shownTexts } from './foreign-words.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';

/** The most that what one reads may jump while a page is loading at a desk: the share of the window that moves, times how far. */
const MOST_SHIFT = 0.02;
/** Their side panes come a moment after the frame. */
const LESS_STILL: Readonly<Record<string, number>> = { '/designer/menu': 0.05, '/designer/roles': 0.05 };

/** Pages of the product; `{account}` stands for a record. */
const PAGES = [
  '/m/account',
  '/m/opportunity?view=pipeline',
  '/m/account/{account}',
  '/m/account/{account}?edit=true',
  '/m/opportunity/new',
  '/inbox',
  '/designer',
  '/designer/opportunity',
  '/designer/opportunity?tab=views',
  '/designer/opportunity?tab=numbering',
  '/designer/opportunity?tab=flows',
  '/designer/opportunity?tab=rights',
  '/designer/menu',
  '/designer/roles',
  '/admin',
  '/admin?tab=revisions',
] as const;

/** What other stories look over for barriers. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  '/m/account',
  '/m/opportunity?view=pipeline',
  '/m/opportunity/new',
  '/inbox',
  '/designer',
  '/designer/opportunity',
  '/designer/opportunity?tab=views',
  '/designer/opportunity?tab=numbering',
  '/designer/menu',
  '/admin',
  '/admin?tab=revisions',
]);

const WAYS = [
  { locale: 'zh-CN', viewport: DESKTOP },
  { locale: 'en', viewport: PHONE },
] as const;

/** Every page speaks one language, stands still, fits the screen, and keeps nobody out. */
export function pagesStory(
  running: () => Running,
  admin: { readonly email: string; readonly password?: string } = ADMIN,
): void {
  describe.each(WAYS)('every page, in $locale, $viewport.width px', ({ locale, viewport }) => {
    let tab: Tab;
    let page: Page;
    let account: string;

    beforeAll(async () => {
      tab = await openTab(running().browser, running().product.url, locale, viewport);
      page = tab.page;
      await page.addInitScript(() => {
        const seen = window as unknown as { shifted: number };
        seen.shifted = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
            if (!entry.hadRecentInput) seen.shifted += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await signIn(page, locale, admin.email, admin.password);
      await ask(page, 'PATCH', '/auth/me', { locale, theme: 'system', density: 'default' });
      account = String((await ask<RecordPage>(page, 'GET', '/records/account?limit=1')).data[0]!['id']);
    });
    afterAll(async () => {
      const complaints = tab.complaints;
      await tab.close();
      expect(complaints).toEqual([]);
    });

    it.each(PAGES)('%s', async (path) => {
      await look(page, 'light');
      await page.goto(path.replace('{account}', account));
      await page.locator('#root :is(button, a):visible').first().waitFor();
      await page.locator('h1, h2, [role=tab]').first().waitFor();
      await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
      await page.locator('[data-loading]').first().waitFor({ state: 'detached' });
      expect(foreignWords(await shownTexts(page), locale)).toEqual([]);
      const { shifted, beyond } = await page.evaluate(() => ({
        shifted: (window as unknown as { shifted: number }).shifted,
        beyond: document.documentElement.scrollWidth - window.innerWidth,
      }));
      if (viewport === DESKTOP) expect(shifted).toBeLessThanOrEqual(LESS_STILL[path] ?? MOST_SHIFT);
      expect(beyond).toBeLessThanOrEqual(0);
      if (ELSEWHERE.has(path)) return;
      expect([...(await barriers(page, 'light')), ...(await barriers(page, 'dark'))]).toEqual([]);
    });
  });
}
