import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Locale } from '@mokuai/kernel';
import { DESKTOP, openBrowser, openTab, PHONE, type Tab } from './browser.fixture.js';
import { startProduct, type Running } from './product.fixture.js';
import { wordsOf } from './words.fixture.js';

const ADMIN = { name: '赵敏', email: 'zhao.min@example.com', password: 'xunjian-2026-a' };
const COLLEAGUE = { name: '李强', email: 'li.qiang@example.com', password: 'xunjian-2026-b' };
const BOTH = ['zh-CN', 'en'] as const;

/** How somebody begins who has nothing but the address: no demo, no documentation. */
describe('the first run', () => {
  let running: Running;
  let tab: Tab | undefined;

  beforeAll(async () => {
    const [product, browser] = await Promise.all([
      startProduct({ DEMO: '0', ADMIN_EMAIL: '', ADMIN_PASSWORD: '' }),
      openBrowser(),
    ]);
    running = { product, browser };
  }, 300_000);

  afterAll(async () => {
    await running?.browser.close();
    await running?.product.stop();
  }, 60_000);

  const open = async (locale: Locale, viewport = DESKTOP): Promise<Page> => {
    await tab?.close();
    tab = await openTab(running.browser, running.product.url, locale, viewport);
    return tab.page;
  };

  const signIn = async (page: Page, locale: Locale, { email, password }: typeof ADMIN): Promise<void> => {
    const t = wordsOf(locale);
    await page.goto('/');
    await page.getByLabel(t('signIn.email')).fill(email);
    await page.getByLabel(t('signIn.password'), { exact: true }).fill(password);
    await page.getByRole('button', { name: t('signIn.submit') }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  };

  const fits = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

  /** From the open dialog of a new module to its first record. */
  const makeModule = async (page: Page, locale: Locale, label: string, field: string): Promise<void> => {
    const t = wordsOf(locale);
    const phone = page.viewportSize()?.width === PHONE.width;
    // The language on screen is asked for first, the other one may wait.
    await page.keyboard.type(label);
    await page.getByRole('button', { name: t('designer.createModule') }).click();
    await page.waitForURL(/\/designer\/\w+/);
    if (phone) await page.getByRole('button', { name: t('designer.add'), exact: true }).click();
    await page.getByRole('button', { name: locale === 'en' ? 'Text' : '单行文本', exact: true }).click();
    // What is new can be named without looking for where.
    const words = page.getByLabel(t('designer.label'), { exact: true });
    await words.waitFor();
    await page.waitForFunction(
      () => document.activeElement instanceof HTMLInputElement && document.activeElement.selectionEnd! > 0,
    );
    await page.keyboard.type(field);
    if (phone) await page.locator('.ant-drawer-close').click();
    await page.getByRole('group', { name: field }).waitFor();
    await page.getByRole('button', { name: t('publish.open') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`${label} · ${t('layouts.default')}`).waitFor();
    expect(await fits(page)).toBe(true);
    await dialog.getByRole('button', { name: t('publish.publish'), exact: true }).click();
    await dialog.getByText(t('publish.unseen', { module: label })).waitFor();
    await dialog.getByRole('link', { name: t('publish.openList') }).click();
    const create = t('list.create', { label });
    await page
      .getByRole('link', { name: create })
      .or(page.getByRole('button', { name: create }))
      .last()
      .click();
    await page.getByLabel(field).fill('KYJ-001');
    await page.getByLabel(locale === 'en' ? 'Name' : '名称').fill('1');
    await page.getByRole('button', { name: t('action.save'), exact: true }).click();
    await page.waitForURL(/\/m\/\w+\/[0-9a-f-]{36}$/);
    await page.getByText('KYJ-001').first().waitFor();
    expect(await fits(page)).toBe(true);
  };

  it('asks for the first administrator and what to begin with; the empty design center invites', async () => {
    const t = wordsOf('zh-CN');
    const page = await open('zh-CN');
    await page.goto('/');
    await page.getByLabel(t('setup.name')).fill(ADMIN.name);
    await page.getByLabel(t('signIn.email')).fill(ADMIN.email);
    await page.getByLabel(t('signIn.password'), { exact: true }).fill('short');
    await page.getByRole('button', { name: t('setup.submit') }).click();
    // What is wrong is said once.
    await page.locator('.ant-form-item-explain-error').waitFor();
    expect(await page.getByText(t('setup.passwordHelp')).filter({ visible: true }).count()).toBe(1);
    await page.getByLabel(t('signIn.password'), { exact: true }).fill(ADMIN.password);
    await page.getByRole('button', { name: t('setup.submit') }).click();
    await page.getByRole('radio').last().check();
    await page.getByRole('button', { name: t('start.submit') }).click();
    const invitation = page.getByRole('region', { name: t('invitation.title') });
    await invitation.getByRole('button', { name: new RegExp(t('invitation.ready')) }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('modules.install') })
      .waitFor();
    await page.keyboard.press('Escape');
    await invitation.getByRole('button', { name: new RegExp(t('invitation.own')) }).click();
    await makeModule(page, 'zh-CN', '设备巡检', '设备编号');
    expect(tab?.complaints).toEqual([]);
  }, 60_000);

  it('a colleague is added with a role in one dialog, and works on a phone in the language of the phone', async () => {
    const t = wordsOf('zh-CN');
    const admin = tab!.page;
    await admin.goto('/designer/she_bei_xun_jian?tab=rights');
    await admin.getByRole('button', { name: t('rights.addRole') }).click();
    await admin.keyboard.type('巡检员');
    await admin.getByRole('button', { name: t('designer.create'), exact: true }).click();
    await admin.getByRole('row', { name: /巡检员/ }).waitFor();
    await admin.getByRole('button', { name: t('publish.open') }).click();
    await admin
      .getByRole('dialog')
      .getByRole('button', { name: t('publish.publish'), exact: true })
      .click();
    // Somebody has a right to it now: nothing is left to be said.
    await admin.getByRole('link', { name: t('publish.openList') }).waitFor();
    expect(await admin.getByText(t('publish.unseen', { module: '设备巡检' })).count()).toBe(0);

    await admin.goto('/admin');
    await admin.getByRole('button', { name: t('admin.addUser') }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel(t('admin.name')).fill(COLLEAGUE.name);
    await dialog.getByLabel(t('signIn.email')).fill(COLLEAGUE.email);
    await dialog.getByLabel(t('admin.firstPassword')).fill(COLLEAGUE.password);
    await dialog.getByLabel(t('admin.roles')).click();
    await admin.locator('.ant-select-item-option', { hasText: '巡检员' }).click();
    await dialog.getByRole('button', { name: t('admin.addUser') }).click();
    await admin.getByText(t('admin.userAdded', { name: COLLEAGUE.name })).waitFor();

    const page = await open('zh-CN', PHONE);
    await signIn(page, 'zh-CN', COLLEAGUE);
    await page.waitForURL(/\/m\/she_bei_xun_jian/);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await page.goto('/m/she_bei_xun_jian/new');
    await page.getByLabel('名称').fill('2 号空压机日检');
    await page.getByRole('button', { name: t('action.save'), exact: true }).click();
    await page.waitForURL(/\/m\/\w+\/[0-9a-f-]{36}$/);
    expect(await fits(page)).toBe(true);
    expect(tab?.complaints).toEqual([]);
  }, 60_000);

  it.each(BOTH)(
    'on a phone one makes a module just as well: %s',
    async (locale) => {
      const t = wordsOf(locale);
      const page = await open(locale, PHONE);
      await signIn(page, locale, ADMIN);
      await page.request.patch('/api/auth/me', { headers: { 'x-requested-with': 'mokuai' }, data: { locale } });
      await page.goto('/designer');
      await page.getByRole('button', { name: t('designer.newModule') }).click();
      await page.getByRole('dialog').waitFor();
      await makeModule(page, locale, locale === 'en' ? 'Asset' : '资产', locale === 'en' ? 'Tag' : '资产编号');
      expect(tab?.complaints).toEqual([]);
    },
    60_000,
  );
});
