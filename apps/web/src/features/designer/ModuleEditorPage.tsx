import { Blocks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.js';
import { Panel } from '../../ui/Panel.js';

export function ModuleEditorPage() {
  const { t } = useTranslation();
  return (
    <Panel>
      <EmptyState icon={Blocks} title={t('nav.designer')} />
    </Panel>
  );
}
