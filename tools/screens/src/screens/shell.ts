import { seenBy, type Step } from '../screen.js';
import { button, click, dialog, escape, fill, found, inWords, list, on, press, see, the } from '../steps.js';

const screen = seenBy('manager');
const OPPORTUNITIES = list('/m/opportunity');
const CLOSED = { leave: escape } as const;

const palette = [on(390, click(button('palette.title'))), on(1440, press('Control+k'))];
const field = the('combobox', 'palette.title');

const newContact: Step = async (stage) => {
  const name = stage.t('list.create', { label: inWords('Contact', '联系人')(stage) });
  await field(stage).fill(name);
  await stage.page.getByRole('option', { name }).first().click();
};

const bell: Step = ({ page, t }) => {
  const unread = t('notifications.bellUnread_other', { count: '' }).trim();
  return page
    .getByRole('button', { name: new RegExp(`${t('notifications.title')}|${unread}`) })
    .first()
    .click();
};

const menuOfMe: Step = async ({ page, t, ask }) => {
  const { name } = await ask<{ name: string }>('GET', '/auth/me');
  await page.getByRole('button', { name: t('user.menu', { name }) }).click();
};

/** What is around every page. */
export const SHELL = [
  screen(
    'palette',
    'Search and commands',
    '搜索与命令',
    [OPPORTUNITIES, ...palette, fill(field, inWords('north', '科技')), see(found('[role=listbox] [role=option]', 3))],
    CLOSED,
  ),
  screen(
    'quick-create',
    'New record beside the page',
    '快速新建',
    [list('/m/account'), ...palette, newContact, see(dialog('quickCreate.title')), see(found('[role=dialog] form'))],
    CLOSED,
  ),
  screen('key-map', 'Keyboard shortcuts', '键盘快捷键', [OPPORTUNITIES, press('?'), see(dialog('keys.title'))], {
    at: 1440,
    ...CLOSED,
  }),
  screen('notifications', 'Notifications', '通知', [OPPORTUNITIES, bell, see(found('[role=dialog]'))], CLOSED),
  screen('me', 'Me', '我', [OPPORTUNITIES, menuOfMe, see(found('[role=menu]'))], CLOSED),
] as const;
