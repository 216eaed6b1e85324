import { Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.js';
import { Panel } from '../../ui/Panel.js';

export function AdminPage() {
  const { t } = useTranslation();
  return (
    <Panel>
      <EmptyState icon={Settings} title={t('nav.admin')} />
    </Panel>
  );
}
