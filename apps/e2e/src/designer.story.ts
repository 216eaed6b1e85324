import { afterAll, describe, expect, it } from '@jest/globals';
import { until } from '@mokuai/testing';
import type { Locator, Page } from 'playwright-core';
import type { DefinitionEntry } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import {
  before,
  behind,
  card,
  carry,
  focusedField,
  formOf,
  isEditing,
  pressInOneTask,
  shown,
  tabTo,
} from './canvas.fixture.js';
import { draftSaved, newModule, palette, properties, publishAll, typeLabels } from './designer.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

const OTHER_ADMIN = { email: 'second.admin@example.com', password: 'another battery staple' };
const TYPES = [
  'text', 'long_text', 'integer', 'currency', 'date', 'datetime', 'picklist', 'boolean', 'email', 'phone',
] as const; // prettier-ignore

/** Modules designed with nothing but the mouse, with nothing but the keyboard, by two at once, and with a thumb. */
export function designerStory(running: () => Running): void {
  const tabs: Tab[] = [];
  const open = async (
    locale: Locale,
    email = ADMIN.email,
    password?: string,
    viewport?: typeof PHONE,
  ): Promise<Page> => {
    const tab = await openTab(running().browser, running().product.url, locale, viewport);
    tabs.push(tab);
    await signIn(tab.page, locale, email, email === ADMIN.email ? ADMIN.password : password);
    await ask(tab.page, 'PATCH', '/auth/me', { locale });
    return tab.page;
  };

  describe('the designer', () => {
    afterAll(async () => {
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs) await tab.close();
      expect(complaints).toEqual([]);
    });

    it('makes a module of ten fields by mouse alone, takes back twenty steps, and publishes', async () => {
      const t = wordsOf('zh-CN');
      const page = await open('zh-CN');
      await newModule(page, 'zh-CN', { en: 'Drag trial', 'zh-CN': '拖拽试验' });
      const chips = palette(page, 'zh-CN');
      const type = await typeLabels(page);
      const chip = (name: string): Locator => chips.getByRole('button', { name: type.get(name)!, exact: true });
      const sheetTabs = page.getByRole('tablist', { name: t('designer.tabs') }).getByRole('tab');
      const last = (): Locator => page.locator('main fieldset').last();
      await chip('text').waitFor();
      expect(await shown(page)).toEqual([['name']]);

      // Two steps: a section that is carried there, and a tab.
      await chips.getByText(t('designer.components')).click();
      await carry(page, chips.getByRole('button', { name: t('designer.section'), exact: true }), behind(last()));
      expect(await shown(page)).toEqual([['name'], []]);
      await chips.getByRole('button', { name: t('designer.addTab'), exact: true }).click();
      await sheetTabs.first().click();
      await chips.getByText(t('designer.newField')).click();

      // Ten steps: a field of each type, three of them onto the other tab.
      const [first, second] = [TYPES.slice(0, 4), TYPES.slice(4, 7)];
      let at = 'name';
      for (const name of first) {
        await carry(page, chip(name), behind(card(page, at)));
        await card(page, name).waitFor();
        at = name;
      }
      for (const name of second) await carry(page, chip(name), behind(last()));
      expect(await shown(page)).toEqual([['name', ...first], [...second]]);
      for (const name of TYPES.slice(7)) {
        await sheetTabs.first().click();
        await carry(page, chip(name), behind(last()), sheetTabs.last());
        await card(page, name).waitFor();
      }
      expect(await shown(page)).toEqual([['boolean', 'email', 'phone']]);

      // Eight steps: within a section, between sections, between tabs, and a section itself.
      await carry(page, card(page, 'phone'), before(card(page, 'boolean')));
      await carry(page, card(page, 'email'), before(card(page, 'phone')));
      expect(await shown(page)).toEqual([['email', 'phone', 'boolean']]);
      await carry(page, card(page, 'boolean'), before(card(page, 'text')), sheetTabs.first());
      await carry(page, card(page, 'picklist'), behind(last()), sheetTabs.last());
      await sheetTabs.first().click();
      await carry(page, card(page, 'date'), before(card(page, 'integer')));
      await carry(page, card(page, 'currency'), behind(card(page, 'datetime')));
      await carry(page, card(page, 'text'), behind(card(page, 'currency')));
      await page.locator('main fieldset').last().hover();
      await carry(
        page,
        page.getByRole('button', { name: t('designer.moveSection', { label: '新分组' }) }),
        before(page.locator('main fieldset').first()),
      );
      const top = [
        ['datetime', 'currency', 'text'],
        ['name', 'boolean', 'long_text', 'date', 'integer'],
      ];
      expect(await shown(page)).toEqual(top);
      const whole = [top, [['email', 'phone', 'boolean', 'picklist'].filter((name) => name !== 'boolean')]];
      await draftSaved(page, 'zh-CN');
      await until(async () => JSON.stringify(await formOf(page, 'drag_trial')) === JSON.stringify(whole));

      const [undo, redo] = [t('designer.undo'), t('designer.redo')].map((name) =>
        page.getByRole('button', { name, exact: true }),
      ) as [Locator, Locator];
      for (let step = 0; step < 20; step++) await undo.click();
      expect(await shown(page)).toEqual([['name']]);
      expect(await undo.isDisabled()).toBe(true);
      for (let step = 0; step < 20; step++) await redo.click();
      expect(await shown(page)).toEqual(top);
      expect(await redo.isDisabled()).toBe(true);

      await publishAll(page, 'zh-CN', '拖拽试验');
      expect(await formOf(page, 'drag_trial', 'published')).toEqual(whole);
      await page.goto('/m/drag_trial/new');
      await page.getByLabel('名称', { exact: true }).fill('拖出来的记录');
      await page.getByRole('button', { name: t('action.save'), exact: true }).click();
      await page.getByRole('heading', { name: '拖出来的记录' }).waitFor();
    }, 180_000);

    it('makes a module of ten fields by keyboard alone, takes back twenty steps, and publishes', async () => {
      const t = wordsOf('en');
      const page = await open('en');
      await page.goto('/designer');
      const press = async (...keys: readonly string[]): Promise<void> => {
        for (const key of keys) await page.keyboard.press(key);
      };
      await tabTo(page, page.getByRole('button', { name: t('designer.newModule') }));
      await press('Enter');
      // The language on screen is asked for first.
      await tabTo(page, page.getByLabel(t('designer.labelEn')));
      await page.keyboard.type('Key trial');
      await press('Tab');
      await page.keyboard.type('键盘试验');
      await press('Enter');
      const chips = palette(page, 'en');
      const search = chips.getByRole('searchbox');
      await search.waitFor();

      // Twenty steps: a field of each type is found and named; the slash goes to the search, Escape back to the card.
      const type = await typeLabels(page);
      // A new field is called after its words.
      const fields = TYPES.map((_, index) => `field_${index + 1}`);
      for (const [index, name] of TYPES.entries()) {
        await press('/');
        await until(() => search.evaluate((element) => element === document.activeElement));
        await page.keyboard.type(type.get(name)!);
        await press('Enter');
        await card(page, name).waitFor();
        await until(() => isEditing(page, type.get(name)!));
        await page.keyboard.type(`Field ${index + 1}`);
        await press('Escape');
        await until(async () => (await focusedField(page)) === fields[index]);
      }
      expect(await shown(page)).toEqual([['name', ...fields]]);

      // A section and a tab from the palette.
      await tabTo(page, search, 'Shift+Tab');
      await press('Shift+Tab', 'ArrowRight', 'ArrowRight');
      await tabTo(page, chips.getByRole('button', { name: t('designer.section'), exact: true }));
      await press('Enter');
      await tabTo(page, chips.getByRole('button', { name: t('designer.addTab'), exact: true }));
      await press('Enter');
      const sheetTabs = page.getByRole('tablist', { name: t('designer.tabs') }).getByRole('tab');
      await tabTo(page, sheetTabs.last());
      await press('ArrowLeft');
      expect(await shown(page)).toEqual([['name', ...fields], []]);

      // Carried with the space bar: to the section below, and on to the next tab; what is cancelled stays.
      await tabTo(page, card(page, 'name').locator('> button'));
      await press('End', ...Array<string>(10).fill('ArrowRight'));
      expect(await focusedField(page)).toBe('field_10');
      // A swift hand: the arrow follows before the page comes to anything else.
      await pressInOneTask(page, 'Space', 'ArrowRight');
      await page.getByRole('status').getByText(t('carry.place', { number: 1, section: 'New section', tab: t('designer.details') })).waitFor(); // prettier-ignore
      await press('Space');
      await until(async () => (await shown(page))[1]?.[0] === 'field_10');
      expect(await focusedField(page)).toBe('field_10');
      await press('ArrowLeft');
      expect(await focusedField(page)).toBe('field_9');
      await press('Space', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Space');
      await until(async () => (await focusedField(page)) === 'field_9');
      expect(await shown(page)).toEqual([['field_9']]);
      await press('Space', 'ArrowLeft', 'ArrowLeft', 'Escape');
      await until(async () => (await focusedField(page)) === 'field_9');
      expect(await shown(page)).toEqual([['field_9']]);
      await tabTo(page, sheetTabs.last(), 'Shift+Tab');
      await press('ArrowLeft');

      // Without carrying: Alt and an arrow move it, and its menu sends it.
      await tabTo(page, card(page, 'name').locator('> button'));
      await press('ArrowRight', 'Alt+ArrowLeft');
      expect((await shown(page))[0]?.slice(0, 3)).toEqual(['field_1', 'name', 'field_2']);
      await press('Control+d', 'Delete');
      expect((await shown(page))[0]?.slice(0, 3)).toEqual(['field_1', 'name', 'field_2']);
      const whole = [[['field_1', 'name', ...fields.slice(1, 8)], ['field_10']], [['field_9']]];
      await draftSaved(page, 'en');
      await until(async () => JSON.stringify(await formOf(page, 'key_trial')) === JSON.stringify(whole));

      for (let step = 0; step < 20; step++) await press('Control+z');
      await until(
        async () => JSON.stringify(await shown(page)) === JSON.stringify([['name', ...fields.slice(0, 3), TYPES[3]]]),
      );
      for (let step = 0; step < 20; step++) await press('Control+Shift+z');
      await until(async () => JSON.stringify(await shown(page)) === JSON.stringify(whole[0]));

      await tabTo(page, page.getByRole('button', { name: t('publish.open') }));
      await press('Enter');
      const dialog = page.getByRole('dialog');
      const publish = dialog.getByRole('button', { name: t('publish.publish'), exact: true });
      await publish.waitFor();
      await until(() => publish.isEnabled());
      await tabTo(page, publish);
      await press('Enter');
      await tabTo(page, dialog.getByRole('link', { name: t('publish.openList') }));
      await press('Enter');
      await page.getByRole('heading', { name: 'Key trial', exact: true }).waitFor();
      expect(await formOf(page, 'key_trial', 'published')).toEqual(whole);
      await page.goto('/m/key_trial/new');
      await tabTo(page, page.getByLabel('Name', { exact: true }));
      await page.keyboard.type('Typed record');
      await tabTo(page, page.getByRole('button', { name: t('action.save'), exact: true }));
      await press('Enter');
      await page.getByRole('heading', { name: 'Typed record' }).waitFor();
    }, 180_000);

    it('asks the second of two administrators whose version shall be kept', async () => {
      const t = wordsOf('en');
      const first = await open('en');
      const person = { name: 'Second Admin', email: OTHER_ADMIN.email, roles: ['admin'], locale: 'en', active: true };
      const { id } = await ask<{ id: string }>(first, 'POST', '/records/user', person);
      await ask(first, 'POST', `/auth/users/${id}/password`, { password: OTHER_ADMIN.password });
      const pages = [first, await open('en', OTHER_ADMIN.email, OTHER_ADMIN.password)] as const;
      const label = async (page: Page): Promise<Locator> => {
        const words = properties(page, 'en').getByLabel(t('designer.label'), { exact: true });
        await words.waitFor();
        return words;
      };
      const kept = async (): Promise<string> => {
        const { data } = await ask<{ data: DefinitionEntry[] }>(pages[0], 'GET', '/definitions?module=key_trial');
        const module = data.find(({ kind }) => kind === 'module')!.document as { label: { en: string } };
        return module.label.en;
      };
      for (const page of pages) await page.goto('/designer/key_trial');
      const [mine, theirs] = [await label(pages[0]), await label(pages[1])];
      await mine.fill('First');
      await draftSaved(pages[0], 'en');

      // What is on the screen of the second stays there until it is said what becomes of it.
      await theirs.fill('Second');
      const notice = pages[1].getByText(t('designer.conflictDetail'));
      await notice.waitFor();
      expect([await theirs.inputValue(), await kept()]).toEqual(['Second', 'First']);
      await pages[1].getByRole('link', { name: t('designer.allModules') }).click();
      await pages[1]
        .getByRole('dialog')
        .getByRole('button', { name: t('leave.stay') })
        .click();
      await pages[1].getByRole('button', { name: t('designer.takeTheirs') }).click();
      await notice.waitFor({ state: 'hidden' });
      await until(async () => (await (await label(pages[1])).inputValue()) === 'First');

      await (await label(pages[1])).fill('Third');
      await draftSaved(pages[1], 'en');
      await mine.fill('Fourth');
      await pages[0].getByRole('button', { name: t('designer.keepMine') }).click();
      await until(async () => (await kept()) === 'Fourth');
      await pages[0].getByText(t('designer.conflictDetail')).waitFor({ state: 'hidden' });
    }, 60_000);

    it('is at hand on a phone: a field is added by a tap, named, and moved', async () => {
      const t = wordsOf('zh-CN');
      const page = await open('zh-CN', ADMIN.email, undefined, PHONE);
      await page.goto('/designer/drag_trial');
      await page.getByRole('button', { name: t('designer.add'), exact: true }).tap();
      const type = await typeLabels(page);
      await page.getByRole('button', { name: type.get('url')!, exact: true }).tap();
      await card(page, 'url').waitFor();
      // Its properties come by themselves: a new field wants a name.
      const words = page.getByRole('dialog').getByLabel(t('designer.label'), { exact: true });
      await words.fill('官网');
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).or(page.locator('.ant-drawer-close')).first().tap(); // prettier-ignore
      await page
        .getByRole('toolbar')
        .getByRole('button', { name: t('designer.moveUp') })
        .tap();
      await until(async () => (await shown(page)).some((fields) => fields.at(-2) === 'guan_wang'));
      await page.getByRole('group', { name: '官网' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    }, 60_000);
  });
}
