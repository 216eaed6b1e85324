import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { png, until } from '@mokuai/testing';
import type { Page } from 'playwright-core';
import { barriers } from './axe.fixture.js';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

const both = (en: string, zh: string) => ({ en, 'zh-CN': zh });

const DEFINITIONS = [
  {
    ...{ kind: 'module', name: 'sample_trial', label: both('Sample', '样品'), titleField: 'name' },
    fields: [
      { name: 'name', type: 'text', label: both('Name', '名称'), required: true },
      { name: 'photo', type: 'image', label: both('Photos', '照片'), multiple: true },
      { name: 'place', type: 'address', label: both('Place', '地点') },
    ],
    duplicateRules: [{ name: 'same', label: both('Same name', '同名'), action: 'warn', match: [{ field: 'name' }] }],
  },
  {
    ...{ kind: 'view', module: 'sample_trial', name: 'all', label: both('All', '全部'), type: 'table' },
    ...{ columns: ['name', 'photo', 'place'], sort: ['name'] },
  },
];

const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: png(900, 600) });
/** One that is drawn from a small copy, not from itself. */
const drawn = (page: Page, name: string) =>
  until(() =>
    page
      .getByRole('img', { name, exact: true })
      .first()
      .evaluate((img: HTMLImageElement) =>
        img.naturalWidth > 0 ? [img.naturalWidth, img.src.includes('thumbnail')] : false,
      ),
  );

/** Files on their way to a record, small copies of pictures, and cells that are changed beside themselves. */
export function filesStory(running: () => Running): void {
  describe('files of fields', () => {
    const tabs: Tab[] = [];
    const open = async (locale: 'zh-CN' | 'en', viewport?: typeof PHONE): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, locale, viewport);
      tabs.push(tab);
      await signIn(tab.page, locale, ADMIN.email, ADMIN.password);
      await ask(tab.page, 'PATCH', '/auth/me', { locale, theme: 'system' });
      return tab.page;
    };
    let page: Page;

    beforeAll(async () => {
      page = await open('zh-CN');
      for (const document of DEFINITIONS) {
        const { kind, name } = document;
        const path = kind === 'view' ? `sample_trial.${name}` : name;
        await ask(page, 'PUT', `/definitions/${kind}/${path}`, { schemaVersion: 1, ...document });
      }
      await ask(page, 'POST', '/publish', {});
      for (const name of ['一号', '二号']) await ask(page, 'POST', '/records/sample_trial', { name });
    });
    afterAll(async () => {
      for (const tab of tabs) await tab.close();
    });

    it('are waited for by a save, and sent again where they did not arrive, on a phone', async () => {
      const t = wordsOf('en');
      const phone = await open('en', PHONE);
      let letGo = (): void => undefined;
      const held = new Promise<void>((done) => (letGo = done));
      let cut = true;
      await phone.route('**/api/files/sample_trial/photo*', async (route) => {
        if (cut) {
          cut = false;
          return route.abort();
        }
        await held;
        return route.continue();
      });
      await phone.goto('/m/sample_trial/new');
      await phone.getByLabel('Name', { exact: true }).fill('Sent while saving');
      const chooser = phone.locator('input[type=file]');
      await chooser.setInputFiles(picture('front.png'));
      const save = phone.getByRole('button', { name: t('action.save'), exact: true });
      await phone.getByRole('button', { name: t('files.again', { name: 'front.png' }) }).waitFor();
      await save.click();
      await phone.getByText(t('files.unsent')).waitFor();
      expect(await barriers(phone, 'light')).toEqual([]);
      await phone.getByRole('button', { name: t('files.again', { name: 'front.png' }) }).click();
      await save.click();
      const wait = phone.getByRole('status').filter({ hasText: t('files.stop') });
      await wait.waitFor();
      letGo();
      await phone.getByRole('heading', { name: 'Sent while saving' }).waitFor();
      expect(await drawn(phone, 'front.png')).toEqual([640, true]);
    }, 60_000);

    it('are changed from their cell, as addresses are; what is there already is asked about', async () => {
      const t = wordsOf('zh-CN');
      await ask(page, 'PATCH', '/auth/me', { locale: 'zh-CN' });
      await page.goto('/m/sample_trial');
      const cell = (field: string, row: number) => page.locator(`[data-cell$="/${field}"]`).nth(row);
      await cell('photo', 0).dblclick();
      const panel = page.getByRole('dialog', { name: '照片' });
      await panel.locator('input[type=file]').setInputFiles(picture('正面.png'));
      await panel.getByRole('button', { name: t('files.remove', { name: '正面.png' }) }).waitFor();
      await panel.getByRole('button', { name: t('action.save') }).click();
      expect(await drawn(page, '正面.png')).toEqual([144, true]);
      await cell('place', 0).dblclick();
      const place = page.getByRole('dialog', { name: '地点' });
      await place.getByPlaceholder(t('address.street')).fill('人民路 8 号');
      await place.getByPlaceholder(t('address.street')).press('Enter');
      await cell('place', 0).getByText('人民路 8 号').waitFor();

      const second = page.locator('[data-cell$="/name"]').filter({ hasText: '二号' });
      const again = async (): Promise<void> => {
        await second.focus();
        await page.keyboard.press('F2');
        await second.locator('input').fill('一号');
        await page.keyboard.press('Enter');
      };
      const dialog = page.getByRole('dialog').filter({ hasText: t('duplicates.warned', { label: '样品' }) });
      await again();
      await dialog.getByRole('button', { name: t('duplicates.back') }).click();
      await second.waitFor();
      await again();
      await dialog.getByRole('button', { name: t('duplicates.allow') }).click();
      await until(async () => {
        const { data } = await ask<{ data: { name: string }[] }>(page, 'POST', '/records/sample_trial/query', {});
        return data.filter(({ name }) => name === '一号').length === 2;
      });
    }, 60_000);
  });
}
