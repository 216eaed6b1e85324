import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { barriers } from './axe.fixture.js';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { chooseOption } from './select.fixture.js';
import { wordsOf } from './words.fixture.js';

const both = (en: string, zh: string) => ({ en, 'zh-CN': zh });

const MODULE = {
  kind: 'module',
  name: 'journey_trial',
  label: both('Journey trial', '行程试验'),
  titleField: 'subject',
  fields: [
    { name: 'subject', type: 'text', label: both('Subject', '主题'), required: true },
    {
      name: 'way',
      type: 'picklist',
      label: both('Way', '方式'),
      options: [
        { value: 'train', label: both('Train', '火车') },
        { value: 'plane', label: both('Plane', '飞机') },
      ],
    },
    { name: 'reason', type: 'text', label: both('Why by air', '乘机原因') },
    { name: 'first_day', type: 'date', label: both('First day', '出发日期') },
    { name: 'last_day', type: 'date', label: both('Last day', '返回日期') },
  ],
};

/** What a form asks for depends on what was filled in: made in the designer, met in the form, kept by the server. */
export function conditionsStory(running: () => Running): void {
  describe('conditions of fields', () => {
    const tabs: Tab[] = [];
    let admin: Page;
    const open = async (locale: 'zh-CN' | 'en', viewport?: typeof PHONE): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, locale, viewport);
      tabs.push(tab);
      await signIn(tab.page, locale, ADMIN.email, ADMIN.password);
      await ask(tab.page, 'PATCH', '/auth/me', { locale, theme: 'system' });
      return tab.page;
    };
    /** Says one condition in the drawer that is open. */
    const say = async (field: string, operator: string, finish: (row: Locator) => Promise<void>): Promise<void> => {
      const t = wordsOf('zh-CN');
      const editor = admin.getByRole('form', { name: t('filter.title') });
      const row = editor.getByRole('group', { name: t('filter.condition') });
      const pick = (list: string, option: string): Promise<void> =>
        chooseOption(row.getByRole('combobox', { name: list, exact: true }), option);
      await pick(t('filter.field'), field);
      await pick(t('filter.operator'), operator);
      await finish(row);
      await editor.getByRole('button', { name: t('filter.apply') }).click();
    };

    beforeAll(async () => {
      admin = await open('zh-CN');
      await ask(admin, 'PUT', '/definitions/module/journey_trial', MODULE);
    });
    afterAll(async () => {
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs) await tab.close();
      expect(complaints).toEqual([]);
    });

    it('are said in words in the designer, in Chinese, and published', async () => {
      const t = wordsOf('zh-CN');
      await admin.goto('/designer/journey_trial');
      const panel = admin.getByRole('complementary', { name: t('designer.properties') });
      const edit = (label: string): Promise<void> =>
        panel.getByRole('button', { name: t('conditions.edit', { label: t(`conditions.${label}`) }) }).click();
      // A rule of the module: the days are in order.
      await panel.getByRole('button', { name: t('conditions.addRule') }).click();
      const drawer = admin.getByRole('dialog');
      await drawer.getByLabel(t('conditions.message')).fill('返回不能早于出发');
      await chooseOption(drawer.getByLabel(t('conditions.atField')), '返回日期');
      await say('返回日期', t('operator.before'), async (row) => {
        await row.getByRole('button', { name: t('filter.againstField') }).click();
        await chooseOption(row.getByRole('combobox', { name: t('filter.otherField') }), '出发日期');
      });
      await panel.getByText('返回不能早于出发').waitFor();

      await admin.locator('[data-field=reason] > button').first().click();
      await edit('visibleWhen');
      await say('方式', t('operator.eq'), (row) => chooseOption(row.getByRole('combobox').last(), '飞机'));
      await panel.getByLabel('必填', { exact: true }).click();
      await admin
        .locator('[data-field=reason]')
        .getByRole('img', { name: t('conditions.mark') })
        .waitFor();
      expect(await barriers(admin, 'light')).toEqual([]);
      await admin.getByRole('button', { name: t('publish.open') }).click();
      const dialog = admin.getByRole('dialog');
      await dialog.getByRole('button', { name: t('publish.publish'), exact: true }).click();
      await dialog.getByRole('link', { name: t('publish.openList') }).click();
      await admin.getByRole('heading', { name: '行程试验', exact: true }).waitFor();
    }, 60_000);

    it('are followed by the form as one types, on a phone, and the server keeps them', async () => {
      const t = wordsOf('en');
      const page = await open('en', PHONE);
      await page.goto('/m/journey_trial/new');
      await page.getByLabel('Subject', { exact: true }).fill('To the fair');
      const reason = page.getByLabel('Why by air', { exact: true });
      const way = page.getByLabel('Way', { exact: true });
      const choose = (option: string): Promise<void> => chooseOption(way, option);
      await choose('Train');
      expect(await reason.count()).toBe(0);
      await choose('Plane');
      await reason.waitFor();
      await page.getByRole('button', { name: t('action.save'), exact: true }).click();
      await page.getByText('This is required.').waitFor();
      await reason.fill('Too far for a train');
      await page.getByLabel('First day', { exact: true }).fill('2026-12-10');
      await page.keyboard.press('Enter');
      await page.getByLabel('Last day', { exact: true }).fill('2026-12-01');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: t('action.save'), exact: true }).click();
      await page.getByText('返回不能早于出发').waitFor();
      await page.getByLabel('Last day', { exact: true }).fill('2026-12-12');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: t('action.save'), exact: true }).click();
      await page.getByRole('heading', { name: 'To the fair' }).waitFor();
      await page.getByText('Too far for a train').waitFor();

      const { data } = await ask<{ data: { id: string }[] }>(page, 'POST', '/records/journey_trial/query', {});
      const change = ask(page, 'PATCH', `/records/journey_trial/${data[0]!.id}`, { reason: null });
      await expect(change).rejects.toThrow('"path":"/reason"');
      // Of what does not apply nothing is shown, and nothing lost.
      await ask(page, 'PATCH', `/records/journey_trial/${data[0]!.id}`, { way: 'train' });
      await page.getByText('Too far for a train').waitFor({ state: 'detached' });
    }, 60_000);
  });
}
