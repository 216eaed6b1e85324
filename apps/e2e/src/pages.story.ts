import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { RecordPage } from '@mokuai/contract';
import { barriers, look } from './axe.fixture.js';
import { DESKTOP, openTab, PHONE, type Tab } from './browser.fixture.js';
import { foreignWords, listenToAnswers, shownTexts, wordsFromNowhere } from './foreign-words.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';

/** The most that what one reads may jump while a page is loading: the share of the window that moves, times how far. */
const MOST_SHIFT = 0.02;

/** Pages of the product; `{account}` stands for a record. */
const PAGES = [
  '/m/account',
  '/m/opportunity?view=pipeline',
  '/m/account/{account}',
  '/m/account/{account}?edit=true',
  '/m/account?peek=account/{account}',
  '/m/opportunity/new',
  '/m/nowhere',
  '/m/account/00000000-0000-7000-8000-000000000000',
  '/m/account/{account}/print',
  '/inbox',
  '/designer',
  '/designer/opportunity',
  '/designer/opportunity?tab=views',
  '/designer/opportunity?tab=numbering',
  '/designer/opportunity?tab=flows',
  '/designer/opportunity?tab=flows&flow=approval/opportunity.discount',
  '/designer/opportunity?tab=rights',
  '/designer/opportunity?tab=settings',
  '/designer/nowhere',
  '/designer/menu',
  '/designer/roles',
  '/designer/roles?tab=fields',
  '/designer/roles?tab=summary',
  '/preview/opportunity',
  '/admin',
  '/admin?tab=revisions',
  '/admin?tab=kept',
  '/admin?tab=packages',
] as const;

const WAYS = [
  { locale: 'zh-CN', viewport: DESKTOP },
  { locale: 'en', viewport: PHONE },
] as const;

/** Every page speaks one language, stands still, fits the screen, and keeps nobody out, in the light and in the dark. */
export function pagesStory(
  running: () => Running,
  admin: { readonly email: string; readonly password?: string } = ADMIN,
): void {
  describe.each(WAYS)('every page, in $locale, $viewport.width px', ({ locale, viewport }) => {
    let tab: Tab;
    let page: Page;
    let answers: ReturnType<typeof listenToAnswers>;
    let account: string;

    beforeAll(async () => {
      tab = await openTab(running().browser, running().product.url, locale, viewport);
      page = tab.page;
      answers = listenToAnswers(page);
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
      answers.forget();
      await page.goto(path.replace('{account}', account));
      await page.locator('#root :is(button, a):visible').first().waitFor();
      await page.locator('h1, h2, [role=tab], [role=alert]').first().waitFor();
      await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
      await page.locator('[data-loading]').first().waitFor({ state: 'detached' });
      const texts = await shownTexts(page);
      expect(foreignWords(texts, locale)).toEqual([]);
      expect(wordsFromNowhere(texts, locale, await answers.said())).toEqual([]);
      const { shifted, beyond } = await page.evaluate(() => ({
        shifted: (window as unknown as { shifted: number }).shifted,
        beyond: document.documentElement.scrollWidth - window.innerWidth,
      }));
      expect(shifted).toBeLessThanOrEqual(MOST_SHIFT);
      expect(beyond).toBeLessThanOrEqual(0);
      expect([...(await barriers(page, 'light')), ...(await barriers(page, 'dark'))]).toEqual([]);
    });
  });
}
