import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { RecordPage } from '@mokuai/contract';
import { barriers } from './axe.fixture.js';
import { DESKTOP, openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

const SELLER = 'lin.zhiyuan@demo.mokuai.example';
const MANAGER = 'zhou.xiaotong@demo.mokuai.example';

/**
 * What opens on pages can be used by everybody: no serious barrier, in light and dark, at a desk and on a phone.
 * The pages themselves are looked over where every page is opened; here one page changes its look and size in place.
 */
export function accessibilityStory(
  running: () => Running,
  admin: { readonly email: string; readonly password?: string } = ADMIN,
): void {
  describe('what opens on pages is without barriers', () => {
    const locale = 'zh-CN';
    const t = wordsOf(locale);
    const tabs: Tab[] = [];
    let page: Page;

    const open = async (email?: string, password?: string): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, locale);
      tabs.push(tab);
      if (email === undefined) return tab.page;
      await signIn(tab.page, locale, email, password);
      await ask(tab.page, 'PATCH', '/auth/me', { locale, theme: 'system', density: 'default' });
      return tab.page;
    };
    const expectNone = async (on = page): Promise<void> => {
      const found: string[] = [];
      for (const size of [DESKTOP, PHONE]) {
        await on.setViewportSize(size);
        for (const mode of ['light', 'dark'] as const)
          found.push(...(await barriers(on, mode)).map((barrier) => `${size.width} px: ${barrier}`));
      }
      await on.setViewportSize(DESKTOP);
      expect(found).toEqual([]);
    };

    beforeAll(async () => {
      page = await open(admin.email, admin.password);
    });
    afterAll(async () => {
      for (const tab of tabs) await tab.close();
    });

    it('sign-in', async () => {
      const stranger = await open();
      await stranger.goto('/sign-in');
      await stranger.getByRole('button', { name: t('signIn.submit') }).click();
      await stranger.getByText(t('signIn.emailNeeded')).waitFor();
      await expectNone(stranger);
    });

    it('the filter of a list, and the rows that are chosen', async () => {
      await page.goto('/m/opportunity');
      await page.getByRole('gridcell').first().waitFor();
      await page.getByRole('row').nth(1).getByRole('checkbox').check();
      await page.getByRole('button', { name: t('filter.add') }).click();
      await page.getByRole('form', { name: t('filter.title') }).waitFor();
      await expectNone();
    });

    it('the palette', async () => {
      await page.goto('/m/opportunity');
      await page.getByRole('gridcell').first().waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: t('palette.title') }).fill('kehu');
      await page
        .getByRole('listbox', { name: t('palette.results') })
        .getByRole('option')
        .first()
        .waitFor();
      await expectNone();
    });

    it('what can be done with a record', async () => {
      const { data } = await ask<RecordPage>(page, 'GET', '/records/account?limit=1');
      await page.goto(`/m/account/${String(data[0]!['id'])}`);
      await page.getByRole('complementary', { name: t('timeline.title') }).waitFor();
      await page
        .getByRole('button', { name: t('nav.more') })
        .first()
        .click();
      await page.getByRole('menuitem', { name: t('action.delete') }).waitFor();
      await expectNone();
    });

    it('a form that was filled in wrongly', async () => {
      await page.goto('/m/opportunity/new');
      await page.getByRole('button', { name: t('action.save'), exact: true }).click();
      await page.locator('[aria-invalid=true]').first().waitFor();
      await expectNone();
    });

    it('what publishing would do', async () => {
      const label = { en: 'Unfinished', 'zh-CN': '未完成' };
      const draft = { kind: 'module', schemaVersion: 1, name: 'unfinished', label, plural: label, titleField: 'name' };
      await ask(page, 'PUT', '/definitions/module/unfinished', {
        ...draft,
        fields: [{ name: 'name', type: 'text', label }],
      });
      await page.goto('/designer/unfinished');
      await page.getByRole('button', { name: t('publish.open') }).click();
      await page.getByRole('dialog').getByText(label['zh-CN']).first().waitFor();
      await expectNone();
      await ask(page, 'DELETE', '/definitions/module/unfinished?draft=true');
    });

    it('the preview of a module', async () => {
      await page.goto('/designer/opportunity');
      await page.getByRole('button', { name: t('preview.open') }).click();
      await page.frameLocator('iframe').getByRole('heading').first().waitFor();
      await expectNone();
    });

    it('a submission in the inbox', async () => {
      const seller = await open(SELLER);
      const { data } = await ask<RecordPage>(seller, 'GET', '/records/account?limit=1');
      const name = '无障碍 Barriers';
      const deal = { name, account: data[0]!['id'], amount: 50_000, discount: 15, sales_stage: 'qualify' };
      const { id } = await ask<{ id: string }>(seller, 'POST', '/records/opportunity', deal);
      await ask(seller, 'POST', `/records/opportunity/${id}/submit`, {});
      const manager = await open(MANAGER);
      await manager.goto('/inbox');
      await manager
        .getByRole('button', { name: new RegExp(name) })
        .first()
        .click();
      await manager.getByRole('list', { name: t('approval.path') }).waitFor();
      await expectNone(manager);
    });
  });
}
