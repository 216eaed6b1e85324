import { SquareKanban } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import { Tabs } from '@mokuai/ui';
import type { ListState } from './use-list-state.js';

interface ViewTabsProps {
  readonly module: EffectiveModule;
  readonly state: ListState;
}

/** The module's views; those that are no tables have a sign. */
export function ViewTabs({ module, state }: ViewTabsProps) {
  const { t } = useTranslation();
  return (
    <Tabs
      tabs={module.views.map(({ name, label, board }) => ({
        key: name,
        label,
        ...(board ? { icon: <SquareKanban size={14} strokeWidth={1.75} aria-hidden /> } : {}),
      }))}
      active={state.view.name}
      onChoose={state.setView}
      label={t('list.views')}
    />
  );
}
