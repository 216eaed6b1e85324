import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { DefinitionEntry } from '@mokuai/contract';
import { until } from '@mokuai/testing';
import { barriers } from './axe.fixture.js';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import { draftSaved, properties, publishAll } from './designer.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

const SELLER = 'lin.zhiyuan@demo.mokuai.example';
const both = (en: string, zh: string) => ({ en, 'zh-CN': zh });
const MODULE = {
  kind: 'module',
  name: 'guest_trial',
  label: both('Guest trial', '来宾试验'),
  titleField: 'subject',
  fields: [
    { name: 'subject', type: 'text', label: both('Subject', '主题'), required: true },
    { name: 'mobile', type: 'phone', label: both('Mobile', '手机') },
    { name: 'passport', type: 'text', label: both('Passport', '证件号') },
  ],
};
const WHOLE = { subject: 'Opening', mobile: '+86 138 0013 8888', passport: 'E12345678' };
const MASK = '+86 138****8888';

/** A field is masked in the designer, met by a salesperson in lists and on a phone, and shown whole to a role. */
export function masksStory(running: () => Running): void {
  describe('masked fields', () => {
    const t = wordsOf('zh-CN');
    const tabs: Tab[] = [];
    let admin: Page;
    let role: DefinitionEntry['document'];
    let id: string;
    const open = async (email: string, password?: string, viewport?: typeof PHONE): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, 'zh-CN', viewport);
      tabs.push(tab);
      await signIn(tab.page, 'zh-CN', email, password);
      return tab.page;
    };
    const theirs = (): Promise<typeof WHOLE> => ask(admin, 'GET', `/records/guest_trial/${id}`);

    beforeAll(async () => {
      admin = await open(ADMIN.email, ADMIN.password);
      await ask(admin, 'PATCH', '/auth/me', { locale: 'zh-CN', theme: 'system' });
      await admin.reload();
      const { data } = await ask<{ data: DefinitionEntry[] }>(admin, 'GET', '/definitions?state=published');
      role = data.find(({ kind, name }) => kind === 'role' && name === 'sales')!.document;
      const rights = { create: true, read: 'all', update: 'all' };
      const modules = { ...(role as { modules: object }).modules, guest_trial: rights };
      await ask(admin, 'PUT', '/definitions/module/guest_trial', MODULE);
      await ask(admin, 'PUT', '/definitions/role/sales', { ...(role as object), modules });
      await ask(admin, 'POST', '/publish', {});
      id = (await ask<{ id: string }>(admin, 'POST', '/records/guest_trial', WHOLE)).id;
    });
    afterAll(async () => {
      await ask(admin, 'PUT', '/definitions/role/sales', role);
      await ask(admin, 'POST', '/publish', { message: 'as it was' });
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs) await tab.close();
      expect(complaints).toEqual([]);
    });

    it('are made in the designer, which shows what others will see', async () => {
      await admin.goto('/designer/guest_trial');
      const panel = properties(admin, 'zh-CN');
      const mask = async (field: string): Promise<void> => {
        await admin.locator(`[data-field=${field}] > button`).first().click();
        await panel.getByRole('tab', { name: t('designer.part.display') }).click();
        await panel.getByLabel('脱敏显示', { exact: true }).click();
      };
      await mask('mobile');
      await panel.getByText(t('designer.flag.masked', { sample: '+86 138****8000' })).waitFor();
      await mask('passport');
      await panel.getByLabel('保留前几位', { exact: true }).fill('1');
      await panel.getByLabel('保留后几位', { exact: true }).fill('2');
      expect(await barriers(admin, 'light')).toEqual([]);
      await draftSaved(admin, 'zh-CN');
      await publishAll(admin, 'zh-CN', '来宾试验');
      // Who may do everything sees everything.
      await admin.getByText(WHOLE.mobile).first().waitFor();
    }, 60_000);

    it('are seen in part in a list, and filled in anew on a phone', async () => {
      const desk = await open(SELLER);
      await desk.goto('/m/guest_trial');
      await desk.getByRole('grid').getByText(MASK).waitFor();
      await desk.getByRole('grid').getByText('E****78').waitFor();
      expect(await desk.content()).not.toMatch(/0013|E12345678/);

      const phone = await open(SELLER, undefined, PHONE);
      await phone.goto(`/m/guest_trial/${id}`);
      await phone.getByText(MASK).first().waitFor();
      await phone.getByRole('button', { name: t('action.edit'), exact: true }).click();
      const mobile: Locator = phone.getByLabel('手机', { exact: true });
      await mobile.waitFor();
      expect(await mobile.inputValue()).toBe('');
      expect(await mobile.getAttribute('placeholder')).toBe(MASK);
      expect(await barriers(phone, 'light')).toEqual([]);
      // What is not typed anew stays as it is.
      await phone.getByLabel('证件号', { exact: true }).fill('X99999911');
      await mobile.fill('1');
      await mobile.fill('');
      await phone.getByRole('button', { name: t('action.save'), exact: true }).click();
      await phone.getByText('X****11').first().waitFor();
      expect(await theirs()).toMatchObject({ mobile: WHOLE.mobile, passport: 'X99999911' });

      // What is to be empty is said to be, and can be kept after all.
      await phone.getByRole('button', { name: t('action.edit'), exact: true }).click();
      const clear = phone.getByRole('button', { name: t('record.masked.clearOf', { label: '手机' }) });
      await clear.click();
      await phone.getByText(t('record.masked.cleared')).waitFor();
      await phone.getByRole('button', { name: t('record.masked.keepOf', { label: '手机' }) }).click();
      await clear.waitFor();
      expect(await mobile.getAttribute('placeholder')).toBe(MASK);
      await phone.getByRole('button', { name: t('record.masked.clearOf', { label: '证件号' }) }).click();
      expect(await barriers(phone, 'light')).toEqual([]);
      await phone.getByRole('button', { name: t('action.save'), exact: true }).click();
      await phone.getByText('X****11').first().waitFor({ state: 'detached' });
      await until(async () => (await theirs()).passport === null);
      expect(await theirs()).toMatchObject({ mobile: WHOLE.mobile, passport: null });
      await ask(admin, 'PATCH', `/records/guest_trial/${id}`, { passport: 'X99999911' });

      // Changed in a cell it cannot be undone: nobody here knows what it was.
      await desk.getByRole('grid').getByText(MASK).dblclick();
      await desk.keyboard.type('13900001111');
      await desk.keyboard.press('Enter');
      await desk.getByRole('grid').getByText('+86 139****1111').waitFor();
      await desk
        .getByRole('status')
        .filter({ hasText: t('list.cellSaved', { label: '手机' }) })
        .waitFor();
      expect(await desk.getByRole('button', { name: t('action.undo') }).count()).toBe(0);
      expect(await theirs()).toMatchObject({ mobile: '+86 139 0000 1111' });
      await ask(admin, 'PATCH', `/records/guest_trial/${id}`, { mobile: WHOLE.mobile });
    }, 60_000);

    it('are whole for a role that says so', async () => {
      await admin.goto('/designer/roles?role=sales');
      await admin.getByRole('tab', { name: t('rights.fields') }).click();
      await admin.getByRole('combobox', { name: t('roles.module') }).click();
      await admin.getByRole('combobox', { name: t('roles.module') }).press('End');
      await admin.getByTitle('来宾试验').click();
      const whole = admin.getByRole('checkbox', { name: `手机：${t('rights.whole')}` });
      await whole.check();
      expect(await barriers(admin, 'light')).toEqual([]);
      await admin.getByText(/^草稿已保存/).waitFor();
      await ask(admin, 'POST', '/publish', {});
      const desk = await open(SELLER);
      await desk.goto('/m/guest_trial');
      await desk.getByRole('grid').getByText(WHOLE.mobile).waitFor();
      await until(async () => (await desk.getByRole('grid').getByText('X****11').count()) === 1);
    }, 60_000);
  });
}
