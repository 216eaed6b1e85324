import { pathsOf, type Predicate } from '@mokuai/expression';
import { isReadablePath, isShownPath, type EffectiveContext } from './context.js';

/** What a view asks of a list. */
export interface ViewContent {
  readonly filter: Predicate | null;
  readonly sort: readonly string[];
  readonly columns: readonly string[];
}

/** A view without what is not there any more or what the user may not read; `pruned`: something was left out. A filter is kept whole or not at all. */
export function prunedView<T extends ViewContent>(
  context: EffectiveContext,
  view: T,
): T & { readonly pruned: boolean } {
  const columns = view.columns.filter((path) => isShownPath(context, path));
  const sort = view.sort.filter((path) => isReadablePath(context, path.replace(/^-/, '')));
  const isKept = !view.filter || pathsOf(view.filter).every((path) => isReadablePath(context, path));
  const pruned = !isKept || columns.length < view.columns.length || sort.length < view.sort.length;
  return { ...view, columns, sort, filter: isKept ? view.filter : null, pruned };
}
