import { afterEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Locale } from '@mokuai/kernel';
import { until } from '@mokuai/testing';
import { barriers, look } from './axe.fixture.js';
import { openTab, type Tab } from './browser.fixture.js';
import { head, scrollAside } from './grid.fixture.js';
import { signIn } from './people.fixture.js';
import type { Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

/** The language is the account's. */
const MANAGERS: Readonly<Record<Locale, string>> = {
  'zh-CN': 'zhou.xiaotong@demo.mokuai.example',
  en: 'emma.fischer@demo.mokuai.example',
};

/** Columns are put in order, pinned and sorted by at their heads, by hand and by keyboard alike. */
export function columnsStory(running: () => Running): void {
  describe('the columns of a list', () => {
    const tabs: Tab[] = [];
    const open = async (locale: Locale): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, locale);
      tabs.push(tab);
      await signIn(tab.page, locale, MANAGERS[locale]);
      await tab.page.goto('/m/account');
      await tab.page.locator('[role=row][aria-selected]').nth(5).waitFor();
      return tab.page;
    };
    afterEach(async () => {
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs.splice(0)) await tab.close();
      expect(complaints).toEqual([]);
    });

    it('are dragged to another place and sorted by with the mouse, in Chinese', async () => {
      const page = await open('zh-CN');
      const t = wordsOf('zh-CN');
      const before = await order(page);
      const [, , second, third, fourth] = before;
      await drag(page, fourth!, second!);
      await until(async () => (await order(page))[2] === fourth);
      expect((await order(page)).slice(2, 5)).toEqual([fourth, second, third]);

      // Dragged among the pinned ones, a column is pinned.
      await drag(page, third!, before[0]!);
      await until(async () => (await order(page))[0] === third);
      expect(await pinned(page)).toEqual([third, before[0]]);
      await scrollAside(page, 600);
      await inSight(page, third!);

      await scrollAside(page, 0);
      await head(page, 'name').click();
      await page.waitForURL((url) => url.searchParams.get('sort') === 'name');
      await head(page, 'level').click({ modifiers: ['Shift'] });
      await page.waitForURL((url) => url.searchParams.get('sort') === 'name,level');
      await head(page, 'level').click({ modifiers: ['Shift'] });
      await page.waitForURL((url) => url.searchParams.get('sort') === 'name,-level');
      const cell = (path: string) => page.getByRole('columnheader').filter({ has: head(page, path) });
      expect(await cell('name').getAttribute('aria-sort')).toBe('ascending');
      expect(await cell('level').getAttribute('aria-sort')).toBe('descending');
      expect(await head(page, 'level').innerText()).toMatch(/2$/);

      await page.getByRole('button', { name: t('list.revert') }).click();
      await until(async () => (await order(page)).join() === before.join());
      expect(new URL(page.url()).search).toBe('');
    }, 60_000);

    it('are gone through, moved, pinned, narrowed, hidden and filtered by without a mouse, in English', async () => {
      const page = await open('en');
      const t = wordsOf('en');
      const before = await order(page);
      const [first, second, third] = before;
      const choose = async (words: string) => {
        const item = page.getByRole('menuitem', { name: t(`columns.${words}`), exact: true });
        await item.waitFor();
        await until(async () => {
          if (await item.evaluate((element) => element === document.activeElement)) return true;
          await page.keyboard.press('ArrowDown');
          return false;
        });
        await page.keyboard.press('Enter');
        await page.getByRole('menu').waitFor({ state: 'detached' });
      };
      await look(page, 'light');
      // One of the heads is in the tab order; the arrow keys go from one to the next.
      expect(await page.locator('[data-head][tabindex="0"]').count()).toBe(1);
      await head(page, first!).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['head'])).toBe(third);
      await page.keyboard.press('ArrowDown');
      await page.getByRole('menu').waitFor();
      expect(await barriers(page, 'light')).toEqual([]);
      await choose('left');
      await until(async () => (await order(page))[1] === third);
      expect((await order(page)).slice(0, 3)).toEqual([first, third, second]);

      // The focus is where it was, so that the next step can be taken.
      await page.keyboard.press('ArrowDown');
      await choose('pin');
      await until(async () => (await pinned(page)).length === 2);
      await scrollAside(page, 600);
      await inSight(page, third!);
      await scrollAside(page, 0);

      const edge = page.getByRole('separator', { name: t('list.width', { label: 'Level' }) });
      await edge.focus();
      const width = Number(await edge.getAttribute('aria-valuenow'));
      await page.keyboard.press('ArrowRight');
      await until(async () => Number(await edge.getAttribute('aria-valuenow')) === width + 16);
      await head(page, 'level').focus();
      await page.keyboard.press('ArrowDown');
      await choose('ownWidth');
      await until(async () => Number(await edge.getAttribute('aria-valuenow')) === width);

      await page.reload();
      await page.locator('[role=row][aria-selected]').nth(5).waitFor();
      expect(await pinned(page)).toEqual([first, third]);
      await head(page, second!).focus();
      await page.keyboard.press('ArrowDown');
      await choose('hide');
      await until(async () => !(await order(page)).includes(second!));

      await head(page, 'city').focus();
      await page.keyboard.press('ArrowDown');
      await choose('filter');
      const form = page.getByRole('form', { name: t('filter.title') });
      await until(() => form.evaluate((element) => element.contains(document.activeElement)));
      await page.keyboard.type('Berlin');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('filter')?.includes('Berlin') === true);
      await page.getByRole('button', { name: t('list.revert') }).click();
      await until(async () => (await order(page)).join() === before.join());
    }, 60_000);
  });
}

/** The columns that are drawn, first to last. */
const order = (page: Page): Promise<readonly string[]> =>
  page.locator('[data-head]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['head']!));

const pinned = (page: Page): Promise<readonly string[]> =>
  page
    .locator('[data-pinned] > [data-head]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['head']!));

async function drag(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = [await head(page, from).boundingBox(), await head(page, to).boundingBox()];
  await page.mouse.move(start!.x + 8, start!.y + 8);
  await page.mouse.down();
  await page.mouse.move(start!.x - 8, start!.y + 8, { steps: 3 });
  // What is dragged is loaded with the first drag.
  await page.locator('body > [role=status]').waitFor();
  await page.mouse.move(end!.x + 4, end!.y + 8, { steps: 3 });
  await page.mouse.up();
}

/** Waits until the head of a column, and a value under it, are what one sees there. */
async function inSight(page: Page, path: string): Promise<void> {
  const cell = page.locator(`[role=gridcell][data-cell$="/${path}"]`).nth(2);
  for (const element of [head(page, path), cell])
    await until(() =>
      element.evaluate((one) => {
        const { x, y, height } = one.getBoundingClientRect();
        return one.contains(document.elementFromPoint(x + 4, y + height / 2));
      }),
    );
}
