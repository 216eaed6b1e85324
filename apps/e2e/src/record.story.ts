import { afterEach, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { ApiRecord, RecordPage } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import { until } from '@mokuai/testing';
import { barriers } from './axe.fixture.js';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import type { Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

/** The language is the account's. */
const MANAGERS: Readonly<Record<Locale, string>> = {
  'zh-CN': 'zhou.xiaotong@demo.mokuai.example',
  en: 'emma.fischer@demo.mokuai.example',
};
const SALES = 'lin.zhiyuan@demo.mokuai.example';

/** A record is read with what belongs to it, and changed by several people. */
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

    it('takes files that are dropped on it, shows them in place, and keeps them from others, in Chinese', async () => {
      const [page, other] = [await open('zh-CN', MANAGERS['zh-CN']), await open('zh-CN', SALES)];
      const t = wordsOf('zh-CN');
      const { id } = await newDeal(page, '附件试验');
      await page.goto(`/m/opportunity/${id}`);
      await page.getByRole('tab', { name: t('attachments.title') }).click();
      const files = page.getByRole('list', { name: t('attachments.title') });
      await drop(page.getByText(t('attachments.drop')), [
        ['会议纪要.txt', '第一条\n第二条'],
        // A page with script that says it is a picture.
        ['照片.png', '<html><script>document.title = "run"</script></html>'],
        ['程序.exe', 'MZ'],
      ]);
      await files.getByText('会议纪要.txt').waitFor();
      await files.getByText('照片.png').waitFor();
      await files.getByText(t('attachments.refusal.refused')).waitFor();
      await page.getByRole('button', { name: t('attachments.putAway', { name: '程序.exe' }) }).click();
      await until(async () => (await files.getByRole('listitem').count()) === 2);

      await files.getByRole('button', { name: '照片.png', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('document.title').waitFor();
      expect(await page.title()).not.toBe('run');
      expect(await barriers(page, 'light')).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      const said = page.getByRole('complementary', { name: t('timeline.title') });
      await said.getByText('会议纪要.txt').waitFor();

      // Who may not see the record sees nothing of its files either.
      const [file] = (await ask<{ data: { id: string }[] }>(page, 'GET', `/records/opportunity/${id}/attachments`))
        .data;
      for (const path of ['', `/${file?.id}/content`])
        await expect(ask(other, 'GET', `/records/opportunity/${id}/attachments${path}`)).rejects.toThrow('404');

      await page.getByRole('button', { name: t('attachments.more', { name: '会议纪要.txt' }) }).click();
      await page.getByRole('menuitem', { name: t('action.delete') }).click();
      await files.getByText('会议纪要.txt').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: t('action.undo') }).click();
      await files.getByText('会议纪要.txt').waitFor();
    }, 60_000);

    it('goes along its path on a phone, asks for what a stage needs, and says why it may not move, in English', async () => {
      const page = await open('en', MANAGERS.en, PHONE);
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

    it('is changed by two at once: who comes second decides field by field, and who reads sees it at once, in Chinese', async () => {
      const t = wordsOf('zh-CN');
      const [first, second] = [await open('zh-CN', MANAGERS['zh-CN']), await open('zh-CN', MANAGERS['zh-CN'])];
      const { id } = await newDeal(first, '冲突试验');
      for (const page of [first, second]) await page.goto(`/m/opportunity/${id}?edit=true`);
      await first.getByLabel('商机名称').fill('冲突试验（先）');
      await first.getByLabel('竞争对手').fill('博远');
      await second.getByLabel('商机名称').fill('冲突试验（后）');
      await second.getByLabel('竞争对手').fill('云帆');
      await first.getByRole('button', { name: t('action.save'), exact: true }).click();
      await first.getByRole('heading', { level: 1, name: '冲突试验（先）' }).waitFor();
      await second.getByRole('button', { name: t('action.save'), exact: true }).click();
      const dialog = second.getByRole('dialog', { name: t('conflict.title') });
      for (const value of ['冲突试验（先）', '冲突试验（后）', '博远', '云帆']) await dialog.getByText(value).waitFor();
      expect(await barriers(second, 'light')).toEqual([]);
      await dialog.getByRole('radiogroup', { name: '竞争对手' }).getByText(t('record.conflict.theirs')).click();
      await dialog.getByRole('button', { name: t('conflict.save') }).click();
      // The page that nobody touched follows by itself.
      for (const page of [second, first])
        await page.getByRole('heading', { level: 1, name: '冲突试验（后）' }).waitFor();
      const saved = await ask<ApiRecord>(first, 'GET', `/records/opportunity/${id}`);
      expect([saved['name'], saved['competitor']]).toEqual(['冲突试验（后）', '博远']);
    }, 60_000);

    it('stands beside a list for the keyboard, and a lookup creates what is not there, in English', async () => {
      const page = await open('en', MANAGERS.en);
      const t = wordsOf('en');
      await page.goto('/m/account');
      const cells = page.locator('[role=gridcell][data-cell$="/city"]');
      await cells.nth(1).click();
      const idAt = async (row: number) => (await cells.nth(row).getAttribute('data-cell'))?.split('/')[0];
      const [one, two] = [await idAt(1), await idAt(2)];
      const beside = page.getByRole('region', { name: t('record.peek.label') });
      await page.keyboard.press('Space');
      await beside.getByRole('heading', { level: 2 }).first().waitFor();
      expect(new URL(page.url()).searchParams.get('peek')).toBe(`account/${one}`);
      await page.keyboard.press('ArrowDown');
      await page.waitForURL((url) => url.searchParams.get('peek') === `account/${two}`);
      await beside.getByRole('button', { name: t('record.step.before') }).click();
      await page.waitForURL((url) => url.searchParams.get('peek') === `account/${one}`);
      await beside.getByRole('link', { name: t('record.peek.whole') }).waitFor();
      expect(await barriers(page, 'light')).toEqual([]);
      await page.keyboard.press('Escape');
      await beside.waitFor({ state: 'detached' });
      expect(new URL(page.url()).searchParams.has('peek')).toBe(false);

      await page.goto('/m/opportunity/new');
      const account = page.getByRole('combobox', { name: 'Account' }).first();
      await account.click();
      await page.keyboard.type('Nowhere Ltd');
      const create = t('picker.createNamed', { label: 'Account', title: 'Nowhere Ltd' });
      await page.locator('.ant-select-item-option', { hasText: create }).click();
      const drawer = page.getByRole('dialog', { name: t('list.create', { label: 'Account' }) });
      await drawer.getByRole('button', { name: t('action.save'), exact: true }).click();
      await drawer.waitFor({ state: 'detached' });
      await page.locator('main').getByText('Nowhere Ltd').waitFor();
    }, 60_000);
  });
}

/** An opportunity whose discount has to be approved, with a customer of one's own. */
async function newDeal(page: Page, name: string): Promise<ApiRecord> {
  const { data } = await ask<RecordPage>(page, 'GET', '/records/account?limit=1');
  const deal = { name, account: data[0]?.id, amount: 1000, discount: 12, close_date: '2027-01-31' };
  return ask<ApiRecord>(page, 'POST', '/records/opportunity', deal);
}

/** Drops files on a place, as a hand would. */
async function drop(place: Locator, files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  const data = await place.page().evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, text] of all) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  for (const kind of ['dragenter', 'dragover', 'drop']) await place.dispatchEvent(kind, { dataTransfer: data });
}
