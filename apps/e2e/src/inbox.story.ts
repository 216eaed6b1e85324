import { afterAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ApprovalDetail } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import { DESKTOP, openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import type { Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

const CASTS = [
  { locale: 'zh-CN', width: DESKTOP, seller: 'lin.zhiyuan', manager: 'zhou.xiaotong', signer: '沈' },
  { locale: 'zh-CN', width: PHONE, seller: 'lin.zhiyuan', manager: 'zhou.xiaotong', signer: '沈' },
  { locale: 'en', width: DESKTOP, seller: 'james.okafor', manager: 'emma.fischer', signer: 'Ad' },
  { locale: 'en', width: PHONE, seller: 'james.okafor', manager: 'emma.fischer', signer: 'Ad' },
] as const satisfies readonly {
  readonly locale: Locale;
  readonly width: typeof DESKTOP;
  readonly [key: string]: unknown;
}[];

/** What approvers and submitters do in the inbox beside approving, by clicking. */
export function inboxStory(running: () => Running): void {
  describe.each(CASTS)('the inbox, $locale, $width.width px', ({ locale, width, seller, manager, signer }) => {
    const t = wordsOf(locale);
    const phone = width === PHONE;
    const tabs: Tab[] = [];
    const name = (what: string): string => `${what} ${locale} ${width.width}`;

    afterAll(async () => {
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs) await tab.close();
      expect(complaints).toEqual([]);
    });

    const open = async (person: string): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, locale, width);
      tabs.push(tab);
      await signIn(tab.page, locale, `${person}@demo.mokuai.example`);
      return tab.page;
    };
    /** Opens a submission from the list of a box. */
    const choose = async (page: Page, box: string, what: string): Promise<void> => {
      await page.goto(`/inbox?box=${box}`);
      await page.getByRole('button', { name: new RegExp(name(what)) }).click();
      await page.getByRole('heading', { name: name(what) }).waitFor();
    };
    const say = async (page: Page, words: string): Promise<void> => {
      if (phone) await page.getByRole('button', { name: t('inbox.writeComment'), exact: true }).click();
      await page.getByLabel(t('inbox.comment'), { exact: true }).fill(words);
    };
    /** On a phone, what is not the decision itself is behind one more press. */
    const press = async (page: Page, action: string): Promise<void> => {
      const words = t(`inbox.action.${action}`);
      if (phone && action !== 'reject') {
        await page
          .locator('footer')
          .getByRole('button', { name: t('nav.more') })
          .click();
        await page.getByRole('menuitem', { name: words }).click();
      } else await page.locator('footer').getByRole('button', { name: words }).click();
    };

    it('rejects with a phrase, returns, submits again, withdraws and asks somebody else first', async () => {
      const mine = await open(seller);
      const { data: accounts } = await ask<{ data: { id: string }[] }>(mine, 'GET', '/records/account?limit=1');
      for (const what of ['No', 'Again', 'Never']) {
        const deal = {
          name: name(what),
          account: accounts[0]!.id,
          amount: 50_000,
          discount: 15,
          sales_stage: 'qualify',
        };
        const { id } = await ask<{ id: string }>(mine, 'POST', '/records/opportunity', deal);
        await ask(mine, 'POST', `/records/opportunity/${id}/submit`, {});
      }
      const page = await open(manager);

      await choose(page, 'todo', 'No');
      await press(page, 'reject');
      await page.getByText(t('inbox.commentNeeded')).waitFor();
      await page.getByRole('button', { name: t('inbox.reasons') }).click();
      await page.getByRole('menuitem', { name: t('inbox.reason.decline.2') }).click();
      await press(page, 'reject');
      await page.getByText(t('inbox.did.reject')).first().waitFor();

      await choose(page, 'todo', 'Again');
      if (phone) {
        const small = await page.locator('footer button').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length); // prettier-ignore
        expect(small).toBe(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      }
      await say(page, 'Too little, 请补充');
      await press(page, 'return');
      await page.getByText(t('inbox.did.return')).first().waitFor();

      await choose(mine, 'mine', 'No');
      await mine.getByText(t('inbox.reason.decline.2')).first().waitFor();
      await choose(mine, 'mine', 'Again');
      await mine.getByText('Too little, 请补充').first().waitFor();
      await mine.getByRole('button', { name: t('inbox.action.resubmit') }).click();
      await mine.getByText(t('inbox.did.resubmit')).first().waitFor();
      await choose(mine, 'mine', 'Never');
      await mine.getByRole('button', { name: t('inbox.action.withdraw') }).click();
      await mine.getByText(t('inbox.did.withdraw')).first().waitFor();

      await choose(page, 'todo', 'Again');
      await press(page, 'add_signer');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox').fill(signer);
      await page.locator('.ant-select-item-option').first().click();
      await page.keyboard.press('Escape');
      await dialog.getByRole('button', { name: t('inbox.action.add_signer') }).click();
      await page.getByText(t('inbox.did.add_signer')).first().waitFor();

      const box = await ask<{ data: { id: string; title: string }[] }>(mine, 'GET', '/approvals?box=mine');
      const stands = async (what: string): Promise<ApprovalDetail> =>
        ask(mine, 'GET', `/approvals/${box.data.find(({ title }) => title === name(what))!.id}`);
      expect(await stands('No')).toMatchObject({ status: 'rejected' });
      expect(await stands('Never')).toMatchObject({ status: 'withdrawn' });
      const again = await stands('Again');
      expect(again).toMatchObject({ status: 'pending', waitingFor: [{}] });
      expect(again.path[0]!.tasks.map(({ state }) => state).sort()).toEqual(['open', 'waiting']);
    }, 120_000);

    if (phone) return;

    it('says who was quicker and keeps the comment; several are approved one by one', async () => {
      const mine = await open(seller);
      const { data: accounts } = await ask<{ data: { id: string }[] }>(mine, 'GET', '/records/account?limit=1');
      const ids: string[] = [];
      for (const what of ['Quick', 'Both', 'Three']) {
        const deal = {
          name: name(what),
          account: accounts[0]!.id,
          amount: 50_000,
          discount: 15,
          sales_stage: 'qualify',
        };
        const { id } = await ask<{ id: string }>(mine, 'POST', '/records/opportunity', deal);
        ids.push((await ask<{ id: string }>(mine, 'POST', `/records/opportunity/${id}/submit`, {})).id);
      }
      const page = await open(manager);
      await choose(page, 'todo', 'Quick');
      await say(page, 'my words');
      await ask(page, 'POST', `/approvals/${ids[0]}/actions`, { action: 'return', comment: 'elsewhere' });
      await page.keyboard.press('Escape');
      await page
        .locator('footer')
        .getByRole('button', { name: t('inbox.action.approve') })
        .click();
      await page.getByText(t('inbox.moved')).first().waitFor();
      await page.getByText(t('inbox.act.return')).first().waitFor();
      await page.getByText('elsewhere').first().waitFor();

      await page.goto(`/inbox?q=${encodeURIComponent(`${locale} ${width.width}`)}`);
      await page.getByRole('button', { name: t('inbox.batch'), exact: true }).click();
      for (const what of ['Both', 'Three']) await page.getByLabel(t('inbox.select', { title: name(what) })).check();
      const count = t('inbox.batchApprove_other', { count: 2 });
      await page.getByRole('button', { name: count }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(name('Three')).waitFor();
      // One of them is withdrawn under the approver's hands: it alone is left.
      await ask(mine, 'POST', `/approvals/${ids[2]}/actions`, { action: 'withdraw' });
      await dialog.getByRole('button', { name: count }).click();
      await dialog
        .getByRole('button', { name: t('inbox.close'), exact: true })
        .last()
        .waitFor();
      const states = dialog.getByRole('listitem');
      expect(await states.count()).toBe(2);
      expect(await states.evaluateAll((all) => all.map((one) => one.getAttribute('data-state')).sort())).toEqual(['done', 'failed']); // prettier-ignore
      expect(await ask(mine, 'GET', `/approvals/${ids[1]}`)).toMatchObject({ status: 'approved' });
    }, 120_000);
  });
}
