import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers } from './axe.fixture.js';
import { openTab, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { chooseOption } from './select.fixture.js';
import { wordsOf } from './words.fixture.js';

const both = (en: string, zh: string) => ({ en, 'zh-CN': zh });

const MODULE = {
  kind: 'module',
  schemaVersion: 1,
  name: 'seminar_trial',
  label: both('Seminar trial', '研讨会试验'),
  titleField: 'subject',
  fields: [
    { name: 'subject', type: 'text', label: both('Subject', '主题'), required: true },
    { name: 'begins', type: 'time', label: both('Begins', '开始') },
    { name: 'effort', type: 'duration', label: both('Effort', '工时') },
    { name: 'verdict', type: 'rating', label: both('Verdict', '评价') },
    { name: 'paint', type: 'color', label: both('Paint', '颜色') },
    { name: 'code', type: 'external_id', label: both('ERP code', 'ERP 编码') },
    {
      name: 'labels',
      type: 'tags',
      label: both('Labels', '标签'),
      options: [{ value: 'vip', label: both('Key account', '重点客户'), color: 'orange' }],
    },
    { name: 'served', type: 'department', label: both('Served by', '服务部门') },
    { name: 'guests', type: 'multi_lookup', target: 'seminar_trial', label: both('Follows', '后续') },
    { name: 'people', type: 'multi_user', label: both('Attendees', '参会人员') },
    { name: 'mails', type: 'emails', label: both('E-mails', '邮箱列表') },
    { name: 'plan', type: 'rich_text', label: both('Plan', '方案') },
  ],
};

/** Fields of the types that take more than a line or a choice: filled in a form, shown on the record and in a list, filtered. */
export function fieldTypesStory(
  running: () => Running,
  admin: { readonly email: string; readonly password?: string } = ADMIN,
): void {
  describe('fields of many types', () => {
    const t = wordsOf('en');
    let tab: Tab;
    let page: Page;

    beforeAll(async () => {
      tab = await openTab(running().browser, running().product.url, 'en');
      page = tab.page;
      await signIn(page, 'en', admin.email, admin.password);
      await ask(page, 'PATCH', '/auth/me', { locale: 'en', theme: 'system' });
      await ask(page, 'PUT', '/definitions/module/seminar_trial', MODULE);
      await ask(page, 'POST', '/publish', { only: ['module/seminar_trial'] });
      await ask(page, 'POST', '/records/seminar_trial', { subject: 'Spring fair', effort: 60 });
    });
    afterAll(async () => {
      const { complaints } = tab;
      await tab.close();
      expect(complaints).toEqual([]);
    });

    it('are filled in as one writes and points, without barriers', async () => {
      await page.goto('/m/seminar_trial/new');
      const field = (label: string) => page.getByLabel(label, { exact: true });
      await field('Subject').fill('Autumn fair');
      await field('Begins').fill('09:30');
      await field('Begins').press('Enter');
      await field('Effort').fill('1h30');
      await field('Effort').blur();
      expect(await field('Effort').inputValue()).toBe('1h 30m');
      await page.getByRole('radiogroup', { name: 'Verdict' }).getByText('★').nth(3).click();
      await field('Paint').first().fill('#2F6BFF');
      await field('ERP code').fill('S-1001');
      await field('Labels').click();
      await page.keyboard.type('key account,clean room,');
      await page.keyboard.press('Escape');
      await field('Follows').click();
      await page.locator('.ant-select-item-option').filter({ hasText: 'Spring fair' }).click();
      await page.keyboard.press('Escape');
      await field('E-mails').first().waitFor();
      await page.getByRole('group', { name: 'E-mails' }).getByRole('textbox').first().fill('fair@example.com');
      await page.getByRole('combobox', { name: t('values.labelOf', { n: 1 }) }).fill('Desk');
      await page.getByRole('textbox', { name: 'Plan' }).click();
      await page.getByRole('button', { name: t('rich.bold') }).click();
      await page.keyboard.type('Two clean rooms');
      expect(await barriers(page, 'light')).toEqual([]);
      await page.getByRole('button', { name: t('action.save'), exact: true }).click();
      await page.getByRole('heading', { name: 'Autumn fair' }).waitFor();
    }, 60_000);

    it('are shown on the record as they were meant', async () => {
      const shown = (label: string) =>
        page
          .locator('dl > div', { has: page.locator('dt', { hasText: label }) })
          .locator('dd')
          .first();
      for (const [label, words] of [
        ['Begins', '09:30'],
        ['Effort', '1h 30m'],
        ['Paint', '#2f6bff'],
        ['ERP code', 'S-1001'],
        ['Labels', 'Key account'],
        ['Labels', 'clean room'],
        ['Follows', 'Spring fair'],
        ['E-mails', 'fair@example.com'],
        ['E-mails', 'Desk'],
      ] as const)
        await shown(label).getByText(words).first().waitFor();
      await shown('Verdict').getByRole('img', { name: '4/5' }).waitFor();
      await shown('Plan').locator('strong', { hasText: 'Two clean rooms' }).waitFor();
      expect(await barriers(page, 'light')).toEqual([]);
    }, 60_000);

    it('are found by what they hold', async () => {
      const ids = async (field: string, op: string, value: unknown): Promise<void> => {
        await page.goto(`/m/seminar_trial?filter=${encodeURIComponent(JSON.stringify({ field, op, value }))}`);
        await page.getByRole('link', { name: 'Autumn fair', exact: true }).waitFor();
        expect(await page.getByRole('link', { name: 'Spring fair', exact: true }).count()).toBe(0);
      };
      await ids('labels', 'contains', ['vip']);
      await ids('plan', 'contains', 'clean');
      await ids('mails', 'contains', 'fair@');
      await page.goto('/m/seminar_trial');
      await page
        .getByRole('button', { name: t('filter.add') })
        .first()
        .click();
      const row = page.getByRole('group', { name: t('filter.condition') });
      await chooseOption(row.getByRole('combobox', { name: t('filter.field'), exact: true }), 'Effort');
      await chooseOption(row.getByRole('combobox', { name: t('filter.operator'), exact: true }), t('operator.gt'));
      await row.getByRole('textbox').fill('1:00');
      await page.getByRole('button', { name: t('filter.apply') }).click();
      await page.getByText('1h').first().waitFor();
      await page.getByRole('link', { name: 'Autumn fair', exact: true }).waitFor();
      expect(await page.getByRole('link', { name: 'Spring fair', exact: true }).count()).toBe(0);
    }, 60_000);
  });
}
