import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers } from './axe.fixture.js';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { chooseOption } from './select.fixture.js';
import { wordsOf } from './words.fixture.js';

const both = (en: string, zh: string) => ({ en, 'zh-CN': zh });

const MODULE = {
  kind: 'module',
  name: 'firm_trial',
  label: both('Firm trial', '公司试验'),
  titleField: 'name',
  fields: [
    { name: 'name', type: 'text', label: both('Name', '名称'), required: true },
    { name: 'phone', type: 'phone', label: both('Phone', '电话') },
  ],
};

/** Which records are the same is said in the settings of a module, and met in its form. */
export function duplicatesStory(running: () => Running): void {
  describe('settings of a module', () => {
    const tabs: Tab[] = [];
    let admin: Page;
    const open = async (locale: 'zh-CN' | 'en', viewport?: typeof PHONE): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, locale, viewport);
      tabs.push(tab);
      await signIn(tab.page, locale, ADMIN.email, ADMIN.password);
      await ask(tab.page, 'PATCH', '/auth/me', { locale, theme: 'system' });
      return tab.page;
    };

    beforeAll(async () => {
      admin = await open('zh-CN');
      await ask(admin, 'PUT', '/definitions/module/firm_trial', MODULE);
    });
    afterAll(async () => {
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs) await tab.close();
      expect(complaints).toEqual([]);
    });

    it('say what is the same and what records have, in Chinese', async () => {
      const t = wordsOf('zh-CN');
      await admin.goto('/designer/firm_trial?tab=settings');
      await admin.getByLabel(t('settings.part.attachments'), { exact: true }).click();
      await admin.getByRole('button', { name: t('settings.duplicateAdd') }).click();
      const rule = admin.getByRole('group', { name: t('settings.duplicate', { number: 1 }) });
      await chooseOption(
        rule.getByRole('combobox', { name: t('settings.matchHow', { number: 1 }) }),
        t('settings.how.company_name'),
      );
      // The list of a select has no name while it is on its way out.
      await admin.locator('.ant-select-dropdown').filter({ visible: true }).waitFor({ state: 'hidden' });
      await rule.getByLabel(t('settings.ruleLabel')).fill('公司重名');
      await admin.getByRole('group', { name: '公司重名' }).waitFor();
      expect(await barriers(admin, 'light')).toEqual([]);
      await admin.getByRole('button', { name: t('publish.open') }).click();
      const dialog = admin.getByRole('dialog');
      await dialog.getByRole('button', { name: t('publish.publish'), exact: true }).click();
      await dialog.getByRole('link', { name: t('publish.openList') }).click();
      await admin.getByRole('heading', { name: '公司试验', exact: true }).waitFor();
    }, 60_000);

    it('are met in the form on a phone: the same is shown, and saved only when it is meant', async () => {
      const t = wordsOf('en');
      const page = await open('en', PHONE);
      const { id } = await ask<{ id: string }>(page, 'POST', '/records/firm_trial', { name: 'Acme Works Ltd.' });
      await page.goto('/m/firm_trial/new');
      const name = page.getByLabel('Name', { exact: true });
      await name.fill('ACME works GmbH');
      await name.press('Tab');
      const notice = page.getByRole('status').filter({ hasText: t('duplicates.warned', { label: 'Firm trial' }) });
      const link = notice.getByRole('link', { name: 'Acme Works Ltd.' });
      expect(await link.getAttribute('href')).toBe(`/m/firm_trial/${id}`);
      await page.getByRole('button', { name: t('action.save'), exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Acme Works Ltd.').waitFor();
      await dialog.getByRole('button', { name: t('duplicates.allow') }).click();
      await page.getByRole('heading', { name: 'ACME works GmbH' }).waitFor();
      expect(await page.getByRole('tab', { name: t('attachments.title') }).count()).toBe(0);
      const { data } = await ask<{ data: object[] }>(page, 'POST', '/records/firm_trial/query', {});
      expect(data).toHaveLength(2);
    }, 60_000);
  });
}
