import { UserRound } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule, EffectiveView } from '@mokuai/contract';
import { Tabs, usePhone } from '@mokuai/ui';
import { learn } from '../../lib/i18n.js';
import { useMe } from '../../lib/session.js';
import type { ListState } from './use-list-state.js';
import { isHidden } from './views/arranged-views.js';
import { savedViewsQuery } from './views/saved-views.js';
import { TabsOpener } from './views/TabsOpener.js';
import { viewTypeOf } from './view-types.js';
import css from './lists.module.css';

const loadMenu = async () => {
  const [menu] = await Promise.all([import('./views/TabsMenu.js'), learn('views')]);
  return { default: menu.TabsMenu };
};
const TabsMenu = lazy(loadMenu);

interface ViewTabsProps {
  readonly module: EffectiveModule;
  readonly state: ListState;
}

/** The module's views and the saved ones; those that are no tables, or for oneself alone, have a sign. */
export function ViewTabs({ module, state }: ViewTabsProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [isWanted, setWanted] = useState(false);
  const tabs = useMe().tabs[module.name];
  const own = new Set(useQuery(savedViewsQuery(module.name)).data?.flatMap(({ id, shared }) => (shared ? [] : id)));
  const shown = module.views.filter(({ name }) => name === state.view.name || !isHidden(module, tabs, name));
  return (
    <div className={css['views']}>
      <Tabs
        tabs={shown.map((view) => ({
          key: view.name,
          label: view.label,
          ...signOf(view, own.has(view.name)),
        }))}
        active={state.view.name}
        onChoose={state.setView}
        label={t('list.views')}
      />
      {phone || module.views.length < 2 ? null : (
        <span onPointerEnter={() => void loadMenu()}>
          {isWanted ? (
            <Suspense fallback={<TabsOpener view={state.view.label} />}>
              <TabsMenu module={module} state={state} />
            </Suspense>
          ) : (
            <TabsOpener view={state.view.label} onClick={() => setWanted(true)} />
          )}
        </span>
      )}
    </div>
  );
}

function signOf(view: EffectiveView, isOwn: boolean) {
  const Sign = isOwn ? UserRound : viewTypeOf(view)?.Icon;
  return Sign ? { icon: <Sign size={14} strokeWidth={1.75} aria-hidden /> } : {};
}
