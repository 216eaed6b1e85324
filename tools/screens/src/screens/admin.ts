import { seenBy } from '../screen.js';
import { button, click, dialog, escape, found, go, see, the } from '../steps.js';

const screen = seenBy('admin');
const REVISIONS = [go('/admin?tab=revisions'), see(the('list', 'admin.tab.revisions'))];

/** Who may come in, and what was published. */
export const ADMIN = [
  screen('admin-users', 'Users', '用户', [go('/admin'), see(the('list', 'admin.tab.users'))]),
  screen(
    'admin-user',
    'New user',
    '新建用户',
    [go('/admin'), click(button('admin.addUser')), see(dialog('admin.addUser'))],
    {
      leave: escape,
    },
  ),
  screen('admin-revisions', 'Revisions', '版本', REVISIONS),
  screen('admin-packages', 'Packages', '定义包', [go('/admin?tab=packages'), see(the('tab', 'admin.tab.packages'))]),
  screen('admin-kept', 'Removed, and still there', '已删除', [
    go('/admin?tab=kept'),
    see(the('tab', 'admin.tab.kept')),
  ]),
  screen(
    'admin-back',
    'Going back to a revision',
    '回到以前的版本',
    [
      ...REVISIONS,
      click(({ page, t }) => page.getByText(t('changes.back.open'), { exact: true }).first()),
      see(found('[role=dialog]')),
    ],
    { leave: escape },
  ),
] as const;
