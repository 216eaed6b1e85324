import { seenBy, type Step } from '../screen.js';
import { button, click, dialog, escape, found, go, list, on, saying, see, the } from '../steps.js';

const screen = seenBy('manager');
const OPPORTUNITIES = list('/m/opportunity');
const MANY = { at: 1440, leave: escape } as const;

const choose = (...rows: readonly number[]): Step => {
  return async ({ page }) => {
    for (const row of rows) await page.getByRole('row').nth(row).getByRole('checkbox').check();
  };
};

const columnMenu: Step = ({ page }) => page.locator('[data-head=amount]').click({ button: 'right' });

const editCell: Step = async ({ page }) => {
  const cell = page.locator('[role=gridcell][data-cell$="/annual_revenue"]').nth(2);
  await cell.dblclick();
  await cell.locator('input').first().waitFor();
};

/** The view that was saved for oneself, and what can be done with it. */
const ownView: Step = async ({ ask, goto, page, t }) => {
  const { data } = await ask<{ data: readonly { id: string; label: string }[] }>('GET', '/my/views?module=opportunity');
  const { id, label } = data[0]!;
  await goto(`/m/opportunity?view=${id}`);
  await page.getByRole('button', { name: t('views.menu', { label }) }).click();
};

const tabsMenu: Step = async ({ page, t }) => {
  const label = (await page.locator('main [role=tab][aria-selected=true]').first().textContent()) ?? '';
  await page.getByRole('button', { name: t('list.tabsMenu', { label: label.trim() }) }).click();
};

/** The lists of a module. */
export const LISTS = [
  screen('list', 'List', '列表', [OPPORTUNITIES]),
  screen('list-selected', 'List: chosen rows', '列表：已选记录', [OPPORTUNITIES, choose(1, 3, 4)], { at: 1440 }),
  screen(
    'list-bulk',
    'List: editing many at once',
    '列表：批量编辑',
    [OPPORTUNITIES, choose(1, 3, 4), click(button('list.bulkEdit')), see(found('[role=dialog]'))],
    MANY,
  ),
  screen(
    'list-filter',
    'List: filter',
    '列表：筛选',
    [
      OPPORTUNITIES,
      on(1440, click(button('filter.add')), see(the('form', 'filter.title'))),
      on(390, click(button('filter.title')), see(dialog('filter.title'))),
    ],
    { leave: escape },
  ),
  screen(
    'list-columns',
    'List: columns',
    '列表：显示列',
    [OPPORTUNITIES, click(button('list.columns')), see(saying('list.hiddenColumns'))],
    MANY,
  ),
  screen(
    'list-column',
    'List: the menu of a column',
    '列表：列菜单',
    [OPPORTUNITIES, columnMenu, see(found('[role=menu]'))],
    MANY,
  ),
  screen('list-view', 'List: a view of one’s own', '列表：自己的视图', [ownView, see(found('[role=menu]'))], MANY),
  screen(
    'list-tabs',
    'List: how the tabs stand',
    '列表：视图标签的排列',
    [OPPORTUNITIES, tabsMenu, see(found('[role=menu]'))],
    MANY,
  ),
  screen('list-edit', 'List: editing a cell', '列表：单元格内编辑', [list('/m/account'), editCell], MANY),
  screen('board', 'Board', '看板', [go('/m/opportunity?view=pipeline'), see(found('article'))]),
  screen('calendar', 'Calendar', '日历', [
    go('/m/activity?view=calendar'),
    see(found('main [data-event], main article, main [role=gridcell]')),
  ]),
  screen('gallery', 'Gallery', '画廊', [go('/m/product?view=gallery'), see(found('article'))]),
  screen('tree', 'Tree', '树', [go('/m/account?view=groups'), see(found('[role=treegrid] [role=row]', 1))]),
  screen('list-empty', 'List: nothing found', '列表：没有结果', [
    go('/m/opportunity?q=xyzzy'),
    see(button('list.clearSearch')),
  ]),
] as const;
