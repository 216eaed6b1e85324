import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Locale } from '@mokuai/kernel';
import { barriers } from './axe.fixture.js';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

/** One way to look at records, and where one of them stands in it. */
interface Way {
  readonly name: string;
  readonly address: string;
  readonly place: (page: Page) => Locator;
  /** What opens the menu there, in words. */
  readonly opener: string;
  /** What takes the focus by keys. */
  readonly focus: (page: Page) => Locator;
}

/** Cards, events and rows of trees have the menu that rows of tables have: by mouse, key and finger. */
export function rowMenuStory(running: () => Running): void {
  describe('the menu of a record, however one looks at it', () => {
    const stamp = `Menu ${Date.now()}`;
    const tabs: Tab[] = [];
    const ids = new Map<string, string>();
    let page: Page;

    const open = async (locale: Locale, viewport?: typeof PHONE): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, locale, viewport);
      tabs.push(tab);
      await signIn(tab.page, locale, ADMIN.email, ADMIN.password);
      await ask(tab.page, 'PATCH', '/auth/me', { locale, theme: 'system' });
      return tab.page;
    };
    const q = encodeURIComponent(stamp);
    const article = (on: Page) => on.getByRole('article', { name: stamp });
    const WAYS: readonly Way[] = [
      {
        ...{ name: 'a board', address: `/m/opportunity?view=pipeline&q=${q}`, opener: 'board.actions' },
        ...{ place: article, focus: (on) => article(on).getByRole('link', { name: stamp }).first() },
      },
      {
        ...{ name: 'a gallery', address: `/m/product?view=gallery&q=${q}`, opener: 'record.menu' },
        place: (on) => on.getByRole('listitem', { name: stamp }),
        focus: (on) => on.getByRole('listitem', { name: stamp }).getByRole('link', { name: stamp }),
      },
      {
        ...{ name: 'a calendar', address: `/m/activity?view=calendar&q=${q}`, opener: 'calendar.actions' },
        place: (on) => on.getByRole('button', { name: new RegExp(`^${stamp} · `) }),
        focus: (on) => on.getByRole('button', { name: new RegExp(`^${stamp} · `) }),
      },
      {
        ...{ name: 'a tree', address: `/m/account?view=groups&q=${q}`, opener: 'tree.actions' },
        place: (on) => on.getByRole('row').filter({ hasText: stamp }),
        focus: (on) => on.getByRole('row').filter({ hasText: stamp }),
      },
    ];
    /** What the menu of every record has, with what is asked of it on the way. */
    const items = async (on: Page, locale: Locale): Promise<void> => {
      const t = wordsOf(locale);
      const menu = on.getByRole('menu');
      for (const key of ['record.peek.beside', 'record.peek.whole', 'action.edit', 'record.copyLink', 'action.delete'])
        await menu.getByRole('menuitem', { name: t(key), exact: true }).waitFor();
    };
    const shut = async (on: Page): Promise<void> => {
      await on.keyboard.press('Escape');
      await on.getByRole('menu').waitFor({ state: 'hidden' });
    };

    beforeAll(async () => {
      page = await open('en');
      const make = async (module: string, values: object) => {
        const { id } = await ask<{ id: string }>(page, 'POST', `/records/${module}`, values);
        ids.set(module, id);
      };
      const noon = `${new Date().toISOString().slice(0, 10)}T12:00:00.000Z`;
      await make('account', { name: stamp, status: 'active' });
      await make('opportunity', { name: stamp, account: ids.get('account'), sales_stage: 'qualify', amount: 1000 });
      await make('product', { name: stamp, category: 'gateway', status: 'discontinued', unit: 'unit', list_price: 10 });
      await make('activity', { subject: stamp, due: noon, type: 'meeting' });
    }, 60_000);
    afterAll(async () => {
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs) await tab.close();
      expect(complaints).toEqual([]);
    });

    it.each(WAYS)('opens on $name by the mouse, its button and the keyboard', async ({ address, place, opener, focus }) => {
      const t = wordsOf('en');
      await page.goto(address);
      await place(page).click({ button: 'right', position: { x: 60, y: 6 } });
      await items(page, 'en');
      await shut(page);
      await place(page).hover();
      await page.getByRole('button', { name: t(opener, { title: stamp }) }).click();
      await items(page, 'en');
      expect(await barriers(page, 'light')).toEqual([]);
      await shut(page);
      await focus(page).focus();
      await page.keyboard.press('Shift+F10');
      await items(page, 'en');
      await shut(page);
      await focus(page).and(page.locator(':focus')).waitFor();
    }); // prettier-ignore

    it('does on a card what it does in a row', async () => {
      const t = wordsOf('en');
      const [{ address, place, focus }] = WAYS.slice(2) as [Way];
      await page.goto(address);
      await focus(page).focus();
      await page.keyboard.press('Shift+F10');
      await items(page, 'en');
      const gone = page.waitForResponse((one) => one.request().method() === 'DELETE');
      await page.getByRole('menuitem', { name: t('action.delete'), exact: true }).click();
      expect((await gone).ok()).toBe(true);
      await place(page).waitFor({ state: 'detached' });
    });

    it('is there under the finger on a phone, in the other language', async () => {
      const t = wordsOf('zh-CN');
      const phone = await open('zh-CN', PHONE);
      for (const { address, opener } of [...WAYS.slice(0, 2), ...WAYS.slice(3)]) {
        await phone.goto(address);
        await phone.getByRole('button', { name: t(opener, { title: stamp }) }).click();
        await items(phone, 'zh-CN');
        await shut(phone);
        expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
      }
    });
  });
}
