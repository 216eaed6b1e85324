import { useNavigate, useSearch } from '@tanstack/react-router';
import type { EffectiveModule, EffectiveView } from '@mokuai/contract';
import type { Predicate } from '@mokuai/expression';
import type { ListSearch } from './list-search.js';
import { parseSort } from '../../lib/sort.js';

/** A list as it stands: the view, and what the address changes of it. */
export interface ListState {
  readonly view: EffectiveView;
  readonly filter: Predicate | undefined;
  readonly sort: readonly string[];
  readonly q: string;
  /** Filter or sort are not the view's own. */
  readonly changed: boolean;
  readonly setView: (name: string) => void;
  readonly setFilter: (filter: Predicate | undefined) => void;
  readonly setSort: (sort: readonly string[]) => void;
  readonly setSearch: (q: string) => void;
  /** Back to the view as it is; with `all`, without the view's own filter too. */
  readonly reset: (all?: boolean) => void;
}

/** An address cannot hold "no filter" otherwise. */
export const NOTHING: Predicate = { and: [] };

const isNothing = (predicate: Predicate): boolean => 'and' in predicate && predicate.and.length === 0;

/** The list's state out of its address. Every change is a step the browser's back button undoes, but for typing. */
export function useListState(module: EffectiveModule): ListState {
  const search = useSearch({ from: '/shell/m/$module' });
  const navigate = useNavigate({ from: '/m/$module' });
  const view = module.views.find((v) => v.name === search.view) ?? module.views[0];
  if (!view) throw new Error(`module ${module.name} has no view`);
  const own = (view.filter ?? undefined) as Predicate | undefined;
  const filter = search.filter === undefined ? own : isNothing(search.filter) ? undefined : search.filter;
  const sort = search.sort === undefined ? view.sort : parseSort(search.sort);
  const set = (change: { [K in keyof ListSearch]?: ListSearch[K] | undefined }, replace = false) =>
    void navigate({
      search: (now) =>
        Object.fromEntries(Object.entries({ ...now, ...change }).filter(([, v]) => v !== undefined)) as ListSearch,
      replace,
    });
  return {
    view,
    filter,
    sort,
    q: search.q ?? '',
    changed: search.filter !== undefined || search.sort !== undefined,
    setView: (name) => void navigate({ search: name === module.views[0]?.name ? {} : { view: name } }),
    setFilter: (next) => set({ filter: JSON.stringify(next) === JSON.stringify(own) ? undefined : (next ?? NOTHING) }),
    setSort: (next) => set({ sort: next.join(',') === view.sort.join(',') ? undefined : next.join(',') }),
    setSearch: (q) => set({ q: q === '' ? undefined : q }, true),
    reset: (all = false) => set({ filter: all && own ? NOTHING : undefined, sort: undefined, q: undefined }),
  };
}
