import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { DefinitionEntry, DraftImpact } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import { openTab, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

const module = (name: string, en: string, zh: string, ...fields: object[]) => ({
  kind: 'module',
  name,
  label: { en, 'zh-CN': zh },
  titleField: 'name',
  fields: [{ name: 'name', type: 'text', label: { en: 'Name', 'zh-CN': '名称' } }, ...fields],
});
const size = module('trial_size', 'Trial size', '试验规格');
const points = (target: string) => ({ name: 'size', type: 'lookup', target, label: { en: 'Size', 'zh-CN': '规格' } });
const box = module('trial_box', 'Trial box', '试验箱', points('trial_size'));
type Document = ReturnType<typeof module>;

/** Definitions go into a file and come out of it; packages are installed, brought further and taken away. */
export function packagesStory(running: () => Running): void {
  describe('definitions in files', () => {
    let tab: Tab;
    let page: Page;

    const keyOf = ({ kind, name }: Document): string => `${kind}/${name}`;
    const publish = async (only: readonly string[]): Promise<void> => {
      const { losses } = await ask<DraftImpact>(page, 'GET', '/drafts');
      await ask(page, 'POST', '/publish', { only, confirm: losses.map(({ confirm }) => confirm) });
    };
    const have = async (...documents: Document[]): Promise<void> => {
      for (const one of documents) await ask(page, 'PUT', `/definitions/${keyOf(one)}`, one);
      await publish(documents.map(keyOf));
    };
    const lose = async (...documents: Document[]): Promise<void> => {
      for (const one of documents) await ask(page, 'DELETE', `/definitions/${keyOf(one)}`);
      await publish(documents.map(keyOf));
    };
    const labelOf = async (name: string): Promise<unknown> =>
      ((await ask<DefinitionEntry>(page, 'GET', `/definitions/module/${name}`)).document as Document).label;
    const speak = async (locale: Locale): Promise<ReturnType<typeof wordsOf>> => {
      await ask(page, 'PATCH', '/auth/me', { locale });
      await page.goto('/admin?tab=packages');
      return wordsOf(locale);
    };
    const give = (label: string, name: string, content: unknown): Promise<void> =>
      page.getByLabel(label).and(page.locator('input')).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) }); // prettier-ignore
    const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });

    beforeAll(async () => {
      tab = await openTab(running().browser, running().product.url, 'zh-CN');
      page = tab.page;
      await signIn(page, 'zh-CN', ADMIN.email, ADMIN.password);
    }, 60_000);
    afterEach(() => expect(tab.complaints).toEqual([]));
    afterAll(async () => {
      await ask(page, 'PATCH', '/auth/me', { locale: 'zh-CN' });
      await tab?.close();
    });

    it('are chosen with what they need, and drafted elsewhere as each difference is decided, in Chinese', async () => {
      await have(size, box);
      const t = await speak('zh-CN');
      await button(page, t('packages.exportSome')).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('checkbox', { name: t('packages.export.all') }).click();
      await dialog.getByRole('searchbox').fill('试验箱');
      await dialog.getByRole('checkbox', { name: '试验箱', exact: true }).click();
      const along = dialog.getByRole('region', { name: t('packages.export.along_other', { count: 1 }) });
      await along.getByText(t('packages.export.because', { names: '试验箱' })).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        button(dialog, t('packages.export.ok_other', { count: 2 })).click(),
      ]);
      const file = JSON.parse(await readFile(await download.path(), 'utf8')) as { definitions: Document[] };
      expect(file.definitions.map(keyOf)).toEqual(['module/trial_box', 'module/trial_size']);

      await lose(box, size);
      const ours = { ...size, label: { en: 'Our size', 'zh-CN': '我们的规格' } };
      await have(ours);
      await page.reload();
      await give(t('packages.importFile'), 'boxes.json', file);
      const conflicts = dialog.getByRole('region', { name: t('packages.import.conflicts_other', { count: 1 }) });
      await conflicts.getByText(t('packages.import.ours'), { exact: true }).click();
      await dialog.getByRole('region', { name: t('packages.import.fresh_other', { count: 1 }) }).waitFor();
      await button(dialog, t('packages.import.ok_other', { count: 1 })).click();
      await dialog.getByText(t('packages.import.done_other', { count: 1 })).waitFor();
      await dialog.getByRole('link', { name: t('packages.import.look') }).click();
      await page.waitForURL((url) => url.pathname === '/designer');
      expect((await ask<DraftImpact>(page, 'GET', '/drafts')).changes).toMatchObject([
        { kind: 'module', name: 'trial_box', change: 'added' },
      ]);
      expect(await labelOf('trial_size')).toEqual(ours.label);
      await publish(['module/trial_box']);
      await ask(page, 'POST', '/records/trial_box', { name: 'One' });

      await speak('zh-CN');
      await give(t('packages.importFile'), 'bad.json', {
        ...file,
        definitions: [{ kind: 'module', name: 'Bad name' }],
      });
      await dialog.getByText('/definitions/0/name').waitFor();
      await lose(box, size);
    }, 90_000);

    it('are installed, brought further with what is chosen, and go when nobody speaks of them, in English', async () => {
      const t = await speak('en');
      const pack = (version: string, one: Document) => ({ package: 'trials', version, label: { en: 'Trials' }, schemaVersion: 1, definitions: [one] }); // prettier-ignore
      const dialog = page.getByRole('dialog');
      const installed = page.getByRole('list', { name: t('admin.tab.packages') }).getByRole('listitem').filter({ hasText: 'Trials' }); // prettier-ignore
      await give(t('packages.install'), 'trials.json', pack('1.0.0', size));
      await button(dialog, t('packages.ok.install')).click();
      await installed.getByText('1.0.0').waitFor();

      await have({ ...size, label: { en: 'Ours', 'zh-CN': '我们的' } });
      const next = { ...size, label: { en: 'Theirs', 'zh-CN': '试验规格' } };
      await give(t('packages.install'), 'trials.json', pack('1.1.0', next));
      await dialog.getByRole('heading', { name: t('packages.conflicts_one', { count: 1 }) }).waitFor();
      expect(await button(dialog, t('packages.ok.upgrade')).isDisabled()).toBe(true);
      await dialog.getByRole('radio', { name: 'Theirs' }).click();
      await button(dialog, t('packages.ok.upgrade')).click();
      await installed.getByText('1.1.0').waitFor();
      expect(await labelOf('trial_size')).toEqual({ en: 'Theirs', 'zh-CN': '我们的' });

      await have(box);
      const uninstall = button(page, t('packages.uninstallOf', { name: 'Trials' }));
      await uninstall.click();
      const faults = dialog.getByRole('alert');
      await faults.getByText('trial_box/fields/1/target').waitFor();
      expect(await button(dialog, t('packages.ok.uninstall')).isDisabled()).toBe(true);
      await faults.getByRole('link', { name: t('preview.fix') }).click();
      await page.waitForURL((url) => url.pathname === '/designer/trial_box');

      await lose(box);
      await speak('en');
      await uninstall.click();
      await dialog.getByRole('textbox').fill('trial_size');
      await button(dialog, t('packages.ok.uninstall')).click();
      await installed.waitFor({ state: 'detached' });
      await expect(labelOf('trial_size')).rejects.toThrow('404');
    }, 90_000);
  });
}
