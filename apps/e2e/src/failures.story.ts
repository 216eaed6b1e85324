import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LOCALES } from '@mokuai/kernel';
import type { Page } from 'playwright-core';
import { barriers } from './axe.fixture.js';
import { openTab, type Tab } from './browser.fixture.js';
import { foreignWords, shownTexts } from './foreign-words.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

/** What fails is said where it should be, in words, with a way on; the rest of the page stays. */
export function failuresStory(
  running: () => Running,
  admin: { readonly email: string; readonly password?: string } = ADMIN,
): void {
  describe.each(LOCALES)('what fails, in %s', (locale) => {
    const t = wordsOf(locale);
    let tab: Tab;
    let page: Page;

    const alert = () => page.getByRole('main').getByRole('alert');
    const menu = () => page.getByRole('navigation', { name: t('nav.label') });

    beforeAll(async () => {
      tab = await openTab(running().browser, running().product.url, locale);
      page = tab.page;
      await signIn(page, locale, admin.email, admin.password);
      await ask(page, 'PATCH', '/auth/me', { locale, theme: 'system' });
    });
    afterAll(async () => {
      await tab.close();
    });

    it('an answer that does not come leaves the menu, and is asked for again', async () => {
      await page.route('**/api/modules/account', (route) =>
        route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }),
      );
      await page.goto('/m/account');
      await alert()
        .getByText(t('problem.refused', { status: 502 }))
        .waitFor();
      await menu().waitFor();
      expect(foreignWords(await shownTexts(page), locale)).toEqual([]);
      expect(await barriers(page, 'light')).toEqual([]);
      await page.unroute('**/api/modules/account');
      await alert()
        .getByRole('button', { name: t('action.retry') })
        .click();
      await page.getByRole('gridcell').first().waitFor();
    });

    it('a record that is not there says so, and shows the way to those that are', async () => {
      await page.goto('/m/account/00000000-0000-7000-8000-000000000000');
      await alert().getByText(t('record.gone.title')).waitFor();
      await alert().getByText(t('record.gone.detail')).waitFor();
      await alert().getByRole('link').click();
      await page.waitForURL((url) => url.pathname === '/m/account');
      await page.getByRole('gridcell').first().waitFor();
    });

    it('a page that breaks while it is drawn says so, can be tried again, and other pages are there', async () => {
      // An answer of another shape than the page was made for.
      await page.route('**/api/modules/account', (route) => route.fulfill({ json: { name: 'account' } }));
      await page.goto('/m/account');
      await alert().getByText(t('problem.unexpected')).waitFor();
      await alert().getByText(t('problem.unexpectedDetail')).waitFor();
      await menu()
        .getByRole('link', { name: t('nav.inbox') })
        .click();
      await page.waitForURL(/\/inbox/);
      await page.getByRole('tablist').first().waitFor();
      await page.unroute('**/api/modules/account');
      await page.goto('/m/account');
      await page.getByRole('gridcell').first().waitFor();
    });

    it('a part of the program that cannot be fetched does not take the page with it', async () => {
      await page.route('**/assets/InboxPage-*.js', (route) => route.abort());
      await page.goto('/m/account');
      await page.getByRole('gridcell').first().waitFor();
      await menu()
        .getByRole('link', { name: t('nav.inbox') })
        .click();
      await alert().getByText(t('problem.unexpected')).waitFor();
      await page.unroute('**/assets/InboxPage-*.js');
      await menu().getByRole('link').first().waitFor();
    });

    it('an address that leads nowhere leads home', async () => {
      await page.goto('/no/such/page');
      await page.getByText(t('notFound.title')).waitFor();
      expect(await barriers(page, 'light')).toEqual([]);
      await page.getByRole('link', { name: t('notFound.home') }).click();
      await menu().waitFor();
    });
  });
}
