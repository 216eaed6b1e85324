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
const text = (name: string, en: string, zh: string) => ({ name, type: 'text', label: both(en, zh) });
const fields = (...names: string[]) => names.map((field) => ({ field }));
const DRAFTS: readonly (readonly [address: string, document: object])[] = [
  [
    'module/press_trial',
    {
      ...{ kind: 'module', name: 'press_trial', label: both('Visit plan', '拜访计划'), plural: both('Visit plans', '拜访计划') },
      titleField: 'subject',
      fields: [text('subject', 'Subject', '主题'), { name: 'amount', type: 'number', label: both('Amount', '金额') }, text('note', 'Note', '备注')],
    },
  ],
  [
    'layout/press_trial.default',
    {
      ...{ kind: 'layout', module: 'press_trial', name: 'default', pages: ['create', 'edit', 'detail'], highlights: ['amount'] },
      buttons: [
        {
          ...{ type: 'set', name: 'close', label: both('Close it', '结案'), values: { note: 'closed' } },
          visibleWhen: { field: 'amount', op: 'gt', value: 10 },
        },
      ],
      tabs: [{ sections: [{ label: both('Basics', '基本信息'), columns: 2, fields: fields('subject', 'amount', 'note', 'owner') }] }],
    },
  ],
  [
    'layout/press_trial.key',
    {
      ...{ kind: 'layout', module: 'press_trial', name: 'key', label: both('Key plans', '重点计划'), pages: ['create'] },
      businessTypes: ['key'],
      tabs: [{ sections: [{ fields: fields('subject') }] }],
    },
  ],
]; // prettier-ignore

interface Plan {
  readonly id: string;
  readonly version: number;
  readonly note: string | null;
  readonly owner: string;
}

/** Buttons where they are needed: an admin says where, rows and selections have them, the server asks each record; print, assign, help. */
export function buttonsStory(running: () => Running): void {
  describe('buttons of layouts, wherever they are offered', () => {
    const t = wordsOf('zh-CN');
    const tabs: Tab[] = [];
    const plans: string[] = [];
    let page: Page;
    const open = async (locale: 'zh-CN' | 'en', viewport?: typeof PHONE): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, locale, viewport);
      tabs.push(tab);
      await signIn(tab.page, locale, ADMIN.email, ADMIN.password);
      return tab.page;
    };
    const button = (words: string, on: Page | Locator = page): Locator =>
      on.getByRole('button', { name: words, exact: true });
    const plan = (n: number): Promise<Plan> => ask<Plan>(page, 'GET', `/records/press_trial/${plans[n]}`);
    const row = (subject: string): Locator => page.getByRole('row').filter({ hasText: subject });
    const openMenu = async (subject: string): Promise<void> => {
      await row(subject).hover();
      await button(t('record.menu', { title: subject })).click();
      await page.getByRole('menuitem', { name: t('record.peek.whole') }).waitFor();
    };

    beforeAll(async () => {
      page = await open('zh-CN');
      await ask(page, 'PATCH', '/auth/me', { locale: 'zh-CN', theme: 'system' });
      for (const [address, document] of DRAFTS) await ask(page, 'PUT', `/definitions/${address}`, document);
      await ask(page, 'POST', '/publish', {});
      for (const [subject, amount] of [
        ['计划一', 20],
        ['计划二', 5],
        ['计划三', 30],
        ['计划四', 4],
      ] as const)
        plans.push((await ask<Plan>(page, 'POST', '/records/press_trial', { subject, amount })).id);
    });
    afterAll(async () => {
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs) await tab.close();
      expect(complaints).toEqual([]);
    });

    it('are offered at rows and for selections as the designer says, and help stands among the sections', async () => {
      await page.goto('/designer/press_trial');
      await button(t('layouts.head.title')).click();
      const panel = page.getByRole('complementary', { name: t('designer.properties') });
      await button(t('layouts.buttons.on.of', { label: '结案' }), panel).click();
      const spots = page.getByRole('group', { name: t('layouts.buttons.on.of', { label: '结案' }) });
      await spots.getByRole('checkbox', { name: t('layouts.buttons.on.row') }).check();
      await spots.getByRole('checkbox', { name: t('layouts.buttons.on.bulk') }).check();
      await page.keyboard.press('Escape');
      await button(t('layouts.related.add'))
        .or(button(t('designer.addSection')))
        .first()
        .click();
      await page.getByRole('menuitem', { name: t('layouts.note.add') }).click();
      await panel.getByLabel(t('layouts.note.text'), { exact: true }).fill('先看**备注**：\n- 谁去\n- 何时');
      await panel.getByText(t('layouts.note.warning'), { exact: true }).click();
      await page.getByRole('note').getByText('何时').waitFor();
      expect(await barriers(page, 'light')).toEqual([]);
      interface Kept {
        readonly buttons: readonly { readonly on?: readonly string[] }[];
        readonly tabs: readonly { readonly sections: readonly { readonly note?: { readonly tone?: string } }[] }[];
      }
      await until(async () => {
        const { document } = await ask<{ document: Kept }>(page, 'GET', '/definitions/layout/press_trial.default');
        return document.buttons[0]?.on?.length === 3 && document.tabs[0]?.sections[1]?.note?.tone === 'warning';
      });
    });

    it('are told by the preview with the layout that a business type has, and why', async () => {
      await button(t('preview.open')).click();
      const say = (layout: string, ...more: string[]): Locator =>
        page.getByText([t('layouts.why.taken', { layout }), ...more].join(' · '));
      await page.getByRole('dialog').getByText(t('layouts.short.create'), { exact: true }).click();
      await say(t('layouts.default'), t('layouts.why.everybody')).waitFor();
      await chooseOption(page.getByRole('combobox', { name: t('preview.businessType') }), 'key');
      await say(
        '重点计划',
        t('layouts.why.for', { what: t('layouts.why.businessType', { type: 'key' }) }),
        t('layouts.why.before.business_type', { layout: t('layouts.default') }),
      ).waitFor();
      expect(await page.frameLocator('iframe').getByText('金额', { exact: true }).count()).toBe(0);
      await button(t('preview.close')).click();
      await ask(page, 'POST', '/publish', {});
    });

    it('stand in the menu of a row, as the layout and the conditions of that record say', async () => {
      await page.goto('/m/press_trial');
      await openMenu('计划二');
      expect(await page.getByRole('menuitem', { name: '结案' }).count()).toBe(0);
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'hidden' });
      await openMenu('计划一');
      await page.getByRole('menuitem', { name: '结案' }).click();
      await page.getByText(t('buttons.done', { label: '结案' })).waitFor();
      expect(await plan(0)).toMatchObject({ note: 'closed', version: 2 });
      await row('计划一').getByText('closed').waitFor();
    });

    it('do for many what each of them allows, and leave the others chosen with the reason', async () => {
      await page.getByRole('checkbox', { name: t('list.chooseAll') }).check();
      const bar = page.getByRole('toolbar');
      await button('结案', bar).click();
      const dialog = page.getByRole('dialog', { name: t('press.title_other', { label: '结案', count: 4 }) });
      expect(await barriers(page, 'light')).toEqual([]);
      await button(t('press.do_other', { count: 4 }), dialog).click();
      const refused = page.getByRole('alert', { name: t('list.bulkRefused_other', { count: 2 }) });
      await refused.waitFor();
      expect(await refused.getByRole('link').allTextContents()).toEqual(expect.arrayContaining(['计划二', '计划四']));
      expect([(await plan(1)).note, (await plan(2)).note, (await plan(3)).note]).toEqual([null, 'closed', null]);
      await button(t('list.chooseNone'), bar).click();
    });

    it('act on the record page by the same road, which asks the record as it is now', async () => {
      const change = (values: object): Promise<Plan> =>
        ask<Plan>(page, 'PATCH', `/records/press_trial/${plans[0]}`, values);
      await change({ note: null });
      await page.goto(`/m/press_trial/${plans[0]}`);
      await button('结案').waitFor();
      // Somebody changes something else meanwhile.
      await change({ amount: 25 });
      await button('结案').click();
      await page.getByText(t('buttons.done', { label: '结案' })).waitFor();
      expect(await plan(0)).toMatchObject({ note: 'closed' });
      await page.getByText('25').first().waitFor();
      await change({ amount: 3 });
      await button('结案').click();
      await page.getByRole('alert').getByText('该记录当前不满足此按钮的显示条件。').waitFor();
      await button('结案').waitFor({ state: 'detached' });
      await page.goto('/m/press_trial');
    });

    it('give a record to somebody else from its row, which history tells', async () => {
      const before = (await plan(2)).owner;
      await openMenu('计划三');
      await page.getByRole('menuitem', { name: t('list.assign') }).click();
      const dialog = page.getByRole('dialog');
      await chooseOption(dialog.getByRole('combobox'), '林知远');
      await button(t('list.assign'), dialog).click();
      await dialog.waitFor({ state: 'detached' });
      const { owner } = await plan(2);
      expect(owner).not.toBe(before);
      const history = await ask<{ data: { changes: object }[] }>(
        page,
        'GET',
        `/records/press_trial/${plans[2]}/history`,
      );
      expect(history.data[0]!.changes).toEqual({ owner: [before, owner] });
    });

    it('print a record on its own: what its layout says, without what only a screen can do', async () => {
      await openMenu('计划一');
      const [paper] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByRole('menuitem', { name: t('buttons.print') }).click(),
      ]);
      await paper.getByRole('heading', { name: '计划一' }).waitFor();
      await paper.locator('[data-ready]').getByText('基本信息').waitFor();
      await paper.emulateMedia({ media: 'print' });
      await paper.getByRole('button', { name: t('print.do') }).waitFor({ state: 'hidden' });
      expect(await paper.getByRole('note').count()).toBe(0);
      const pdf = await paper.pdf({ preferCSSPageSize: true });
      expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][^\]]* 84[12]/);
      await paper.close();
    });

    it('print the chosen records together, each on pages of its own, and no more than makes sense', async () => {
      await page.goto('/m/press_trial');
      for (const plan of ['计划三', '计划一'])
        await page.getByRole('checkbox', { name: t('list.choose', { title: plan }), exact: true }).check();
      const [paper] = await Promise.all([
        page.context().waitForEvent('page'),
        page
          .getByRole('toolbar')
          .getByRole('button', { name: t('print.chosen'), exact: true })
          .click(),
      ]);
      await paper.locator('[data-ready]').nth(1).getByText('基本信息').waitFor();
      const titles = await paper.getByRole('heading', { level: 1 }).allTextContents();
      expect([...titles].sort()).toEqual(['计划一', '计划三']);
      expect(await barriers(paper, 'light')).toEqual([]);
      const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
      const others = Array.from({ length: 60 }, () => crypto.randomUUID());
      await paper.goto(`/m/press_trial/print?ids=${[...plans, ...others].join(',')}`);
      await paper.getByText(t('print.tooMany', { most: 50, count: plans.length + 60 })).waitFor();
      await paper.getByText(t('print.gone_other', { count: 50 - plans.length })).waitFor();
      await paper.close();
    });

    it('show help in the form and on the record, on a phone and in English', async () => {
      const phone = await open('en', PHONE);
      await ask(phone, 'PATCH', '/auth/me', { locale: 'en' });
      try {
        await phone.goto(`/m/press_trial/${plans[0]}`);
        await phone.getByRole('note').getByText('What people should know here').waitFor();
        expect(await phone.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
        await phone.goto(`/m/press_trial/${plans[0]}?edit=true`);
        await phone.getByRole('note').getByText('What people should know here').waitFor();
        expect(await barriers(phone, 'light')).toEqual([]);
        await phone.goto(`/m/press_trial/${plans[0]}/print`);
        await phone.getByRole('button', { name: wordsOf('en')('print.do'), exact: true }).waitFor();
        expect(await phone.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
      } finally {
        await ask(page, 'PATCH', '/auth/me', { locale: 'zh-CN' });
      }
    });
  });
}
