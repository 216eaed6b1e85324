import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@mokuai/testing';
import type { Locator, Page } from 'playwright-core';
import { barriers } from './axe.fixture.js';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { chooseOption } from './select.fixture.js';
import { wordsOf } from './words.fixture.js';

const both = (en: string, zh: string) => ({ en, 'zh-CN': zh });
const CALLER = `caller${Date.now()}@demo.mokuai.example`;

const all = { create: true, read: 'all', update: 'all', delete: 'all' };
const DRAFTS: readonly (readonly [address: string, document: object])[] = [
  [
    'module/call_trial',
    {
      ...{ kind: 'module', name: 'call_trial', label: both('Call trial', '外呼试验'), titleField: 'subject' },
      fields: [
        { name: 'subject', type: 'text', label: both('Subject', '主题'), required: true },
        { name: 'amount', type: 'number', label: both('Amount', '金额') },
        { name: 'note', type: 'text', label: both('Note', '备注') },
      ],
    },
  ],
  ['role/trial_caller', { kind: 'role', name: 'trial_caller', label: both('Caller', '外呼员'), modules: { call_trial: all, user: { read: 'all' } } }],
  [
    'layout/call_trial.default',
    {
      ...{ kind: 'layout', module: 'call_trial', name: 'default', pages: ['create', 'edit', 'detail'], highlights: ['amount'] },
      tabs: [
        {
          sections: [
            { label: both('Basics', '基本信息'), fields: [{ field: 'subject' }, { field: 'amount' }] },
            { label: both('Large calls', '大额事项'), fields: [{ field: 'note' }] },
          ],
        },
      ],
    },
  ],
  [
    'workflow/call_trial.plan',
    {
      ...{ kind: 'workflow', module: 'call_trial', name: 'plan', label: both('Plan a call', '安排回访'), trigger: { type: 'manual' } },
      steps: [{ id: 'note', type: 'update_record', input: { data: { note: '已安排回访：{{ record.subject }}' } } }],
    },
  ],
]; // prettier-ignore

/** Layouts for a role and for its phones: made in the designer, told apart in the preview, met by the role with its buttons and conditions. */
export function arrangedStory(running: () => Running): void {
  describe('layouts for whom they are', () => {
    const t = wordsOf('zh-CN');
    const tabs: Tab[] = [];
    let page: Page;
    let record: string;
    const open = async (email: string, viewport?: typeof PHONE): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, 'zh-CN', viewport);
      tabs.push(tab);
      await signIn(tab.page, 'zh-CN', email, ADMIN.password);
      return tab.page;
    };
    const button = (words: string, on: Page | Locator = page): Locator =>
      on.getByRole('button', { name: words, exact: true });
    const switcher = (): Locator =>
      page
        .locator('button')
        .filter({ hasText: t('layouts.short.detail') })
        .first();
    const listsClosed = (): Promise<unknown> =>
      until(async () => (await page.locator('.ant-select-dropdown').filter({ visible: true }).count()) === 0);
    /** The list of a select that takes several stays open until one goes elsewhere. */
    const chooseRole = async (dialog: Locator): Promise<void> => {
      await chooseOption(dialog.getByRole('combobox', { name: t('layouts.roles') }), '外呼员');
      await dialog.getByText(t('layouts.pages'), { exact: true }).click();
      await listsClosed();
    };
    const drafted = async (name: string): Promise<boolean> =>
      (await ask<{ data: { name: string }[] }>(page, 'GET', '/definitions?module=call_trial&state=draft')).data.some(
        (one) => one.name === `call_trial.${name}`,
      );

    beforeAll(async () => {
      page = await open(ADMIN.email);
      await ask(page, 'PATCH', '/auth/me', { locale: 'zh-CN', theme: 'system' });
      for (const [address, document] of DRAFTS) await ask(page, 'PUT', `/definitions/${address}`, document);
      await ask(page, 'POST', '/publish', {});
      const person = { name: '外呼小陈', email: CALLER, roles: ['trial_caller'], locale: 'zh-CN' };
      await ask(page, 'POST', '/records/user', { ...person, password: ADMIN.password });
      const values = { subject: '样机回访', amount: 500 };
      record = (await ask<{ id: string }>(page, 'POST', '/records/call_trial', values)).id;
    });
    afterAll(async () => {
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs) await tab.close();
      expect(complaints).toEqual([]);
    });

    it('are made for a role, with a condition and a button of its own', async () => {
      await page.goto('/designer/call_trial');
      await switcher().click();
      await page.getByRole('menuitem', { name: t('layouts.copy') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(t('designer.labelZh')).fill('外呼');
      await dialog.getByLabel(t('designer.labelEn')).fill('Callers');
      await chooseRole(dialog);
      await button(t('designer.create'), dialog).click();
      await dialog.waitFor({ state: 'detached' });

      const panel = page.getByRole('complementary', { name: t('designer.properties') });
      await page.getByRole('button', { name: /^大额事项/ }).click();
      await button(t('conditions.edit', { label: t('layouts.visibleWhen') }), panel).click();
      const editor = page.getByRole('form', { name: t('filter.title') });
      const row = editor.getByRole('group', { name: t('filter.condition') });
      await chooseOption(row.getByRole('combobox', { name: t('filter.field'), exact: true }), '金额');
      await chooseOption(row.getByRole('combobox', { name: t('filter.operator'), exact: true }), t('operator.gt'));
      await row.getByRole('spinbutton').fill('1000');
      await button(t('filter.apply'), editor).click();

      await button(t('layouts.head.title')).click();
      await button(t('layouts.buttons.add'), panel).click();
      await page.getByRole('menuitem', { name: t('layouts.buttons.kind.workflow') }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByLabel(t('designer.label')).fill('排回访');
      await chooseOption(drawer.getByLabel(t('layouts.buttons.workflow')), '安排回访');
      await button(t('designer.done'), drawer).click();
      const remove = t('layouts.buttons.placeOf', { label: t('layouts.buttons.builtIn.delete') });
      await chooseOption(panel.getByRole('combobox', { name: remove }), t('layouts.buttons.place.hidden'));
      await until(() => drafted('callers'));
      await listsClosed();
      expect(await barriers(page, 'light')).toEqual([]);
    });

    it('are made for its phones, and the preview says which is taken and why', async () => {
      await switcher().click();
      await page.getByRole('menuitem', { name: t('layouts.new') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(t('designer.labelZh')).fill('路上外呼');
      await dialog.getByLabel(t('designer.labelEn')).fill('Road');
      await dialog.getByRole('checkbox', { name: t('layouts.page.quick_create') }).uncheck();
      await dialog.getByRole('checkbox', { name: t('layouts.page.detail') }).check();
      await chooseRole(dialog);
      await dialog.getByRole('radio', { name: t('layouts.devices.phone') }).check();
      await button(t('designer.create'), dialog).click();
      await until(() => drafted('road'));

      await button(t('preview.open')).click();
      const taken = (layout: string, what?: string): Locator =>
        page.getByText(
          `${t('layouts.why.taken', { layout })} · ${what ? t('layouts.why.for', { what }) : t('layouts.why.everybody')}`,
        );
      const role = t('layouts.why.role', { role: '外呼员' });
      await taken(t('layouts.default')).waitFor();
      await chooseOption(
        page.getByRole('combobox', { name: t('preview.role') }),
        t('preview.asRole', { role: '外呼员' }),
      );
      await taken('外呼', role).waitFor();
      await page.getByTitle(t('preview.phone'), { exact: true }).click();
      await taken('路上外呼', `${role}${t('list.comma')}${t('layouts.why.device_phone')}`).waitFor();
      await button(t('preview.close')).click();
      await button(t('publish.open')).click();
      await button(t('publish.publish'), page.getByRole('dialog')).click();
      await button(t('publish.stay'), page.getByRole('dialog')).click();
    });

    it('are what the role sees: sections come as one types, and a press starts the workflow', async () => {
      page = await open(CALLER);
      await page.goto(`/m/call_trial/${record}`);
      const section = page.getByRole('button', { name: '大额事项', exact: true });
      await page.getByRole('button', { name: '基本信息', exact: true }).waitFor();
      expect(await section.count()).toBe(0);
      await button(t('record.more')).click();
      await page.getByRole('menuitem', { name: t('buttons.duplicate') }).waitFor();
      expect(await page.getByRole('menuitem', { name: t('action.delete') }).count()).toBe(0);
      await page.keyboard.press('Escape');

      await button(t('action.edit')).click();
      const group = page.getByRole('group', { name: '大额事项' });
      await page.getByLabel('金额').fill('2000');
      await group.getByLabel('备注').waitFor();
      await page.getByLabel('金额').fill('20');
      await group.waitFor({ state: 'detached' });
      await page.getByLabel('金额').fill('3000');
      await group.getByLabel('备注').waitFor();
      await button(t('action.save')).click();

      await section.waitFor();
      await button('排回访').dblclick();
      await page
        .getByText(t('buttons.started', { label: '排回访' }))
        .first()
        .waitFor();
      await page.getByText('已安排回访：样机回访').first().waitFor();
      const runs = `/workflow-runs?workflow=plan&module=call_trial&record=${record}`;
      expect((await ask<{ data: unknown[] }>(tabs[0]!.page, 'GET', runs)).data).toHaveLength(1);
      expect(await barriers(page, 'light')).toEqual([]);
    });

    it('are others on its phones', async () => {
      const phone = await open(CALLER, PHONE);
      await phone.goto(`/m/call_trial/${record}`);
      await phone.getByText('主题', { exact: true }).waitFor();
      expect(await phone.getByText('备注', { exact: true }).count()).toBe(0);
      expect(await phone.getByRole('button', { name: '排回访' }).count()).toBe(0);
      expect(await phone.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
    });
  });
}
