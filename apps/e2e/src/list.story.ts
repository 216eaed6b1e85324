import { afterEach, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { ApiRecord, EffectiveModule, RecordPage } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import type { Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

/** The language is the account's. */
const MANAGERS: Readonly<Record<Locale, string>> = {
  'zh-CN': 'zhou.xiaotong@demo.mokuai.example',
  en: 'emma.fischer@demo.mokuai.example',
};

const FIELDS = { account: ['annual_revenue', 'city'], contact: ['mobile'] } as const;

/** A list is a place to work in: cells are edited where they stand, and many records at once. */
export function listStory(running: () => Running): void {
  describe('a list', () => {
    const tabs: Tab[] = [];
    const open = async (locale: Locale, module: string, viewport?: typeof PHONE): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, locale, viewport);
      tabs.push(tab);
      await signIn(tab.page, locale, MANAGERS[locale]);
      await tab.page.goto(`/m/${module}`);
      return tab.page;
    };
    afterEach(async () => {
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs.splice(0)) await tab.close();
      expect(complaints).toEqual([]);
    });

    it('edits cells where they stand, undoes, and takes back what is refused, in Chinese', async () => {
      const page = await open('zh-CN', 'account');
      const t = wordsOf('zh-CN');
      const [revenue] = FIELDS.account;
      const cell = page.locator(`[role=gridcell][data-cell$="/${revenue}"]`).first();
      const id = await idOf(cell);
      const value = async () => (await ask<ApiRecord>(page, 'GET', `/records/account/${id}`))[revenue];
      const before = await value();
      await cell.dblclick();
      await cell.getByRole('spinbutton').or(cell.locator('input')).first().fill('4321');
      await page.keyboard.press('Escape');
      await cell.locator('input').waitFor({ state: 'detached' });
      expect(await value()).toEqual(before);

      // Typing replaces what was there, Enter keeps it.
      const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
      await cell.focus();
      await page.keyboard.type('4321');
      await page.keyboard.press('Enter');
      expect((await saved).status()).toBe(200);
      expect(await value()).toBe(4321);
      const undone = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
      await page.getByRole('button', { name: t('action.undo') }).click();
      expect((await undone).status()).toBe(200);
      expect(await value()).toEqual(before);

      await page.goto('/m/contact');
      const [mobile] = FIELDS.contact;
      const phone = page.locator(`[role=gridcell][data-cell$="/${mobile}"]`).first();
      const words = await phone.innerText();
      await phone.focus();
      await page.keyboard.type('nonsense');
      await page.keyboard.press('Tab');
      await page.getByRole('alert').getByText(t('list.cellRefused')).waitFor();
      expect(await phone.getAttribute('aria-invalid')).toBe('true');
      expect((await phone.innerText()).trim()).toBe(words.trim());
      await page.getByRole('button', { name: t('list.cellIgnore') }).click();
      await expect(phone.getAttribute('aria-invalid')).resolves.toBeNull();
    }, 60_000);

    it('keeps what a swift hand types before the input of a cell has come', async () => {
      const page = await open('en', 'account');
      const city = FIELDS.account[1];
      const cell = page.locator(`[role=gridcell][data-cell$="/${city}"]`).first();
      const id = await idOf(cell);
      let come = (): void => undefined;
      const typed = new Promise<void>((done) => (come = done));
      await page.route(/CellEditor-.*\.js$/, async (route) => {
        await typed;
        await route.continue();
      });
      const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
      await cell.focus();
      await page.keyboard.type('Port of Spain');
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).search).not.toContain('peek');
      come();
      expect((await saved).status()).toBe(200);
      expect((await ask<ApiRecord>(page, 'GET', `/records/account/${id}`))[city]).toBe('Port of Spain');
    });

    it('edits chosen records at once, says how many, and undoes it, in English', async () => {
      const page = await open('en', 'account');
      const t = wordsOf('en');
      const module = await ask<EffectiveModule>(page, 'GET', '/modules/account');
      const [, city] = FIELDS.account;
      const label = module.fields.find((f) => f.name === city)!.label;
      const boxes = page.getByRole('row').locator('input[type=checkbox]');
      await boxes.nth(2).waitFor({ state: 'attached' });
      const ids: string[] = [];
      for (const n of [1, 2]) {
        await boxes.nth(n).check({ force: true });
        ids.push(await idOf(page.getByRole('row').nth(n).locator('[data-cell]').first()));
      }
      const cities = async () => {
        const asked = { filter: { field: 'id', op: 'in', value: ids }, fields: [city], sort: 'created_at' };
        return (await ask<RecordPage>(page, 'POST', '/records/account/query', asked)).data.map((r) => r[city]);
      };
      const before = await cities();
      await page.getByRole('button', { name: t('list.bulkEdit') }).click();
      const dialog = page.getByRole('dialog', { name: t('list.bulkTitle_other', { count: 2 }) });
      await dialog.getByLabel(t('list.bulkField'), { exact: true }).fill(label);
      await page.keyboard.press('Enter');
      await dialog.getByLabel(t('list.bulkValue'), { exact: true }).fill('Harbour');
      await dialog.getByRole('button', { name: t('list.bulkDo_other', { count: 2 }) }).click();
      const undo = page.getByRole('button', { name: t('action.undo') });
      await undo.waitFor();
      expect(await cities()).toEqual(['Harbour', 'Harbour']);
      const undone = page.waitForResponse((answer) => answer.url().endsWith('/bulk'));
      await undo.click();
      await (await undone).finished();
      expect(await cities()).toEqual(before);
    }, 60_000);

    it('is cards on a phone, none of which stands beyond the edge', async () => {
      const page = await open('zh-CN', 'account', PHONE);
      await page.locator('li a').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    }, 60_000);
  });
}

/** The record a cell is of. */
async function idOf(cell: Locator): Promise<string> {
  return (await cell.getAttribute('data-cell'))!.split('/')[0]!;
}
