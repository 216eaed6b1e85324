import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { RecordPage } from '@mokuai/contract';
import { until } from '@mokuai/testing';
import { barriers } from './axe.fixture.js';
import { DESKTOP, openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import type { Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

const PEOPLE = [
  { locale: 'zh-CN', email: 'zhou.xiaotong@demo.mokuai.example', sound: 'kehu', viewport: DESKTOP },
  { locale: 'en', email: 'emma.fischer@demo.mokuai.example', sound: 'accoun', viewport: PHONE },
] as const;

/** The shell around every page: palette, keys, a new record from anywhere, and what is said when the server is gone. */
export function shellStory(running: () => Running): void {
  describe.each(PEOPLE)('the shell, in $locale', ({ locale, email, sound, viewport }) => {
    const t = wordsOf(locale);
    const phone = viewport === PHONE;
    let tab: Tab;
    let page: Page;
    let title: string;

    const field = () => page.getByRole('combobox', { name: t('palette.title') });
    const options = () => page.getByRole('listbox', { name: t('palette.results') }).getByRole('option');
    const openPalette = async (): Promise<void> => {
      if (phone) await page.getByRole('button', { name: t('palette.title') }).click();
      else await page.keyboard.press('Control+k');
      await field().waitFor();
    };

    beforeAll(async () => {
      tab = await openTab(running().browser, running().product.url, locale, viewport);
      page = tab.page;
      await signIn(page, locale, email);
      await ask(page, 'PATCH', '/auth/me', { locale, theme: 'system' });
      const { data } = await ask<RecordPage>(page, 'GET', '/records/account?limit=1');
      title = String(data[0]!['name']);
      await page.goto('/m/account');
      await page.getByRole('heading', { level: 1 }).waitFor();
    });
    afterAll(async () => {
      await tab?.close();
    });

    it('finds a record by its name and opens it with Enter', async () => {
      await openPalette();
      await page.keyboard.type(title);
      await options().filter({ hasText: title }).first().waitFor();
      expect(await barriers(page, 'light')).toEqual([]);
      expect(await barriers(page, 'dark')).toEqual([]);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/m\/account\/[0-9a-f-]{36}/);
      await page.getByRole('heading', { name: title }).first().waitFor();
    });

    it('remembers it, finds pages by name or sound, and walks with the arrows', async () => {
      await openPalette();
      await expectOption(title);
      await field().fill(sound);
      await page
        .getByRole('option', { name: t('list.create', { label: locale === 'en' ? 'Account' : '客户' }) })
        .waitFor();
      const first = await field().getAttribute('aria-activedescendant');
      await page.keyboard.press('ArrowDown');
      expect(await field().getAttribute('aria-activedescendant')).not.toBe(first);
      expect(await options().and(page.locator('[aria-selected=true]')).count()).toBe(1);
      await page.keyboard.press('Escape');
      await field().waitFor({ state: 'detached' });
    });

    it('makes a record beside the page and makes another', async () => {
      await openPalette();
      await field().fill(t('list.create', { label: locale === 'en' ? 'Account' : '客户' }));
      await options().first().click();
      const drawer = page.getByRole('dialog', { name: t('quickCreate.title') });
      await drawer.getByRole('form').waitFor();
      const before = page.url();
      await drawer.getByRole('form').getByRole('textbox').first().fill(`${title} 2`);
      await drawer.getByRole('button', { name: t('record.saveAndNew') }).click();
      const name = drawer.getByRole('form').getByRole('textbox').first();
      await until(async () => (await name.inputValue()) === '');
      await name.fill(`${title} 3`);
      await drawer.getByRole('button', { name: t('action.save'), exact: true }).click();
      await drawer.waitFor({ state: 'hidden' });
      expect(page.url()).toBe(before);
      await page.getByRole('button', { name: t('quickCreate.open'), exact: true }).click();
      await page
        .getByRole('heading', { name: `${title} 3` })
        .first()
        .waitFor();
    });

    it('says while the server is out of reach, and no longer', async () => {
      const notice = page.getByText(t('offline.title'));
      await page.context().setOffline(true);
      await notice.waitFor();
      await page.context().setOffline(false);
      await notice.waitFor({ state: 'detached' });
    });

    if (!phone) {
      it('hears keys, but not while somebody types', async () => {
        await page.goto('/m/account');
        await page.getByRole('gridcell').first().waitFor();
        await page.keyboard.press('/');
        const search = page.getByRole('searchbox');
        await page.keyboard.type('?gi');
        expect(await search.first().inputValue()).toBe('?gi');
        await search.first().fill('');
        await search.first().blur();
        await page.keyboard.press('?');
        const map = page.getByRole('dialog', { name: t('keys.title') });
        await map.getByText(t('keys.palette')).waitFor();
        expect(await barriers(page, 'light')).toEqual([]);
        await page.keyboard.press('Escape');
        await map.waitFor({ state: 'hidden' });
        await page.keyboard.press('g');
        await page.keyboard.press('i');
        await page.waitForURL(/\/inbox/);
      });

      it('keeps folded groups and the density', async () => {
        const group = page
          .getByRole('navigation', { name: t('nav.label') })
          .getByRole('button', { expanded: true })
          .first();
        const name = await group.innerText();
        await group.click();
        await ask(page, 'PATCH', '/auth/me', { density: 'compact' });
        await page.reload();
        await page.getByRole('button', { name, expanded: false }).waitFor();
        await page.waitForFunction(() => document.documentElement.dataset['density'] === 'compact');
        await ask(page, 'PATCH', '/auth/me', { density: 'default' });
      });
    }

    async function expectOption(name: string): Promise<void> {
      await options().filter({ hasText: name }).first().waitFor();
    }
  });
}
