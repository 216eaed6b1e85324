import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { RecordPage } from '@mokuai/contract';
import { LOCALES } from '@mokuai/kernel';
import { until } from '@mokuai/testing';
import { barriers, look } from './axe.fixture.js';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

interface Kept {
  readonly id: string;
  readonly due: string;
  readonly parent: string | null;
}

/** Records as events, cards and trees: moved by mouse, keys and menu, undone, refused; on a phone too. */
export function waysStory(
  running: () => Running,
  admin: { readonly email: string; readonly password?: string } = ADMIN,
): void {
  describe.each(LOCALES)('other ways to look at records, in %s', (locale) => {
    const t = wordsOf(locale);
    const stamp = Date.now();
    const tabs: Tab[] = [];
    let page: Page;

    const open = async (viewport?: typeof PHONE): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, locale, viewport);
      tabs.push(tab);
      await signIn(tab.page, locale, admin.email, admin.password);
      return tab.page;
    };
    const read = (module: string, id: string): Promise<Kept> => ask<Kept>(page, 'GET', `/records/${module}/${id}`);

    beforeAll(async () => {
      page = await open();
      await ask(page, 'PATCH', '/auth/me', { locale, theme: 'system' });
    });
    afterAll(async () => {
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs) await tab.close();
      expect(complaints).toEqual([]);
    });

    describe('a calendar', () => {
      const subject = `Event ${locale} ${stamp}`;
      const month = dayOf(stamp).slice(0, 7);
      const [from, to, next] = [`${month}-10`, `${month}-12`, `${month}-13`];
      const address = `/m/activity?view=calendar&q=${encodeURIComponent(subject)}`;
      let id: string;
      const event = (on = page): Locator => on.getByRole('button', { name: new RegExp(`^${subject} · `) });
      const cell = (day: string): Locator => page.locator(`[data-day="${day}"]`);
      const day = async (): Promise<string> => (await read('activity', id)).due.slice(0, 10);

      beforeAll(async () => {
        // Noon, so that no zone makes another day of it.
        const values = { subject, due: `${from}T12:00:00.000Z`, type: 'meeting' };
        id = (await ask<Kept>(page, 'POST', '/records/activity', values)).id;
      });

      it('shows a record on its day, and has no barriers', async () => {
        await page.goto(address);
        await event().waitFor();
        expect([...(await barriers(page, 'light')), ...(await barriers(page, 'dark'))]).toEqual([]);
        await look(page, 'light');
      });

      it('takes it to another day by mouse, and back by undo', async () => {
        const [start, end] = [(await event().boundingBox())!, (await cell(to).boundingBox())!];
        await page.mouse.move(start.x + 40, start.y + 8);
        await page.mouse.down();
        await page.mouse.move(end.x + 50, end.y + 60, { steps: 6 });
        await page.mouse.up();
        await until(async () => (await day()) === to);
        expect(page.url()).not.toContain('peek=');
        await page.getByRole('button', { name: t('action.undo') }).click();
        await until(async () => (await day()) === from);
      });

      it('takes it there by Shift and the arrow keys, and by its menu', async () => {
        await page.goto(address);
        await event().focus();
        await page.keyboard.press('Shift+ArrowRight');
        await until(async () => (await day()) === `${month}-11`);
        await page.getByRole('button', { name: t('action.undo') }).waitFor();
        await event().hover();
        await page.getByRole('button', { name: t('calendar.actions', { title: subject }) }).click();
        await page.getByRole('menuitem', { name: t('calendar.moveTo') }).click();
        const input = page.getByRole('dialog').locator('input');
        await input.fill(`${next} 12:00`);
        await input.press('Enter');
        await page
          .getByRole('dialog')
          .getByRole('button', { name: t('calendar.moveDo') })
          .click();
        await until(async () => (await day()) === next);
      });

      it('puts it back, and says so, when somebody changed it meanwhile', async () => {
        await page.goto(address);
        await event().waitFor();
        await ask(page, 'PATCH', `/records/activity/${id}`, { priority: 'high' });
        await event().focus();
        await page.keyboard.press('Shift+ArrowLeft');
        await page.getByText(t('calendar.stays', { title: subject })).waitFor();
        expect(await day()).toBe(next);
      });

      it('makes a record on the day that is chosen', async () => {
        await page.goto(address);
        await event().waitFor();
        await cell(to).hover();
        await cell(to).getByRole('button').last().click();
        await page.getByRole('dialog').locator(`input[value^="${to}"]`).first().waitFor();
      });

      it('opens the day that has more than there is room for, and goes on by the hour', async () => {
        await page.goto('/m/activity?view=calendar');
        const more = t('calendar.more', { count: 0 }).replace('0', '\\d+').replace('+', '\\+?');
        await page
          .getByRole('button', { name: new RegExp(`^${more}$`) })
          .first()
          .click();
        await page.waitForURL(/scale=day/);
        await page.getByText(t('calendar.scales.week'), { exact: true }).click();
        await page.waitForURL(/scale=week/);
        await page.getByRole('button', { name: t('calendar.next.week') }).click();
        await page.waitForURL(/at=/);
        expect(await barriers(page, 'light')).toEqual([]);
      });

      it('is a list of days on a phone', async () => {
        const phone = await open(PHONE);
        await phone.goto(address);
        await event(phone).click();
        await phone.waitForURL(new RegExp(`/m/activity/${id}`));
        await phone.goBack();
        await event(phone).waitFor();
        expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
      });
    });

    describe('a tree', () => {
      const names = ['top', 'middle', 'low', 'other'].map((name) => `0000 ${name} ${locale} ${stamp}`);
      const [top, middle, low, other] = names as [string, string, string, string];
      const ids = new Map<string, string>();
      const row = (name: string, on = page): Locator => on.getByRole('row').filter({ hasText: name });
      const parent = async (name: string): Promise<string | null> => (await read('account', ids.get(name)!)).parent;
      const menu = async (name: string, item: string): Promise<void> => {
        await row(name).hover();
        await page.getByRole('button', { name: t('tree.actions', { title: name }) }).click();
        await page.getByRole('menuitem', { name: item }).click();
      };

      beforeAll(async () => {
        const make = async (name: string, above?: string) => {
          const values = { name, status: 'active', ...(above && { parent: ids.get(above)! }) };
          ids.set(name, (await ask<Kept>(page, 'POST', '/records/account', values)).id);
        };
        await make(top);
        await make(middle, top);
        await make(low, middle);
        await make(other);
      });

      it('opens level by level, by keys', async () => {
        await page.goto('/m/account?view=groups');
        await row(top).focus();
        expect(await row(middle).count()).toBe(0);
        await page.keyboard.press('ArrowRight');
        await row(middle).waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowRight');
        await row(low).waitFor();
        expect(await row(low).getAttribute('aria-level')).toBe('3');
        await page.keyboard.press('ArrowLeft');
        await row(low).waitFor({ state: 'detached' });
        expect(await barriers(page, 'light')).toEqual([]);
        expect(await barriers(page, 'dark')).toEqual([]);
        await look(page, 'light');
      });

      it('finds what stands below with all that is above it', async () => {
        await page.goto(`/m/account?view=groups&q=${encodeURIComponent(low)}`);
        await row(low).waitFor();
        expect(await row(low).getAttribute('aria-level')).toBe('3');
        expect(await row(top).getAttribute('aria-expanded')).toBe('true');
      });

      it('chooses by keys and all at once what was found, not what stands above it', async () => {
        const bar = page.getByRole('toolbar').filter({ has: page.getByRole('button', { name: t('list.chooseNone') }) });
        await row(low).focus();
        await page.keyboard.press(' ');
        await bar.waitFor();
        expect(await row(low).getAttribute('aria-selected')).toBe('true');
        await bar.getByRole('button', { name: t('list.chooseNone') }).click();
        await bar.waitFor({ state: 'detached' });
        await page.getByRole('checkbox', { name: t('list.chooseAll') }).check();
        await bar.waitFor();
        const chosen = await page.getByRole('row', { selected: true }).allTextContents();
        expect(chosen).toEqual([expect.stringContaining(low)]);
        await bar.getByRole('button', { name: t('list.chooseNone') }).click();
      });

      it('moves a record under another by mouse, to the top by its menu, and back by undo', async () => {
        await page.goto('/m/account?view=groups');
        // Where they are is asked at each step: rows may still come in.
        await row(other).hover();
        await row(other).locator('span[class*=grip]').hover();
        await page.mouse.down();
        await row(top).hover({ position: { x: 160, y: 18 }, force: true });
        await row(top).hover({ position: { x: 164, y: 18 }, force: true });
        await page.mouse.up();
        await until(async () => (await parent(other)) === ids.get(top));
        await row(other).and(page.locator('[aria-level="2"]')).waitFor();
        await menu(other, t('tree.toTop'));
        // Said once the server has taken it.
        await page.getByText(t('tree.movedTop', { title: other })).waitFor();
        await page
          .getByRole('button', { name: t('action.undo') })
          .last()
          .click();
        await until(async () => (await parent(other)) === ids.get(top));
      });

      it('lets no record stand below itself, and says why', async () => {
        await page.goto('/m/account?view=groups');
        await menu(top, t('tree.moveUnder'));
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('combobox').fill(low);
        await page.locator('.ant-select-item-option').filter({ hasText: low }).click();
        await dialog.getByRole('button', { name: t('tree.moveDo'), exact: true }).click();
        await page.getByText(t('tree.stays', { title: top })).waitFor();
        await page
          .getByText(locale === 'en' ? 'A record cannot stand below itself.' : '记录不能隶属于自身或其下级。')
          .waitFor();
        expect(await parent(top)).toBeNull();
      });

      it('chooses rows by mouse and by keys, whatever is closed meanwhile, for what a list does with chosen rows', async () => {
        const bar = page.getByRole('toolbar');
        const chosen = (count: number): Locator => bar.getByText(t('list.chosen_other', { count }), { exact: true });
        await page.goto('/m/account?view=groups');
        await page.getByRole('button', { name: t('tree.open', { title: top }) }).click();
        await row(middle).hover();
        await row(middle).getByRole('checkbox').check();
        await row(other).focus();
        await page.keyboard.press('Space');
        await chosen(2).waitFor();
        expect([...(await barriers(page, 'light')), ...(await barriers(page, 'dark'))]).toEqual([]);
        await look(page, 'light');
        await page.getByRole('button', { name: t('tree.close', { title: top }) }).click();
        await row(middle).waitFor({ state: 'detached' });
        await chosen(2).waitFor();
        await page.getByRole('button', { name: t('tree.open', { title: top }) }).click();
        await row(middle).getByRole('checkbox').uncheck();
        await bar.getByRole('button', { name: t('action.delete'), exact: true }).click();
        await page
          .getByRole('dialog')
          .getByRole('button', { name: t(locale === 'en' ? 'list.deleteDo_one' : 'list.deleteDo_other', { count: 1 }) })
          .click();
        await row(other).waitFor({ state: 'detached' });
        await row(middle).waitFor();
        await bar.waitFor({ state: 'detached' });
      });

      it('goes on as a list, with what was looked for, where there are more hits than it shows', async () => {
        const filter = encodeURIComponent(JSON.stringify({ field: 'status', op: 'eq', value: 'active' }));
        const many = '**/records/account/query';
        await page.route(many, async (route) => {
          const answer = await route.fetch();
          const found = (await answer.json()) as RecordPage;
          await route.fulfill({ response: answer, json: { ...found, page: { ...found.page, count: 301 } } });
        });
        await page.goto(`/m/account?view=groups&q=${encodeURIComponent(`${locale} ${stamp}`)}&filter=${filter}`);
        const on = page.getByRole('link', { name: t('tree.asList'), exact: true });
        await on.waitFor();
        await page.unroute(many);
        expect(await barriers(page, 'light')).toEqual([]);
        await on.click();
        await page.waitForURL((url) => url.searchParams.get('view') !== 'groups');
        await page.getByRole('grid').getByText(low).waitFor();
        expect(await page.getByRole('grid').locator('[data-cell$="/name"]').count()).toBe(3);
        await page.getByRole('button', { name: t('filter.edit'), exact: true }).waitFor();
      });

      it('opens under the finger on a phone', async () => {
        const phone = await open(PHONE);
        await phone.goto('/m/account?view=groups');
        await phone.getByRole('button', { name: t('tree.open', { title: top }) }).click();
        await row(middle, phone).waitFor();
        expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
        expect(await barriers(phone, 'light')).toEqual([]);
      });
    });

    describe('a gallery', () => {
      it('shows cards to choose from, and has no barriers', async () => {
        await page.goto('/m/product?view=gallery');
        const cards = page.getByRole('listitem');
        await cards.first().waitFor();
        await cards.first().hover();
        await cards.first().getByRole('checkbox').check();
        await page
          .getByRole('toolbar')
          .getByRole('button', { name: t('list.bulkEdit') })
          .waitFor();
        expect([...(await barriers(page, 'light')), ...(await barriers(page, 'dark'))]).toEqual([]);
        await look(page, 'light');
      });

      it('has two cards beside each other on a phone', async () => {
        const phone = await open(PHONE);
        await phone.goto('/m/product?view=gallery');
        const cards = phone.getByRole('listitem');
        await cards.nth(1).waitFor();
        const [one, two] = [(await cards.nth(0).boundingBox())!, (await cards.nth(1).boundingBox())!];
        expect([two.y, two.x > one.x]).toEqual([one.y, true]);
      });
    });

    it('the designer says what a module lacks for a tree, and adds it', async () => {
      await page.goto('/designer/campaign?tab=views');
      const general = page.getByRole('region', { name: t('view.general'), exact: true });
      await general.getByText(t('viewTypes.types.tree'), { exact: true }).click();
      await page.getByText(t('viewTypes.lacks.tree')).waitFor();
      const label = locale === 'en' ? 'Part of' : '上级';
      await page.getByRole('button', { name: t('viewTypes.addField', { label }) }).click();
      await page
        .getByRole('region', { name: t('viewTypes.types.tree'), exact: true })
        .getByText(label)
        .last()
        .waitFor();
      // Both the module with its field and the view are drafts by then; neither stays.
      const drafted = async () =>
        (await ask<{ changes: { name: string }[] }>(page, 'GET', '/drafts')).changes.map(({ name: one }) => one);
      await until(async () => {
        const all = await drafted();
        return all.includes('campaign') && all.includes('campaign.all');
      });
      await ask(page, 'DELETE', '/definitions/module/campaign?draft=true');
      await ask(page, 'DELETE', '/definitions/view/campaign.all?draft=true');
    });
  });
}
