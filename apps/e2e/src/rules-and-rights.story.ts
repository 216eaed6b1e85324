import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { DefinitionEntry } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import { until } from '@mokuai/testing';
import { barriers, look } from './axe.fixture.js';
import { openTab, PHONE, type Tab } from './browser.fixture.js';
import { ask, signIn } from './people.fixture.js';
import { ADMIN, type Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

const LOCALE: Locale = 'zh-CN';
const SELLER = 'lin.zhiyuan@demo.mokuai.example';
/** Definitions of the sales application that the story changes, and puts back. */
const CHANGED = ['menu/main', 'role/sales', 'numbering/account_no', 'view/account.all', 'view/account.mine'] as const;

const WORDS = { activity: '跟进活动', product: '产品', deals: '成交', account: '客户', industry: '行业' };

/** The menu, the rights of a role, the numbers and the views of a module, changed by an administrator and met by a salesperson. */
export function rulesAndRightsStory(running: () => Running): void {
  describe('the rules of an application', () => {
    const t = wordsOf(LOCALE);
    const tabs: Tab[] = [];
    let admin: Page;
    let seller: Page;
    let before: DefinitionEntry[];

    const open = async (locale: Locale, email: string, password?: string, viewport?: typeof PHONE): Promise<Page> => {
      const tab = await openTab(running().browser, running().product.url, locale, viewport);
      tabs.push(tab);
      await signIn(tab.page, locale, email, password);
      return tab.page;
    };
    const saved = (): Promise<void> => admin.getByText(/^草稿已保存/).waitFor();
    const publish = async (): Promise<void> => {
      await saved();
      await admin.getByRole('button', { name: t('publish.open') }).click();
      const dialog = admin.getByRole('dialog');
      await dialog.getByRole('button', { name: t('publish.publish'), exact: true }).click();
      await dialog.getByRole('button', { name: t('publish.stay') }).click();
    };
    const carry = async (what: Locator, to: Locator, share: number): Promise<void> => {
      const [from, target] = [(await what.boundingBox())!, (await to.boundingBox())!];
      await admin.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await admin.mouse.down();
      await admin.mouse.move(from.x + 20, from.y + 40, { steps: 3 });
      await admin.mouse.move(target.x + 60, target.y + target.height * share, { steps: 6 });
      await admin.mouse.up();
    };

    beforeAll(async () => {
      admin = await open(LOCALE, ADMIN.email, ADMIN.password);
      await ask(admin, 'PATCH', '/auth/me', { locale: LOCALE, theme: 'system' });
      await admin.reload();
      const { data } = await ask<{ data: DefinitionEntry[] }>(admin, 'GET', '/definitions?state=published');
      before = data.filter(({ kind, name }) => (CHANGED as readonly string[]).includes(`${kind}/${name}`));
      seller = await open(LOCALE, SELLER);
    });
    afterAll(async () => {
      for (const { kind, name, document } of before ?? [])
        await ask(admin, 'PUT', `/definitions/${kind}/${name}`, document);
      await ask(admin, 'POST', '/publish', { message: 'as it was' });
      const complaints = tabs.flatMap((tab) => tab.complaints);
      for (const tab of tabs) await tab.close();
      expect(complaints).toEqual([]);
    });

    it('an item of the menu is carried into another group by mouse and by keys, and stands there for a salesperson', async () => {
      await admin.getByRole('link', { name: t('nav.designer') }).click();
      await admin.getByRole('link', { name: t('menuEditor.entry'), exact: true }).click();
      const grip = (label: string): Locator =>
        admin.getByRole('button', { name: t('menuEditor.carry', { label }), exact: true });
      const order = async (): Promise<string> =>
        (await admin.getByRole('list', { name: t('menuEditor.items') }).innerText()).replaceAll(/\s+/g, ' ');
      await grip(WORDS.activity).waitFor();
      const first = await order();
      await carry(grip(WORDS.activity), admin.getByRole('listitem').filter({ has: grip(WORDS.deals) }), 0.5);
      await until(async () => (await order()).includes(`${WORDS.product} ${WORDS.activity}`));
      await admin.keyboard.press('Control+z');
      await until(async () => (await order()) === first);

      await grip(WORDS.activity).focus();
      await admin.keyboard.press('Space');
      for (let step = 0; step < 6; step++) await admin.keyboard.press('ArrowDown');
      await admin.keyboard.press('Space');
      await until(async () => (await order()).includes(`${WORDS.product} ${WORDS.activity}`));
      const preview = admin.getByRole('navigation', { name: t('menuEditor.preview') });
      await expect(preview.innerText()).resolves.toMatch(new RegExp(`${WORDS.product}\\s+${WORDS.activity}`));
      expect([...(await barriers(admin, 'light')), ...(await barriers(admin, 'dark'))]).toEqual([]);
      await look(admin, 'light');
      await publish();

      await seller.goto('/m/account');
      const links = seller.getByRole('navigation', { name: t('nav.label') }).getByRole('link');
      await until(async () => {
        const names = await links.allInnerTexts();
        return names.indexOf(WORDS.activity) === names.indexOf(WORDS.product) + 1;
      });
    }, 120_000);

    it('rights are set from the keyboard, and a field that is taken away is gone from the list', async () => {
      const column = seller.getByRole('columnheader', { name: WORDS.industry });
      await column.first().waitFor();
      await admin.goto('/designer/roles?role=sales');
      const cell = (operation: string): Locator =>
        admin.getByRole('button', { name: new RegExp(`^${WORDS.account}：${t(`rights.operation.${operation}`)}`) });
      await admin
        .getByRole('checkbox', { name: new RegExp(`^${WORDS.account}：${t('rights.operation.create')}`) })
        .focus();
      await admin.keyboard.press('ArrowRight');
      await admin.keyboard.press('1');
      await admin
        .getByRole('button', { name: `${WORDS.account}：${t('rights.operation.read')} ${t('rights.scope.own')}` })
        .waitFor();
      expect(await cell('read').evaluate((node) => node === document.activeElement)).toBe(true);
      expect(await barriers(admin, 'light')).toEqual([]);
      await admin.keyboard.press('Control+z');
      await admin.getByRole('tab', { name: t('roles.part.fields') }).click();
      await admin.getByRole('radio', { name: `${WORDS.industry}：${t('rights.right.hidden')}` }).check();
      await admin.getByRole('tab', { name: t('roles.part.summary') }).click();
      await admin.getByText(t('roles.neverSees_other', { count: 1, fields: WORDS.industry })).waitFor();
      await publish();

      await seller.goto('/m/account');
      await seller
        .getByRole('columnheader', { name: t('designer.label') })
        .or(seller.getByRole('grid'))
        .first()
        .waitFor();
      await until(async () => (await column.count()) === 0);
    }, 120_000);

    it('a number comes as it was previewed', async () => {
      await admin.goto('/designer/account?tab=numbering');
      const preview = admin.getByRole('region', { name: t('numbers.preview') });
      await admin
        .getByRole('button', { name: t('numbers.card', { name: t('numbering.segment.text'), text: 'C' }) })
        .click();
      await admin.getByRole('textbox', { name: t('numbering.setting.value'), exact: true }).fill('KH-');
      const next = async (): Promise<string> => /KH-\d+/.exec(await preview.innerText())?.[0] ?? '';
      await until(async () => (await next()) !== '');
      await admin.getByText(t('numbers.warning.changed.detail')).waitFor();
      const promised = await next();
      expect(await barriers(admin, 'light')).toEqual([]);
      await publish();
      const made = await ask<{ no: string }>(admin, 'POST', '/records/account', { name: `Numbered ${Date.now()}` });
      expect(made.no).toBe(promised);
    }, 120_000);

    it('a view shows real records while it is edited, and stands where it is put', async () => {
      await admin.goto('/designer/account?tab=views');
      const preview = admin.getByRole('region', { name: t('viewEditor.preview') });
      await preview.getByRole('cell').first().waitFor();
      const views = admin.getByRole('navigation', { name: t('designer.tab.views') });
      const mine = views.getByRole('listitem').filter({ hasText: '我负责的' });
      await mine.getByRole('button').first().focus();
      await admin.keyboard.press('Space');
      const told = admin.locator('[id^=DndLiveRegion]').first();
      await until(async () => {
        await admin.keyboard.press('ArrowUp');
        return (await told.innerText()).includes('第 1 位');
      });
      await admin.keyboard.press('Space');
      await until(async () => (await views.getByRole('listitem').first().innerText()).includes('我负责的'));
      await views.getByText(t('viewEditor.opensWith')).waitFor();
      await publish();
      await admin.goto('/m/account');
      const first = admin
        .getByRole('tablist', { name: t('list.views') })
        .getByRole('tab')
        .first();
      await until(async () => (await first.innerText()) === '我负责的');
    }, 120_000);

    it('fits a phone, in the longer language', async () => {
      const phone = await open('en', ADMIN.email, ADMIN.password, PHONE);
      const words = wordsOf('en');
      await ask(phone, 'PATCH', '/auth/me', { locale: 'en' });
      for (const [path, shown] of [
        ['/designer/menu', words('menuEditor.items')],
        ['/designer/roles?role=sales', words('rights.capabilities')],
        ['/designer/account?tab=numbering', words('numbers.preview')],
        ['/designer/account?tab=views', words('viewEditor.preview')],
      ] as const) {
        await phone.goto(path);
        await phone.getByText(shown, { exact: true }).first().waitFor();
        expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
      }
      expect(await barriers(phone, 'light')).toEqual([]);
      // Who left an editor comes back to it, however soon.
      await phone.goto('/designer/menu');
      for (let times = 0; times < 2; times++) {
        await phone.getByText(words('menuEditor.items'), { exact: true }).first().waitFor();
        await phone.getByRole('link', { name: words('designer.allModules') }).click();
        await phone.locator('a[href="/designer/menu"]').click();
      }
      await phone.getByText(words('menuEditor.items'), { exact: true }).first().waitFor();
    }, 120_000);
  });
}
