import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { LOCALES } from '@mokuai/kernel';
import { barriers, look } from './axe.fixture.js';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { until } from '@mokuai/testing';
import { ADMIN, type Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

const STAGES = {
  needs: { en: 'Needs confirmed', 'zh-CN': '需求确认' },
  proposal: { en: 'Proposal', 'zh-CN': '方案报价' },
} as const;

interface Deal {
  readonly id: string;
  readonly version: number;
  readonly sales_stage: string;
}

/** Opportunities as cards: carried by mouse and keys, sent by menu, undone; one column at a time on a phone. */
export function boardStory(running: () => Running): void {
  describe.each(LOCALES)('a board, in %s', (locale) => {
    const t = wordsOf(locale);
    const [needs, proposal] = [STAGES.needs[locale], STAGES.proposal[locale]];
    const name = `Board ${locale} ${Date.now()}`;
    const address = `/m/opportunity?view=pipeline&q=${encodeURIComponent(name)}`;
    const tabs: Tab[] = [];
    let page: Page;
    let deal: Deal;

    const open = async (viewport?: typeof PHONE): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, locale, viewport);
      tabs.push(tab);
      await signIn(tab.page, locale, ADMIN.email, ADMIN.password);
      return tab.page;
    };
    const column = (label: string, on = page): Locator => on.getByRole('region', { name: label, exact: true });
    const card = (label: string, on = page): Locator => column(label, on).getByRole('article', { name });
    const stage = async (): Promise<string> =>
      (await ask<Deal>(page, 'GET', `/records/opportunity/${deal.id}?fields=sales_stage`)).sales_stage;
    /** The undo toast says so once the server has taken it. */
    const said = (on = page): Locator => on.getByText(t('board.moved', { title: name, column: proposal }));

    beforeAll(async () => {
      page = await open();
      await ask(page, 'PATCH', '/auth/me', { locale, theme: 'system' });
      const { data } = await ask<{ data: { id: string }[] }>(page, 'GET', '/records/account?limit=1&fields=name');
      const values = { name, account: data[0]!.id, sales_stage: 'needs', amount: 1_250_000, close_date: '2027-02-05' };
      deal = await ask<Deal>(page, 'POST', '/records/opportunity', values);
    });
    afterAll(async () => {
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs) await tab.close();
      expect(complaints).toEqual([]);
    });

    it('counts and adds up what is searched for, and has no barriers', async () => {
      await page.goto(address);
      await card(needs).waitFor();
      await column(needs)
        .getByText(locale === 'en' ? '¥1.25M' : '¥125万', { exact: true })
        .waitFor();
      expect([...(await barriers(page, 'light')), ...(await barriers(page, 'dark'))]).toEqual([]);
      await look(page, 'light');
    });

    it('takes a card to another column by mouse, and back by undo', async () => {
      const from = (await card(needs).boundingBox())!;
      const to = (await column(proposal).boundingBox())!;
      await page.mouse.move(from.x + 40, from.y + 12);
      await page.mouse.down();
      await page.mouse.move(to.x + 60, to.y + 200, { steps: 8 });
      await page.getByText(t('board.drop', { column: proposal })).waitFor();
      await page.mouse.up();
      await card(proposal).waitFor();
      await said().waitFor();
      expect(await stage()).toBe('proposal');
      await page.getByRole('button', { name: t('action.undo') }).click();
      await card(needs).waitFor();
      await until(async () => (await stage()) === 'needs');
    });

    it('takes it there with the arrow keys', async () => {
      await page.goto(address);
      await card(needs)
        .getByRole('button', { name: t('board.grip', { title: name }) })
        .focus();
      await page.keyboard.press('Space');
      await page.getByText(t('board.over', { title: name, column: needs })).waitFor({ state: 'attached' });
      await page.keyboard.press('ArrowRight');
      await page.getByText(t('board.over', { title: name, column: proposal })).waitFor({ state: 'attached' });
      await page.keyboard.press('Space');
      await card(proposal).waitFor();
      await said().waitFor();
      expect(await stage()).toBe('proposal');
    });

    it('puts a card back, and says why, when somebody changed the record meanwhile', async () => {
      await page.goto(address);
      await card(proposal).waitFor();
      deal = await ask<Deal>(page, 'PATCH', `/records/opportunity/${deal.id}`, { amount: 1_300_000 });
      await card(proposal).hover();
      await card(proposal)
        .getByRole('button', { name: t('board.actions', { title: name }) })
        .click();
      await page.getByRole('menuitem', { name: needs }).click();
      await page.getByText(t('board.stays', { title: name, column: proposal })).waitFor();
      await card(proposal).waitFor();
      expect(await stage()).toBe('proposal');
    });

    it('says what a column asks for, and opens the record beside it to fill that in', async () => {
      const reason = { 'zh-CN': '输单原因：此项必填', en: 'Why lost: This is required' }[locale];
      await page.goto(address);
      await card(proposal).hover();
      await card(proposal)
        .getByRole('button', { name: t('board.actions', { title: name }) })
        .click();
      await page.getByRole('menuitem', { name: { 'zh-CN': '输单', en: 'Lost' }[locale], exact: true }).click();
      await page.getByText(reason, { exact: false }).waitFor();
      expect(await stage()).toBe('proposal');
      await page.getByRole('button', { name: t('board.fillIn') }).click();
      await page.waitForURL(/peek=opportunity/);
    });

    it('shows one column at a time on a phone, where the menu moves cards', async () => {
      const phone = await open(PHONE);
      await phone.goto(address);
      await phone.getByRole('button', { name: new RegExp(`^${proposal}`) }).click();
      await card(proposal, phone)
        .getByRole('button', { name: t('board.actions', { title: name }) })
        .click();
      await phone.getByRole('menuitem', { name: needs }).click();
      await phone.getByText(t('board.moved', { title: name, column: needs })).waitFor();
      expect(await card(proposal, phone).count()).toBe(0);
      expect(await stage()).toBe('needs');
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    });
  });
}
