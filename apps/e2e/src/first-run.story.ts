import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordPage } from '@mokuai/contract';
import { LOCALES, type Locale } from '@mokuai/kernel';
import type { Browser, Page } from 'playwright-core';
import { barriers } from './axe.fixture.js';
import { DESKTOP, openTab, PHONE, type Tab } from './browser.fixture.js';
import { foreignWords, shownTexts } from './foreign-words.fixture.js';
import { ask } from './people.fixture.js';
import { startProduct, type Product } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

/** The first minutes with an empty product: the first administrator, and what to begin with. */
export function firstRunStory(browser: () => Browser): void {
  describe('the first run', () => {
    let product: Product;
    let tab: Tab;
    let page: Page;

    beforeAll(async () => {
      product = await startProduct({ DEMO: '0', ADMIN_EMAIL: undefined, ADMIN_PASSWORD: undefined });
      tab = await openTab(browser(), product.url, 'zh-CN');
      page = tab.page;
    }, 180_000);
    afterAll(async () => {
      const complaints = tab?.complaints;
      await tab?.close();
      await product?.stop();
      expect(complaints).toEqual([]);
    }, 60_000);

    const speak = async (from: Locale, to: Locale): Promise<void> => {
      await page.getByRole('button', { name: wordsOf(from)('user.language') }).click();
      await page.getByRole('menuitem', { name: wordsOf(from)(`locale.${to}`) }).click();
      await page.waitForFunction((wanted) => document.documentElement.lang === wanted, to);
    };
    /** In each language and size: its own words, nothing beyond the edge, no barrier. Ends in Chinese at a desk. */
    const expectFine = async (heading: string): Promise<void> => {
      let spoken: Locale = 'zh-CN';
      for (const locale of [...LOCALES].sort((a, b) => Number(a === 'zh-CN') - Number(b === 'zh-CN'))) {
        if (locale !== spoken) await speak(spoken, locale);
        spoken = locale;
        for (const size of [PHONE, DESKTOP]) {
          await page.setViewportSize(size);
          await page.getByRole('heading', { name: wordsOf(locale)(heading) }).waitFor();
          expect(foreignWords(await shownTexts(page), locale)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
          expect(await barriers(page, 'light')).toEqual([]);
        }
      }
    };

    it('whatever address is opened, the first administrator is made', async () => {
      const t = wordsOf('zh-CN');
      await page.goto('/m/account');
      await page.getByRole('button', { name: t('setup.submit') }).click();
      await page.getByText(t('setup.nameNeeded')).waitFor();
      await expectFine('setup.title');
      await page.getByLabel(t('setup.name')).fill('欧阳 Ada');
      await page.getByLabel(t('signIn.email')).fill('ada@example.com');
      await page.getByLabel(t('signIn.password'), { exact: true }).fill('a horse and a battery');
      await page.getByRole('button', { name: t('setup.submit') }).click();
      await page.getByRole('radio').nth(2).waitFor();
      await expectFine('start.title');
    });

    it('begins with the sales application and its sample records', async () => {
      const t = wordsOf('zh-CN');
      await page.getByRole('radio').first().check();
      await page.getByRole('button', { name: t('start.submit') }).click();
      await page.waitForURL((url) => url.pathname.startsWith('/m/'), { timeout: 90_000 });
      await page.getByRole('gridcell').first().waitFor();
      const { page: accounts } = await ask<RecordPage>(page, 'GET', '/records/account?limit=1&count=exact');
      expect(accounts.count).toBeGreaterThan(100);
      expect(foreignWords(await shownTexts(page), 'zh-CN')).toEqual([]);
    }, 120_000);
  });
}
