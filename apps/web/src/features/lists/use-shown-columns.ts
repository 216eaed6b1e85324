import { useMemo } from 'react';
import type { EffectiveModule } from '@mokuai/contract';
import { useReachable } from '../../lib/reachable.js';
import { chosenColumns, pinnedOf } from './columns.js';
import type { Arrangement } from './arrangement.js';
import { useColumnPreferences } from './use-column-preferences.js';
import type { useListState } from './use-list-state.js';
import { useSavedView } from './views/saved-views.js';

const NO_WIDTHS: Readonly<Record<string, number>> = {};

/** The columns a list shows: the view's, or those its user prefers, as far as the user may read them. */
export function useShownColumns(module: EffectiveModule, { view }: ReturnType<typeof useListState>) {
  const [own, setPreferences] = useColumnPreferences(module.name, view.name);
  const saved = useSavedView(module.name, view.name);
  const widths = own.widths ?? saved?.widths ?? NO_WIDTHS;
  /** Something of the columns is not as the view has it. */
  const touched = own.columns !== undefined || own.widths !== undefined || own.pinned !== undefined;
  const wanted = own.columns ?? view.columns;
  const reachable = useReachable(
    module,
    wanted.some((path) => path.includes('.')),
  );
  const columns = useMemo(
    () => chosenColumns(view.columns, own, (path) => reachable.has(path)).flatMap((path) => reachable.get(path) ?? []),
    [view.columns, own, reachable],
  );
  const shown = useMemo(() => columns.map(({ path }) => path), [columns]);
  const pinned = pinnedOf(own.pinned ?? saved?.pinned, wanted, shown);
  const arrangement = useMemo((): Arrangement => ({ columns: shown, pinned }), [shown, pinned]);
  return { columns, arrangement, widths, touched, setPreferences, reachable };
}
