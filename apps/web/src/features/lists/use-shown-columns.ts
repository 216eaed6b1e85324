import { useMemo } from 'react';
import type { EffectiveModule } from '@mokuai/contract';
import { useReachable } from '../../lib/reachable.js';
import { chosenColumns } from './columns.js';
import { useColumnPreferences } from './use-column-preferences.js';
import type { useListState } from './use-list-state.js';

/** The columns a list shows: the view's, or those its user prefers, as far as the user may read them. */
export function useShownColumns(module: EffectiveModule, { view }: ReturnType<typeof useListState>) {
  const [preferences, setPreferences] = useColumnPreferences(module.name, view.name);
  const wanted = preferences.columns ?? view.columns;
  const reachable = useReachable(
    module,
    wanted.some((path) => path.includes('.')),
  );
  const columns = useMemo(
    () =>
      chosenColumns(view.columns, preferences, (path) => reachable.has(path)).flatMap(
        (path) => reachable.get(path) ?? [],
      ),
    [view.columns, preferences, reachable],
  );
  return { preferences, setPreferences, reachable, columns };
}
