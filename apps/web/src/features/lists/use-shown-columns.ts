import { useMemo } from 'react';
import type { EffectiveModule } from '@mokuai/contract';
import { useReachable } from '../../lib/reachable.js';
import { chosenColumns } from './columns.js';
import { useColumnPreferences } from './use-column-preferences.js';
import type { useListState } from './use-list-state.js';
import { useSavedView } from './views/saved-views.js';

/** The columns a list shows: the view's, or those its user prefers, as far as the user may read them. */
export function useShownColumns(module: EffectiveModule, { view }: ReturnType<typeof useListState>) {
  const [own, setPreferences] = useColumnPreferences(module.name, view.name);
  const saved = useSavedView(module.name, view.name);
  const preferences = useMemo(() => ({ ...own, widths: { ...saved?.widths, ...own.widths } }), [own, saved]);
  /** Something of the columns is not as the view has it. */
  const touched = own.columns !== undefined || own.widths !== undefined;
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
  return { preferences, touched, setPreferences, reachable, columns };
}
