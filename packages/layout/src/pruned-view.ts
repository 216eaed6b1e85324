import { findPath } from '@mokuai/definition';
import { pathsOf, type Predicate } from '@mokuai/expression';
import { isReadablePath, isShownPath, type EffectiveContext } from './context.js';

/** What a view asks of a list. */
export interface ViewContent {
  readonly filter: Predicate | null;
  readonly sort: readonly string[];
  readonly columns: readonly string[];
}

/** A view without what is not there any more, what its field cannot any more (it has another type by now), or what the user may not read; `pruned`: something was left out. A filter is kept whole or not at all. */
export function prunedView<T extends ViewContent>(
  context: EffectiveContext,
  view: T,
): T & { readonly pruned: boolean } {
  const columns = view.columns.filter((path) => isShownPath(context, path));
  const { model, module } = context;
  const sort = view.sort.filter((given) => {
    const path = given.replace(/^-/, '');
    const found = findPath(module, (name) => model.module(name), path);
    return isReadablePath(context, path) && found !== undefined && found.field.sortKey('') !== null;
  });
  const isKept =
    !view.filter ||
    (pathsOf(view.filter).every((path) => isReadablePath(context, path)) && module.bind(view.filter, '').ok);
  const pruned = !isKept || columns.length < view.columns.length || sort.length < view.sort.length;
  return { ...view, columns, sort, filter: isKept ? view.filter : null, pruned };
}
