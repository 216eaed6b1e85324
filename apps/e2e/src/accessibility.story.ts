import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { LOCALES } from '@mokuai/kernel';
import { barriers } from './axe.fixture.js';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

/** A manager of the demo data who has decided on approvals in the language. */
const MANAGER = {
  en: 'emma.fischer@demo.mokuai.example',
  'zh-CN': 'zhou.xiaotong@demo.mokuai.example',
} as const;

/** The main pages can be used by everybody: no serious barrier, in light and dark, in both languages. */
export function accessibilityStory(running: () => Running): void {
  describe.each(LOCALES)('pages without barriers, in %s', (locale) => {
    const t = wordsOf(locale);
    const tabs: Tab[] = [];
    let page: Page;

    const open = async (viewport?: typeof PHONE): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, locale, viewport);
      tabs.push(tab);
      return tab.page;
    };
    const expectNone = async (on = page): Promise<void> => {
      expect([...(await barriers(on, 'light')), ...(await barriers(on, 'dark'))]).toEqual([]);
    };

    beforeAll(async () => {
      page = await open();
    });
    afterAll(async () => {
      for (const tab of tabs) await tab.close();
    });

    it('sign-in', async () => {
      await page.goto('/sign-in');
      await page.getByRole('button', { name: t('signIn.submit') }).waitFor();
      await expectNone();
      await signIn(page, locale, ADMIN.email, ADMIN.password);
      await ask(page, 'PATCH', '/auth/me', { locale, theme: 'system' });
    });

    it('a list, its filter, and the rows that are chosen', async () => {
      await page.goto('/m/opportunity');
      await page.getByRole('gridcell').first().waitFor();
      await page.getByRole('row').nth(1).getByRole('checkbox').check();
      await page.getByRole('button', { name: t('filter.add') }).click();
      await page.getByRole('form', { name: t('filter.title') }).waitFor();
      await expectNone();
    });

    it('a record', async () => {
      await page.goto('/m/opportunity');
      await page.getByRole('row').nth(1).getByRole('link').first().click();
      await page.getByRole('complementary', { name: t('timeline.title') }).waitFor();
      await expectNone();
    });

    it('a form that was filled in wrongly', async () => {
      await page.goto('/m/opportunity/new');
      await page.getByRole('button', { name: t('action.save'), exact: true }).click();
      await page.locator('[aria-invalid=true]').first().waitFor();
      await expectNone();
    });

    it('the designer: all modules, the form, views, numbers', async () => {
      await page.goto('/designer');
      await page.getByRole('button', { name: t('designer.newModule') }).waitFor();
      await expectNone();
      await page.goto('/designer/opportunity');
      await page.getByRole('complementary', { name: t('designer.palette') }).waitFor();
      await expectNone();
      for (const [tab, sign] of [
        ['views', 'view.general'],
        ['numbering', 'numbering.segments'],
      ] as const) {
        await page.getByRole('tab', { name: t(`designer.tab.${tab}`) }).click();
        await page.getByRole('heading', { name: t(sign) }).waitFor();
        await expectNone();
      }
    });

    it('administration: users and what was published', async () => {
      await page.goto('/admin');
      await page
        .getByRole('list', { name: t('admin.tab.users') })
        .getByRole('listitem')
        .first()
        .waitFor();
      await expectNone();
      await page.getByRole('tab', { name: t('admin.tab.users') }).press('ArrowRight');
      await page.getByRole('list', { name: t('admin.tab.revisions') }).waitFor();
      await expectNone();
    });

    it('the inbox, on a phone', async () => {
      const phone = await open(PHONE);
      await signIn(phone, locale, MANAGER[locale]);
      await ask(phone, 'PATCH', '/auth/me', { locale, theme: 'system' });
      await phone.goto('/inbox?box=done');
      await phone.getByRole('button', { name: /Harbour visit/ }).click();
      await phone.getByRole('list', { name: t('approval.path') }).waitFor();
      await expectNone(phone);
    });
  });
}
