import { afterEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { SavedView } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import { until } from '@mokuai/testing';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

const ANN = 'zhou.xiaotong@demo.mokuai.example';
const EMMA = 'emma.fischer@demo.mokuai.example';
const KEY_ACCOUNTS = { field: 'level', op: 'eq', value: 'key' };

/** A list as its user likes it is saved, follows its user everywhere, and is nobody else's unless it is shared. */
export function viewsStory(running: () => Running): void {
  describe('saved views', () => {
    const tabs: Tab[] = [];
    const open = async (locale: Locale, email: string, password?: string, viewport?: typeof PHONE): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, locale, viewport);
      tabs.push(tab);
      await signIn(tab.page, locale, email, password);
      await ask(tab.page, 'PATCH', '/auth/me', { locale });
      return tab.page;
    };
    const viewsOf = async (page: Page): Promise<readonly SavedView[]> =>
      (await ask<{ data: readonly SavedView[] }>(page, 'GET', '/my/views?module=account')).data;
    afterEach(async () => {
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs.splice(0)) await tab.close();
      expect(complaints).toEqual([]);
    });

    it('are kept with filter, sort and columns, and are there in another browser, for oneself alone, in Chinese', async () => {
      const t = wordsOf('zh-CN');
      const name = '我的重点客户';
      const page = await open('zh-CN', ANN);
      await page.goto(`/m/account?sort=-name&filter=${JSON.stringify(KEY_ACCOUNTS)}`);
      const head = (of: Page, path: string) => of.locator(`[data-head="${path}"]`);
      await head(page, 'industry').click({ button: 'right' });
      await page.getByRole('menuitem', { name: t('columns.hide') }).click();
      await head(page, 'industry').waitFor({ state: 'detached' });
      await head(page, 'level').click({ button: 'right' });
      await page.getByRole('menuitem', { name: t('columns.pin') }).click();
      await page.locator('[data-pinned=last] > [data-head=level]').waitFor();
      await page.getByRole('button', { name: t('views.keepForMe') }).click();
      await page.getByLabel(t('views.label')).fill(name);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('action.save') })
        .click();
      await page.getByRole('tab', { name, selected: true }).waitFor();
      await page.getByText(t('list.changed')).waitFor({ state: 'detached' });

      const elsewhere = await open('zh-CN', ANN);
      await elsewhere.goto('/m/account');
      await elsewhere.getByRole('tab', { name }).click();
      await page.reload();
      for (const one of [page, elsewhere]) {
        await one.getByRole('tab', { name, selected: true }).waitFor();
        await one.locator('[data-pinned=last] > [data-head=level]').waitFor();
        expect(await head(one, 'industry').count()).toBe(0);
        const sorted = one.getByRole('columnheader').filter({ has: head(one, 'name') });
        expect(await sorted.getAttribute('aria-sort')).toBe('descending');
        expect(await one.getByText(t('list.changed')).count()).toBe(0);
      }
      const [kept] = (await viewsOf(page)).filter((view) => view.label === name);
      expect(kept).toMatchObject({ filter: KEY_ACCOUNTS, sort: ['-name'], pinned: 2, shared: false });
      const colleague = await open('en', EMMA);
      expect((await viewsOf(colleague)).map(({ label }) => label)).not.toContain(name);

      await page.getByRole('button', { name: t('views.menu', { label: name }) }).click();
      await page.getByRole('menuitem', { name: t('views.delete') }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('views.delete') })
        .click();
      await page.getByRole('tab', { name }).waitFor({ state: 'detached' });
      expect(await viewsOf(page)).not.toContainEqual(kept);
    }, 60_000);

    it('are shared by who may design; others use them, on a phone too, and cannot change them, in English', async () => {
      const t = wordsOf('en');
      const [name, later] = ['For us all', 'For everybody'];
      const admin = await open('en', ADMIN.email, ADMIN.password);
      await admin.goto('/m/account?sort=name');
      const options = (page: Page, label: string) => page.getByRole('button', { name: t('views.menu', { label }) });
      await admin.getByRole('button', { name: t('views.keepForMe') }).click();
      await admin.getByLabel(t('views.label')).fill(name);
      const save = admin.getByRole('dialog').getByRole('button', { name: t('action.save') });
      await save.click();
      await admin.getByRole('tab', { name, selected: true }).waitFor();
      await options(admin, name).click();
      const shared = admin.waitForResponse((answer) => answer.request().method() === 'PATCH');
      await admin.getByRole('menuitem', { name: t('views.share') }).click();
      const { id } = (await (await shared).json()) as SavedView;

      const emma = await open('en', EMMA);
      await emma.goto('/m/account');
      await emma.getByRole('tab', { name }).click();
      await options(emma, name).click();
      await emma.getByRole('menuitem', { name: t('views.duplicate') }).waitFor();
      for (const words of ['views.rename', 'views.delete', 'views.unshare'])
        expect(await emma.getByRole('menuitem', { name: t(words) }).count()).toBe(0);
      await expect(ask(emma, 'PATCH', `/my/views/${id}`, { label: 'Mine' })).rejects.toThrow('403');
      await expect(ask(emma, 'DELETE', `/my/views/${id}`)).rejects.toThrow('403');

      await options(admin, name).click();
      await admin.getByRole('menuitem', { name: t('views.rename') }).click();
      await admin.getByLabel(t('views.label')).fill(later);
      await save.click();
      await admin.getByRole('tab', { name: later, selected: true }).waitFor();
      const phone = await open('en', EMMA, undefined, PHONE);
      await phone.goto('/m/account');
      await phone.getByRole('tab', { name: later }).click();
      await phone.locator('li a').first().waitFor();
      expect(await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

      await options(admin, later).click();
      await admin.getByRole('menuitem', { name: t('views.delete') }).click();
      await admin
        .getByRole('dialog')
        .getByRole('button', { name: t('views.delete') })
        .click();
      await admin.getByRole('tab', { name: later }).waitFor({ state: 'detached' });
      expect((await viewsOf(emma)).map((view) => view.id)).not.toContain(id);
    }, 60_000);

    it('stand above the list as one likes, which opens first is one of them, in Chinese', async () => {
      const t = wordsOf('zh-CN');
      const page = await open('zh-CN', ANN);
      await page.goto('/m/account');
      const labels = () =>
        page
          .getByRole('tablist', { name: t('list.views') })
          .getByRole('tab')
          .allInnerTexts();
      const selected = page.getByRole('tab', { selected: true });
      await selected.waitFor();
      const before = await labels();
      const [first, second, third] = before;
      const choose = async (words: string, label: string, of: string) => {
        await page.getByRole('button', { name: t('list.tabsMenu', { label }) }).click();
        await page.getByRole('menuitem', { name: t(words, { label: of }) }).click();
        await page.getByRole('menu').waitFor({ state: 'hidden' });
      };
      const told = () => page.waitForResponse((answer) => answer.request().method() === 'PATCH');
      await page.getByRole('tab', { name: third!, exact: true }).click();
      await choose('views.left', third!, '');
      await until(async () => (await labels())[1] === third);
      const kept = told();
      await choose('views.first', third!, '');
      expect((await kept).status()).toBe(200);
      expect((await labels()).slice(0, 3)).toEqual([third, first, second]);

      // It opens first in another browser too, and what is hidden there is hidden here.
      const elsewhere = await open('zh-CN', ANN);
      await elsewhere.goto('/m/account');
      await elsewhere.getByRole('tab', { name: third!, exact: true, selected: true }).waitFor();
      await page.goto('/m/account');
      await page.getByRole('tab', { name: first!, exact: true }).click();
      const hidden = told();
      await choose('views.hide', first!, '');
      await hidden;
      await page.getByRole('tab', { name: third!, exact: true, selected: true }).waitFor();
      await elsewhere.reload();
      await elsewhere.getByRole('tab', { name: second!, exact: true }).waitFor();
      expect(await elsewhere.getByRole('tab', { name: first!, exact: true }).count()).toBe(0);

      await choose('views.show', third!, first!);
      await page.getByRole('tab', { name: first!, exact: true }).waitFor();
      const reset = told();
      await choose('views.resetTabs', third!, '');
      await reset;
      await until(async () => (await labels()).join() === before.join());
      expect(await selected.innerText()).toBe(third);
    }, 60_000);
  });
}
