import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@mokuai/testing';
import pg from 'pg';
import type { Locator, Page } from 'playwright-core';
import type { KeptEntry, PublishEntry } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import { barriers } from './axe.fixture.js';
import { DESKTOP, openTab, PHONE, type Tab } from './browser.fixture.js';
import { draftSaved, properties, typeLabels } from './designer.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { chooseOption } from './select.fixture.js';
import { wordsOf } from './words.fixture.js';

const OTHER = { name: 'Publishing Witness', email: 'witness@example.com', password: 'a battery of staples' };
const NAME = 'publish_trial';
const module = (...fields: object[]) => ({
  kind: 'module',
  name: NAME,
  label: { en: 'Publish trial', 'zh-CN': '发布试验' },
  titleField: 'name',
  fields: [{ name: 'name', type: 'text', label: { en: 'Name', 'zh-CN': '名称' } }, ...fields],
});
const code = { name: 'code', type: 'text', label: { en: 'Code', 'zh-CN': '编码' } };
const size = { name: 'size', type: 'integer', indexed: true, label: { en: 'Size', 'zh-CN': '规模' } };

/** A publish is seen while it goes on, by everybody who designs; what came of it is looked up, compared and brought back. */
export function publishingStory(running: () => Running): void {
  describe('a publish', () => {
    const tabs: Tab[] = [];
    let page: Page;
    let client: pg.Client;

    const open = async (locale: Locale, person: { email: string; password: string }, viewport = DESKTOP) => {
      const tab = await openTab(running().browser, running().product.url, locale, viewport);
      tabs.push(tab);
      await signIn(tab.page, locale, person.email, person.password);
      await ask(tab.page, 'PATCH', '/auth/me', { locale });
      return tab.page;
    };
    const draft = (...fields: object[]): Promise<unknown> =>
      ask(page, 'PUT', `/definitions/module/${NAME}`, module(...fields));
    const publish = (confirm: string[] = []): Promise<unknown> => ask(page, 'POST', '/publish', { confirm });
    const latest = (): Promise<PublishEntry> => ask(page, 'GET', '/publishes/latest');
    const strip = (on: Page, locale: Locale): Locator =>
      on.getByRole('region', { name: wordsOf(locale)('publish.progress.label') });
    const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name });
    /** Somebody works on the table: nobody gets it whole until they are done. */
    const inUse = async (): Promise<void> => {
      await client.query('BEGIN');
      await client.query(`LOCK TABLE record.${NAME} IN ROW EXCLUSIVE MODE`);
    };
    const free = (): Promise<unknown> => client.query('ROLLBACK');
    /** Publishes what is drafted as a person does; resolves when it is under way. */
    const begin = async (t: ReturnType<typeof wordsOf>): Promise<Locator> => {
      await page.goto(`/designer/${NAME}`);
      await button(page, t('publish.open')).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^发\s?布$/ })
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(t('publish.progress.tries')).waitFor();
      return dialog;
    };

    beforeAll(async () => {
      client = new pg.Client({ connectionString: running().product.database });
      await client.connect();
      page = await open('zh-CN', ADMIN);
      const { password, ...person } = OTHER;
      const { id } = await ask<{ id: string }>(page, 'POST', '/records/user', {
        ...person,
        roles: ['admin'],
        active: true,
      });
      await ask(page, 'POST', `/auth/users/${id}/password`, { password });
      await draft(code);
      await publish();
      for (const name of ['A', 'B']) await ask(page, 'POST', `/records/${NAME}`, { name, code: 'same' });
    }, 180_000);
    // What a story that failed left under way is over before the next one stands in its way.
    afterEach(async () => {
      await free();
      await until(async () => ['done', 'failed', 'withdrawn'].includes((await latest()).status), { limit: 60_000 });
    }, 90_000);
    afterAll(async () => {
      await client.end();
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs) await tab.close();
      expect(complaints).toEqual([]);
    });

    it('shows its steps and what it waits for, to both administrators, whatever is closed or loaded again', async () => {
      const [t, en] = [wordsOf('zh-CN'), wordsOf('en')];
      await inUse();
      await draft(code, size);
      const dialog = await begin(t);
      const { revision, steps } = await latest();
      const far = t('publish.progress.step', { at: 1, of: steps.length + 1 });
      await dialog.getByText(far).first().waitFor();
      const stages = dialog.getByRole('list', { name: t('publish.progress.steps') }).getByRole('listitem');
      expect(await stages.count()).toBe(steps.length + 1);
      expect(await stages.first().textContent()).toContain(t('publish.progress.state.building'));
      expect(await stages.last().textContent()).toContain(t('publish.progress.state.waiting'));
      expect(await barriers(page, 'light')).toEqual([]);
      await dialog
        .getByRole('button', { name: t('publish.progress.close'), exact: true })
        .last()
        .click();
      await strip(page, 'zh-CN').getByText(far).waitFor();
      await page.reload();
      await strip(page, 'zh-CN').getByText(far).waitFor();

      const other = await open('en', OTHER, PHONE);
      await ask(other, 'PUT', '/definitions/module/publish_trial_two', { ...module(), name: 'publish_trial_two' });
      await other.goto('/designer');
      const seen = strip(other, 'en').getByText(en('publish.progress.title.running', { revision }));
      await seen.waitFor();
      expect(await barriers(other, 'light')).toEqual([]);
      await button(other, en('publish.open')).click();
      await other.getByText(new RegExp(`is publishing v${revision}`)).waitFor();
      expect(await other.getByRole('dialog').getByRole('button', { name: en('publish.publish'), exact: true }).isDisabled()).toBe(true); // prettier-ignore
      await free();
      await page.getByText(t('publish.done', { revision })).waitFor();
      await strip(page, 'zh-CN').waitFor({ state: 'detached' });
      await seen.waitFor({ state: 'detached' });
      await ask(page, 'DELETE', '/definitions/module/publish_trial_two?draft=true');
    }, 180_000);

    it('is taken back when that is wanted, and stays as drafts', async () => {
      const t = wordsOf('zh-CN');
      await inUse();
      await draft(code, size, { ...code, name: 'more' });
      const dialog = await begin(t);
      await button(dialog, t('publish.progress.takeBack')).click();
      await page.getByRole('dialog').getByRole('alert').waitFor();
      await until(async () => (await latest()).status === 'withdrawn');
      await free();
      const { data } = await ask<{ data: { name: string; state: string }[] }>(page, 'GET', '/definitions?kind=module');
      expect(data.find(({ name }) => name === NAME)).toMatchObject({ state: 'draft' });
    }, 180_000);

    it('that failed says why and what to do, until that is read', async () => {
      const t = wordsOf('zh-CN');
      await draft({ ...code, unique: true }, size);
      await expect(publish()).rejects.toThrow('values_not_unique');
      const { revision, error } = await latest();
      await page.goto('/designer');
      await strip(page, 'zh-CN').getByText(t('publish.progress.title.failed', { revision })).waitFor();
      await button(strip(page, 'zh-CN'), t('publish.progress.open')).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(error!.errors[0]!.message).waitFor();
      await dialog.getByText(t('publish.progress.wayOut')).waitFor();
      await dialog.getByText(t('publish.progress.givenUp.valid'), { exact: true }).or(dialog.getByText(t('publish.progress.givenUp.failed'), { exact: true })).first().waitFor(); // prettier-ignore
      await page.keyboard.press('Escape');
      await button(strip(page, 'zh-CN'), t('publish.progress.dismiss')).click();
      await strip(page, 'zh-CN').waitFor({ state: 'detached' });
      await page.reload();
      await button(page, t('designer.newModule')).waitFor();
      expect(await strip(page, 'zh-CN').count()).toBe(0);
      await ask(page, 'DELETE', `/definitions/module/${NAME}?draft=true`);
    }, 180_000);

    it('is compared with any other, and what it removed is brought back with its values', async () => {
      const t = wordsOf('zh-CN');
      await draft(size);
      await publish([`drop module/${NAME}/fields/code`]);
      const { revision } = await latest();
      await page.goto('/admin?tab=revisions');
      await button(page, t('admin.compare.open')).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('编码').waitFor();
      await dialog.getByText(t('admin.compare.json'), { exact: true }).click();
      const json = dialog.getByRole('list', { name: t('admin.compare.json') });
      await json.getByText('/fields/code').waitFor();
      expect(await json.locator('del').first().textContent()).toContain('-   "name": "code"');
      expect(await barriers(page, 'light')).toEqual([]);

      await page.goto('/admin?tab=kept');
      const kept = page.getByRole('list', { name: t('admin.tab.kept') }).getByRole('listitem').filter({ hasText: `${NAME}.code` }); // prettier-ignore
      await kept.getByText(t('admin.kept.field', { revision })).waitFor();
      await button(kept, t('admin.kept.restoreOf', { name: '编码' })).click();
      await kept.getByRole('link', { name: t('admin.kept.open') }).waitFor();
      await publish();
      const { data } = await ask<{ data: { code: string }[] }>(page, 'GET', `/records/${NAME}?fields=code`);
      expect(data.map((record) => record.code)).toEqual(['same', 'same']);
      const left = await ask<{ data: KeptEntry[] }>(page, 'GET', '/kept');
      expect(left.data.filter((one) => one.module === NAME)).toEqual([]);
    }, 180_000);

    it('turns a text into a picklist of what records hold, and keeps aside what does not fit', async () => {
      const t = wordsOf('zh-CN');
      const kind = { name: 'kind', type: 'text', label: { en: 'Kind', 'zh-CN': '门店类别' } };
      await draft(size, code, kind);
      await publish();
      const add = (name: string, value: string) => ask(page, 'POST', `/records/${NAME}`, { name, kind: value });
      for (const [name, value] of [
        ['C', '旗舰店'],
        ['D', '旗舰店'],
        ['E', 'outlet'],
      ] as const)
        await add(name, value);
      await page.goto(`/designer/${NAME}`);
      await page.getByRole('button', { name: /^门店类别，/ }).click({ force: true });
      const panel = properties(page, 'zh-CN');
      const labels = await typeLabels(page);
      await chooseOption(
        panel.getByRole('combobox', { name: t('designer.type.label'), exact: true }),
        labels.get('picklist')!,
      );
      await panel
        .getByText(t('designer.type.converts', { was: labels.get('text')!, now: labels.get('picklist')! }))
        .waitFor();
      await button(panel, t('designer.type.takeOptions')).click();
      const option = (number: number): Locator =>
        panel.getByRole('textbox', { name: t('designer.optionLabel', { number }), exact: true });
      await until(async () => (await option(3).count()) === 0 && (await option(2).count()) === 1);
      expect(await option(1).inputValue()).toBe('旗舰店');
      await draftSaved(page, 'zh-CN');
      // Somebody writes something else meanwhile.
      await add('F', '临时摊位');
      expect(await barriers(page, 'light')).toEqual([]);
      await button(page, t('publish.open')).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('“临时摊位” × 1').waitFor();
      const go = dialog.getByRole('button', { name: /^发\s?布$/ });
      expect(await go.isDisabled()).toBe(true);
      expect(await barriers(page, 'light')).toEqual([]);
      await dialog.getByLabel(t('changes.writeName', { name: '门店类别' })).fill('门店类别');
      await until(() => go.isEnabled());
      await go.click();
      await until(async () => (await latest()).status === 'done' && (await ask<{ changes: unknown[] }>(page, 'GET', '/drafts')).changes.length === 0); // prettier-ignore
      const { data } = await ask<{ data: { name: string; kind: string | null }[] }>(page, 'GET', `/records/${NAME}?fields=name,kind&sort=name`); // prettier-ignore
      const [flagship, outlet] = [data.find(({ name }) => name === 'C')!.kind, data.find(({ name }) => name === 'E')!.kind]; // prettier-ignore
      expect(data.map((record) => record.kind).filter((value) => value !== null)).toEqual([flagship, flagship, outlet]);
      expect(flagship).not.toBe(outlet);
      await page.goto(`/m/${NAME}`);
      await page.getByRole('gridcell').filter({ hasText: '旗舰店' }).first().waitFor();
      await page.goto('/admin?tab=kept');
      await page.getByRole('list', { name: t('admin.tab.kept') }).getByRole('listitem').filter({ hasText: `${NAME}.kind` }).waitFor(); // prettier-ignore
      await draft(size, code);
      await publish([`drop module/${NAME}/fields/kind`]);
      for (const { id, name } of (
        await ask<{ data: { id: string; name: string }[] }>(page, 'GET', `/records/${NAME}?fields=name`)
      ).data)
        if (name > 'B') await ask(page, 'DELETE', `/records/${NAME}/${id}`);
    }, 180_000);

    it('makes a field of the name of a removed one empty, unless its values are taken back', async () => {
      const t = wordsOf('zh-CN');
      const values = async (field: string): Promise<unknown[]> =>
        (await ask<{ data: Record<string, unknown>[] }>(page, 'GET', `/records/${NAME}?fields=${field}`)).data.map((record) => record[field]); // prettier-ignore
      const dialog = async (): Promise<Locator> => {
        await page.goto(`/designer/${NAME}`);
        await button(page, t('publish.open')).click();
        return page.getByRole('dialog');
      };
      const done = async (within: Locator): Promise<void> => {
        await within.getByRole('button', { name: /^发\s?布$/ }).click();
        await until(async () => (await latest()).status === 'done' && (await ask<{ changes: unknown[] }>(page, 'GET', '/drafts')).changes.length === 0); // prettier-ignore
      };
      await draft(size);
      await publish([`drop module/${NAME}/fields/code`]);
      await draft(size, code);
      const first = await dialog();
      const offer = first.getByRole('radiogroup');
      await offer.waitFor();
      expect(await offer.getByRole('radio', { name: t('changes.offer.empty') }).isChecked()).toBe(true);
      expect(await barriers(page, 'light')).toEqual([]);
      await done(first);
      expect(await values('code')).toEqual([null, null]);

      await page.goto('/admin?tab=kept');
      const kept = page.getByRole('list', { name: t('admin.tab.kept') }).getByRole('listitem').filter({ hasText: `${NAME}.code` }); // prettier-ignore
      await button(kept, t('admin.kept.restoreOf', { name: '编码' })).click();
      await kept.getByRole('alert').getByText('code').waitFor();
      await kept.getByRole('textbox', { name: t('admin.kept.otherName') }).fill('former');
      await kept.getByRole('button', { name: t('admin.kept.restoreAs'), exact: true }).click();
      await kept.getByRole('link', { name: t('admin.kept.open') }).waitFor();
      const second = await dialog();
      const take = second.getByRole('radiogroup').getByRole('radio').nth(1);
      await take.waitFor();
      expect(await take.isChecked()).toBe(true);
      await second.getByRole('radio', { name: t('changes.offer.empty') }).click();
      await until(async () => (await ask<{ kept: { taken: boolean }[] }>(page, 'GET', '/drafts')).kept.every(({ taken }) => !taken)); // prettier-ignore
      await until(async () => !(await take.isChecked()));
      await take.click();
      await until(() => take.isChecked());
      await done(second);
      expect(await values('former')).toEqual(['same', 'same']);
      expect(await values('code')).toEqual([null, null]);
    }, 180_000);
  });
}
