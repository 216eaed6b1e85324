import type { Screen, Stage } from '../screen.js';

interface Found {
  readonly data: readonly { readonly id: string }[];
}

/** A record with much to see: the first that the order puts in front. */
async function first(stage: Stage, module: string, sort: string): Promise<string> {
  const { data } = await stage.ask<Found>('GET', `/records/${module}?limit=1&fields=id&sort=${sort}`);
  return `/m/${module}/${data[0]!.id}`;
}

async function list(stage: Stage, path: string): Promise<void> {
  await stage.goto(path);
  await (
    stage.width === 390
      ? stage.page.locator('main').getByRole('link').first()
      : stage.page.getByRole('gridcell').first()
  ).waitFor();
}

const onOpportunity = async (stage: Stage): Promise<void> => {
  await stage.goto(await first(stage, 'opportunity', '-amount'));
  await stage.page.getByRole('heading', { level: 1 }).waitFor();
};

const escape = ({ page }: Stage): Promise<void> => page.keyboard.press('Escape');

/** What business users work with all day. */
export const DAILY: readonly Screen[] = [
  {
    name: 'home',
    title: { en: 'Home: the first list of the menu', zh: '首页：菜单中的第一个列表' },
    person: 'manager',
    open: (stage) => list(stage, '/'),
  },
  {
    name: 'list',
    title: { en: 'List', zh: '列表' },
    person: 'manager',
    open: (stage) => list(stage, '/m/opportunity'),
  },
  {
    name: 'list-selected',
    title: { en: 'List: chosen rows', zh: '列表：已选记录' },
    person: 'manager',
    at: 1440,
    open: async (stage) => {
      await list(stage, '/m/opportunity');
      for (const row of [1, 3, 4]) await stage.page.getByRole('row').nth(row).getByRole('checkbox').check();
    },
  },
  {
    name: 'list-filter',
    title: { en: 'List: filter', zh: '列表：筛选' },
    person: 'manager',
    open: async (stage) => {
      await list(stage, '/m/opportunity');
      const phone = stage.width === 390;
      await stage.button(stage.t(phone ? 'filter.title' : 'filter.add')).click();
      await stage.page.getByRole(phone ? 'dialog' : 'form', { name: stage.t('filter.title') }).waitFor();
    },
    leave: escape,
  },
  {
    name: 'list-edit',
    title: { en: 'List: editing a cell', zh: '列表：单元格内编辑' },
    person: 'manager',
    at: 1440,
    open: async (stage) => {
      await list(stage, '/m/account');
      const cell = stage.page.locator('[role=gridcell][data-cell$="/annual_revenue"]').nth(2);
      await cell.dblclick();
      await cell.locator('input').first().waitFor();
    },
    leave: escape,
  },
  {
    name: 'board',
    title: { en: 'Board', zh: '看板' },
    person: 'manager',
    open: async ({ goto, page }) => {
      await goto('/m/opportunity?view=pipeline');
      await page.getByRole('article').first().waitFor();
    },
  },
  {
    name: 'record',
    title: { en: 'Record', zh: '记录' },
    person: 'manager',
    open: onOpportunity,
  },
  {
    name: 'record-account',
    title: { en: 'Record with related lists', zh: '记录与相关列表' },
    person: 'manager',
    open: async (stage) => {
      await stage.goto(await first(stage, 'account', '-annual_revenue'));
      await stage.page.getByRole('heading', { level: 1 }).waitFor();
    },
  },
  {
    name: 'record-edit',
    title: { en: 'Editing a record', zh: '编辑记录' },
    person: 'manager',
    open: async (stage) => {
      await stage.goto(`${await first(stage, 'account', '-annual_revenue')}?edit=true`);
      await stage.button(stage.t('action.save')).waitFor();
    },
  },
  {
    name: 'record-side',
    title: { en: 'A record beside the list', zh: '列表旁的记录侧板' },
    person: 'manager',
    at: 1440,
    open: async (stage) => {
      const path = await first(stage, 'account', '-annual_revenue');
      await list(stage, `/m/account?peek=${encodeURIComponent(path.slice(3))}`);
      await stage.page
        .getByText(stage.t('record.peek.whole'))
        .or(stage.page.getByLabel(stage.t('record.peek.whole')))
        .first()
        .waitFor();
    },
  },
  {
    name: 'create',
    title: { en: 'New record', zh: '新建记录' },
    person: 'manager',
    open: async ({ goto, button, t }) => {
      await goto('/m/opportunity/new');
      await button(t('action.save')).waitFor();
    },
  },
  {
    name: 'quick-create',
    title: { en: 'New record beside the page', zh: '快速新建' },
    person: 'manager',
    open: async (stage) => {
      const { page, t } = stage;
      await list(stage, '/m/account');
      if (stage.width === 390) await page.getByRole('button', { name: t('palette.title') }).click();
      else await page.keyboard.press('Control+k');
      const label = stage.locale === 'en' ? 'Contact' : '联系人';
      await page.getByRole('combobox', { name: t('palette.title') }).fill(t('list.create', { label }));
      await page
        .getByRole('option', { name: t('list.create', { label }) })
        .first()
        .click();
      await page
        .getByRole('dialog', { name: t('quickCreate.title') })
        .getByRole('form')
        .waitFor();
    },
    leave: escape,
  },
  {
    name: 'palette',
    title: { en: 'Search and commands', zh: '搜索与命令' },
    person: 'manager',
    open: async (stage) => {
      const { page, t } = stage;
      await list(stage, '/m/opportunity');
      if (stage.width === 390) await page.getByRole('button', { name: t('palette.title') }).click();
      else await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: t('palette.title') }).fill(stage.locale === 'en' ? 'north' : '科技');
      await page
        .getByRole('listbox', { name: t('palette.results') })
        .getByRole('option')
        .nth(3)
        .waitFor();
    },
    leave: escape,
  },
  {
    name: 'key-map',
    title: { en: 'Keyboard shortcuts', zh: '键盘快捷键' },
    person: 'manager',
    at: 1440,
    open: async (stage) => {
      await list(stage, '/m/opportunity');
      await stage.page.keyboard.press('?');
      await stage.page.getByRole('dialog', { name: stage.t('keys.title') }).waitFor();
    },
    leave: escape,
  },
  {
    name: 'notifications',
    title: { en: 'Notifications', zh: '通知' },
    person: 'manager',
    open: async (stage) => {
      const { page, t } = stage;
      await list(stage, '/m/opportunity');
      const bell = t('notifications.bellUnread_other', { count: '' }).trim();
      await page
        .getByRole('button', { name: new RegExp(`${t('notifications.title')}|${bell}`) })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
    leave: escape,
  },
  {
    name: 'me',
    title: { en: 'Me', zh: '我' },
    person: 'manager',
    open: async (stage) => {
      const { page, t } = stage;
      await list(stage, '/m/opportunity');
      const { name } = await stage.ask<{ name: string }>('GET', '/auth/me');
      await page.getByRole('button', { name: t('user.menu', { name }) }).click();
      await page.getByRole('menu').last().waitFor();
    },
    leave: escape,
  },
  {
    name: 'not-found',
    title: { en: 'No such page', zh: '页面不存在' },
    person: 'manager',
    open: async ({ goto, page, t }) => {
      await goto('/no-such-page');
      await page.getByText(t('notFound.title')).waitFor();
    },
  },
];
