import { SquareKanban, UserRound } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import { Tabs } from '@mokuai/ui';
import type { ListState } from './use-list-state.js';
import { savedViewsQuery } from './views/saved-views.js';

interface ViewTabsProps {
  readonly module: EffectiveModule;
  readonly state: ListState;
}

/** The module's views and the saved ones; those that are no tables, or for oneself alone, have a sign. */
export function ViewTabs({ module, state }: ViewTabsProps) {
  const { t } = useTranslation();
  const own = new Set(useQuery(savedViewsQuery(module.name)).data?.flatMap(({ id, shared }) => (shared ? [] : id)));
  return (
    <Tabs
      tabs={module.views.map(({ name, label, board }) => ({
        key: name,
        label,
        ...signOf(board !== undefined, own.has(name)),
      }))}
      active={state.view.name}
      onChoose={state.setView}
      label={t('list.views')}
    />
  );
}

function signOf(isBoard: boolean, isOwn: boolean) {
  const Sign = isOwn ? UserRound : isBoard ? SquareKanban : undefined;
  return Sign ? { icon: <Sign size={14} strokeWidth={1.75} aria-hidden /> } : {};
}
