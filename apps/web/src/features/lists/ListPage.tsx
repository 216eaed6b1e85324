import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import { Panel, SkeletonRows } from '@mokuai/ui';
import { moduleQuery } from '../../lib/queries.js';
import { useCrumbs } from '../../ui/crumbs.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { Suspense, useMemo } from 'react';
import { useMe } from '../../lib/session.js';
import { ModuleList } from './ModuleList.js';
import { useListState } from './use-list-state.js';
import { viewTypeOf } from './view-types.js';
import { arrangedViews } from './views/arranged-views.js';
import { savedViewsQuery } from './views/saved-views.js';
import { withSavedViews } from './views/with-saved-views.js';

/** The list of a module, made from its definition. */
export function ListPage() {
  const { module: name } = useParams({ from: '/shell/m/$module' });
  const { t } = useTranslation();
  const module = useQuery(moduleQuery(name));
  return (
    <Panel>
      {module.isPending ? <SkeletonRows rows={12} /> : null}
      {module.isError && !module.data ? (
        <ProblemState
          error={module.error}
          retry={() => void module.refetch()}
          gone={{ to: '/', way: t('notFound.home') }}
        />
      ) : null}
      {module.data ? <Loaded key={name} module={module.data} /> : null}
    </Panel>
  );
}

function Loaded({ module }: { readonly module: EffectiveModule }) {
  useCrumbs([{ label: module.plural }]);
  const wanted = useSearch({ from: '/shell/m/$module' }).view;
  const saved = useQuery(savedViewsQuery(module.name));
  const tabs = useMe().tabs[module.name];
  const whole = useMemo(
    () => arrangedViews(withSavedViews(module, saved.data ?? []), tabs),
    [module, saved.data, tabs],
  );
  const first = wanted ?? tabs?.order[0];
  // A view that the module does not have may be a saved one.
  if (saved.isPending && first !== undefined && !module.views.some(({ name }) => name === first))
    return <SkeletonRows rows={12} />;
  return <Shown module={whole} />;
}

function Shown({ module }: { readonly module: EffectiveModule }) {
  const { view } = useListState(module);
  const type = viewTypeOf(view);
  if (!type) return <ModuleList module={module} />;
  return (
    <Suspense fallback={<SkeletonRows rows={12} />}>
      <type.Page module={module} view={view} />
    </Suspense>
  );
}
