import type { Screen } from '../screen.js';

/** Who may come in, and what was published. */
export const ADMIN: readonly Screen[] = [
  {
    name: 'admin-users',
    title: { en: 'Users', zh: '用户' },
    person: 'admin',
    open: async ({ goto, page, t }) => {
      await goto('/admin');
      await page
        .getByRole('list', { name: t('admin.tab.users') })
        .getByRole('listitem')
        .first()
        .waitFor();
    },
  },
  {
    name: 'admin-revisions',
    title: { en: 'Revisions', zh: '版本' },
    person: 'admin',
    open: async ({ goto, page, t }) => {
      await goto('/admin?tab=revisions');
      await page.getByRole('list', { name: t('admin.tab.revisions') }).waitFor();
    },
  },
];
