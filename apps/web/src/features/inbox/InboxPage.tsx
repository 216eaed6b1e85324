import { Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.js';
import { Panel } from '../../ui/Panel.js';

export function InboxPage() {
  const { t } = useTranslation();
  return (
    <Panel>
      <EmptyState icon={Stamp} title={t('nav.inbox')} />
    </Panel>
  );
}
