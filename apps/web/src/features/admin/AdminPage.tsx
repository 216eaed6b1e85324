import { getRouteApi } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState, PageHeader, Panel, Tabs } from '@mokuai/ui';
import { useMe } from '../../lib/session.js';
import { KeptPage } from './KeptPage.js';
import { PackagesPage } from './PackagesPage.js';
import { RevisionsPage } from './RevisionsPage.js';
import { UsersPage } from './UsersPage.js';

const route = getRouteApi('/shell/admin');

const PAGES = [
  { key: 'users', capability: 'manage_users', Page: UsersPage },
  { key: 'revisions', capability: 'design', Page: RevisionsPage },
  { key: 'kept', capability: 'design', Page: KeptPage },
  { key: 'packages', capability: 'design', Page: PackagesPage },
] as const;

/** What keeps the application in order: who may sign in, and what was published. */
export function AdminPage() {
  const { t } = useTranslation();
  const { capabilities } = useMe();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const offered = PAGES.filter((page) => capabilities.includes(page.capability));
  const active = offered.find((page) => page.key === tab) ?? offered[0];
  if (!active) {
    return (
      <Panel label={t('nav.admin')}>
        <EmptyState icon={Lock} title={t('admin.notAllowed')} detail={t('admin.notAllowedDetail')} />
      </Panel>
    );
  }
  const { Page } = active;
  return (
    <Panel label={t('nav.admin')}>
      <PageHeader icon="settings" title={t('nav.admin')} />
      <Tabs
        label={t('nav.admin')}
        active={active.key}
        tabs={offered.map(({ key }) => ({ key, label: t(`admin.tab.${key}`) }))}
        onChoose={(key) => void navigate({ search: { tab: key }, replace: true })}
      />
      <Page />
    </Panel>
  );
}
