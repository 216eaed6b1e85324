import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@mokuai/testing';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { barriers, look } from './axe.fixture.js';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

interface Entry {
  readonly kind: string;
  readonly name: string;
}

/** How records are laid out: lists of related records, a preview before publishing, a form for what is made in passing, and the way back. */
export function layoutsStory(running: () => Running): void {
  describe('the layouts of a module', () => {
    const locale = 'zh-CN';
    const t = wordsOf(locale);
    const title = `布局 ${Date.now()}`;
    const lead = `${title} 线索`;
    const tabs: Tab[] = [];
    let page: Page;
    let product: { readonly id: string; readonly version: number };
    let before: number;

    const open = async (viewport?: typeof PHONE): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, locale, viewport);
      tabs.push(tab);
      await signIn(tab.page, locale, ADMIN.email, ADMIN.password);
      return tab.page;
    };
    const live = async (): Promise<number> => (await ask<{ revision: number }>(page, 'GET', '/drafts')).revision;
    const kept = async (name: string): Promise<boolean> =>
      (await ask<{ data: Entry[] }>(page, 'GET', '/definitions?module=product&state=draft')).data.some(
        (one) => one.kind === 'layout' && one.name === name,
      );
    const button = (words: string, on: Page | Locator | FrameLocator = page): Locator =>
      on.getByRole('button', { name: words, exact: true });
    const switcher = (): Locator =>
      page
        .locator('button')
        .filter({ hasText: t('layouts.short.create') })
        .first();
    const publish = async (): Promise<void> => {
      await button(t('publish.open')).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(t('changes.what.layout'), { exact: false }).first().waitFor();
      await button(t('publish.publish'), dialog).click();
      await button(t('publish.stay'), dialog).click();
    };

    beforeAll(async () => {
      page = await open();
      await ask(page, 'PATCH', '/auth/me', { locale, theme: 'system' });
      for (const { kind, name } of (await ask<{ data: Entry[] }>(page, 'GET', '/definitions?state=draft')).data)
        await ask(page, 'DELETE', `/definitions/${kind}/${name}?draft=true`);
      const values = { name: title, category: 'gateway', unit: 'set', list_price: 1200, status: 'on_sale' };
      product = await ask(page, 'POST', '/records/product', values);
      await ask(page, 'POST', '/records/lead', { name: lead, company: '云杉', product: product.id });
      before = await live();
    });
    afterAll(async () => {
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs) await tab.close();
      expect(complaints).toEqual([]);
    });

    it('belong to modules that are found by their sound, and seen with what they look up', async () => {
      await page.goto('/designer');
      const cards = (): Promise<string[]> =>
        page.locator('main a[href^="/designer/"] strong, main a[href^="/designer/"] b').allTextContents();
      await page.getByText('产品', { exact: true }).last().waitFor();
      await page.getByRole('searchbox', { name: t('modules.search') }).fill('kehu');
      await until(async () => (await cards()).join() === '客户');
      await button(t('modules.clearSearch')).click();
      await page.getByText(t('modules.state.builtIn'), { exact: true }).first().click();
      await until(async () => (await cards()).length === 2);
      await page.getByText(t('modules.state.all'), { exact: true }).click();
      await page.getByText(t('modules.relations'), { exact: true }).click();
      const picture = page.getByRole('list', { name: t('modules.relations') });
      const line = picture.getByRole('link', { name: /^报价明细/ });
      await line.waitFor();
      expect(await line.getAttribute('aria-label')).toContain(
        t('modules.looksUp', { module: '报价单', fields: '报价单' }),
      );
      await line.focus();
      const pale = picture.locator('[data-pale]');
      await until(async () => (await pale.count()) > 5);
      expect(await pale.filter({ hasText: /^(报价单|产品|报价明细)$/ }).count()).toBe(0);
      await line.blur();
      expect([...(await barriers(page, 'light')), ...(await barriers(page, 'dark'))]).toEqual([]);
      await look(page, 'light');
      await line.press('Enter');
      await page.waitForURL('**/designer/quote_line');
    });

    it('take a list of related records, with its columns and its place', async () => {
      await page.goto('/designer/product');
      await button(t('layouts.related.add')).click();
      await page.getByRole('menuitem', { name: /线索/ }).click();
      const lists = page.getByRole('region', { name: t('layouts.related.lists') });
      const names = (): Promise<string[]> => lists.locator('strong').allTextContents();
      expect((await names()).at(-1)).toBe('线索');
      await button(t('layouts.related.up', { label: '线索' })).click();
      expect((await names()).at(-2)).toBe('线索');
      const block = lists.getByRole('listitem').filter({ hasText: '线索' });
      await button(t('layouts.related.columns'), block).click();
      const columns = page.getByRole('tooltip').filter({ hasText: t('layouts.related.columnsOf', { label: '线索' }) });
      const shown = await columns.getByRole('listitem').count();
      await columns.getByRole('listitem').last().getByRole('button').last().click();
      await until(async () => (await columns.getByRole('listitem').count()) === shown - 1);
      await page.keyboard.press('Escape');
      await until(() => kept('product.default'));
    });

    it('are tried on a real record, on a phone, before anybody has them', async () => {
      await button(t('preview.open')).click();
      const frame = page.frameLocator('iframe');
      await page.getByRole('combobox', { name: t('preview.record') }).fill(title);
      await page.locator('.ant-select-item-option').filter({ hasText: title }).click();
      await frame.getByRole('heading', { name: title }).first().waitFor();
      await frame.getByRole('region', { name: '线索' }).getByText(lead).waitFor();
      await page.getByTitle(t('preview.phone'), { exact: true }).click();
      await until(async () => (await page.locator('iframe').evaluate((node) => node.clientWidth)) === 390);
      await frame.getByRole('region', { name: '线索' }).getByText(lead).waitFor();
      const wide = await frame.locator('html').evaluate((html) => html.scrollWidth);
      expect(wide).toBeLessThanOrEqual(390);
      expect(await barriers(page, 'light')).toEqual([]);
      await page.getByText(t('layouts.short.edit'), { exact: true }).last().click();
      await frame.getByRole('textbox').first().fill(`${title} 改`);
      await button(t('action.save'), frame).click();
      await frame.getByText(t('preview.notSaved')).waitFor();
      expect(await ask(page, 'GET', `/records/product/${product.id}`)).toMatchObject({
        name: title,
        version: product.version,
      });
      await button(t('preview.close')).click();
      expect(await live()).toBe(before);
    });

    it('have a form of its own for what is made in passing', async () => {
      await switcher().click();
      await page.getByRole('menuitem', { name: t('layouts.new') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(t('designer.labelZh')).fill('快录');
      await dialog.getByLabel(t('designer.labelEn')).fill('Fast');
      expect(await dialog.getByRole('checkbox', { name: t('layouts.page.quick_create') }).isChecked()).toBe(true);
      await button(t('designer.create'), dialog).click();
      await until(() => kept('product.fast'));
      await publish();
      await page.goto(`/m/product/${product.id}`);
      await page.getByRole('region', { name: '线索' }).getByText(lead).waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: t('palette.title') }).fill(t('list.create', { label: '产品' }));
      await page
        .getByRole('listbox', { name: t('palette.results') })
        .getByRole('option')
        .first()
        .click();
      const form = page.getByRole('dialog', { name: t('quickCreate.title') }).getByRole('form');
      await form.waitFor();
      const labels = await form.locator('label').allTextContents();
      expect(labels.map((label) => label.trim())).toEqual(['产品名称', '产品类别', '状态', '单位', '标准价']);
    });

    it('say when nothing tells two of them apart', async () => {
      await page.goto('/designer/product');
      await switcher().click();
      await page.getByRole('menuitem', { name: t('layouts.copy') }).click();
      await button(t('designer.create'), page.getByRole('dialog')).click();
      await button(t('layouts.troubles_other', { count: 2 })).click();
      await page
        .getByText(/适用于相同的页面/)
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
      await button(t('designer.undo')).click();
      await button(t('layouts.troubles_other', { count: 2 })).waitFor({ state: 'detached' });
      await until(
        async () => (await ask<{ data: unknown[] }>(page, 'GET', '/definitions?state=draft')).data.length === 0,
      );
    });

    it('go back to an earlier revision in one step, with what that changes shown before', async () => {
      await page.goto('/admin?tab=revisions');
      await button(t('changes.back.of', { revision: before })).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('快录').waitFor();
      expect([...(await barriers(page, 'light')), ...(await barriers(page, 'dark'))]).toEqual([]);
      await look(page, 'light');
      await button(t('changes.back.ok'), dialog).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await live()).toBe(before + 2);
      expect(await ask(page, 'GET', '/drafts')).toMatchObject({ changes: [] });
      const phone = await open(PHONE);
      await phone.goto(`/m/product/${product.id}`);
      await phone.getByRole('region', { name: '报价明细' }).waitFor();
      expect(await phone.getByRole('region', { name: '线索' }).count()).toBe(0);
    });
  });
}
