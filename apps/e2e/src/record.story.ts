import { afterEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ApiRecord, RecordPage } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import type { Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

/** Whose account speaks English. */
const MANAGER = 'emma.fischer@demo.mokuai.example';

/** A record goes its way. */
export function recordStory(running: () => Running): void {
  describe('a record', () => {
    const tabs: Tab[] = [];
    const open = async (locale: Locale, email: string, viewport?: typeof PHONE): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, locale, viewport);
      tabs.push(tab);
      await signIn(tab.page, locale, email);
      return tab.page;
    };
    afterEach(async () => {
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs.splice(0)) await tab.close();
      expect(complaints).toEqual([]);
    });

    it('goes along its path on a phone, asks for what a stage needs, and says why it may not move, in English', async () => {
      const page = await open('en', MANAGER, PHONE);
      const t = wordsOf('en');
      const { id } = await newDeal(page, 'Path trial');
      const stage = async () => (await ask<ApiRecord>(page, 'GET', `/records/opportunity/${id}`))['sales_stage'];
      await page.goto(`/m/opportunity/${id}`);
      const path = page.getByRole('region', { name: 'Sales stage' }).or(page.locator('section[aria-label]').first());
      await path.getByRole('button', { name: 'Lost', exact: true }).click();
      await path.getByRole('button', { name: t('path.to', { stage: 'Lost' }) }).click();
      await path.getByText(t('path.needed')).waitFor();
      expect(await stage()).toBe('qualify');
      await page.keyboard.press('Escape');

      // Somebody submits it while its next move is being prepared: what is prepared is refused, and says so in place.
      await path.getByRole('button', { name: 'Won', exact: true }).click();
      await path.getByRole('button', { name: t('path.to', { stage: 'Won' }) }).waitFor();
      await ask(page, 'POST', `/records/opportunity/${id}/submit`, {});
      await path.getByRole('button', { name: t('path.to', { stage: 'Won' }) }).click();
      await path.getByText(t('path.locked')).waitFor();
      expect(await stage()).toBe('qualify');
      const { data: waiting } = await ask<{ data: { id: string; version: number }[] }>(
        ...([page, 'GET', `/approvals?module=opportunity&record=${id}&limit=1`] as const),
      );
      const withdrawn = { action: 'withdraw', version: waiting[0]?.version };
      await ask(page, 'POST', `/approvals/${waiting[0]?.id}/actions`, withdrawn);
      await page.reload();
      await path.getByRole('button', { name: 'Proposal', exact: true }).click();
      const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
      await path.getByRole('button', { name: t('path.to', { stage: 'Proposal' }) }).click();
      expect((await saved).status()).toBe(200);
      await path.locator('[aria-current=step]', { hasText: 'Proposal' }).waitFor();
      expect(await stage()).toBe('proposal');
    }, 60_000);
  });
}

/** An opportunity whose discount has to be approved, with a customer of one's own. */
async function newDeal(page: Page, name: string): Promise<ApiRecord> {
  const { data } = await ask<RecordPage>(page, 'GET', '/records/account?limit=1');
  const deal = { name, account: data[0]?.id, amount: 1000, discount: 12, close_date: '2027-01-31' };
  return ask<ApiRecord>(page, 'POST', '/records/opportunity', deal);
}
