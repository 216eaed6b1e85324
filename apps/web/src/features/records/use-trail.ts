import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RecordPage } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { keys } from '../../lib/queries.js';
import { placeOn, trailOf, wider, type CachedList, type Rows, type Trail } from './trail.js';

/** Records that a list asks for at once. */
const PAGE = 100;
/** A longer way is not kept for after a reload. */
const MOST_KEPT = 2000;

const keyOf = (module: string): string => `mokuai.trail.${module}`;

/** The last way of each module: it stays while one steps along it, when the list itself is long forgotten. */
const kept = new Map<string, Trail>();

function keep(module: string, trail: Trail): void {
  kept.set(module, trail);
  if (trail.ids.length <= MOST_KEPT) sessionStorage.setItem(keyOf(module), JSON.stringify(trail));
}

/** The last way, also after a reload of the page. */
function lastOf(module: string): Trail | undefined {
  const known = kept.get(module);
  if (known) return known;
  try {
    const stored = JSON.parse(sessionStorage.getItem(keyOf(module)) ?? 'null') as Trail | null;
    return Array.isArray(stored?.ids) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** The lists of a module that are cached, the one that was loaded last first: pages each on its own, or one after another. */
function cachedLists(client: QueryClient, module: string): readonly CachedList[] {
  const lists = new Map<string, { query: unknown; pages: CachedList['pages'][number][]; at: number }>();
  for (const { queryKey, state } of client.getQueryCache().findAll({ queryKey: keys.lists(module) })) {
    const n = pageNumber(queryKey);
    const loaded = (state.data as { readonly pages?: readonly Rows[] } | undefined)?.pages;
    if (n === undefined && !Array.isArray(loaded)) continue;
    const query = queryKey[3];
    const key = JSON.stringify(query);
    const list = lists.get(key) ?? { query, pages: [], at: 0 };
    let from = (n ?? 0) * PAGE;
    for (const rows of loaded ?? [(state.data ?? {}) as Rows]) {
      list.pages.push({ from, rows });
      from += rows.data?.length ?? 0;
    }
    lists.set(key, { ...list, at: Math.max(list.at, state.dataUpdatedAt) });
  }
  return [...lists.values()].toSorted((a, b) => b.at - a.at);
}

/** The number of the page that a key is of; undefined for what is no page of a list. */
function pageNumber(key: readonly unknown[]): number | undefined {
  const [, , , , kind, n] = key;
  return kind === 'page' && typeof n === 'number' ? n : undefined;
}

export type Place = ReturnType<typeof placeOn>;

/**
 * Where a record stands in the list one came from, and what comes before and after it in the list's order: where the rows
 * that were loaded end, the server is asked for those that follow. Undefined for who came by a link.
 */
export function useTrail(module: string, id: string): Place | undefined {
  const client = useQueryClient();
  // Looked up once: a list that reloads behind the record must not move the record under one's hand.
  const [trail, setTrail] = useState(() => {
    const latest = cachedLists(client, module).flatMap((list) => trailOf(list, id) ?? [])[0];
    const last = lastOf(module);
    // Of the same list the longer knowledge is the better one.
    const isSame = last && latest && JSON.stringify(last.query) === JSON.stringify(latest.query);
    const now = isSame && last.ids.includes(id) && last.ids.length > latest.ids.length ? last : (latest ?? last);
    return now?.ids.includes(id) ? now : undefined;
  });
  useEffect(() => {
    if (trail) keep(module, trail);
  }, [module, trail]);
  const place = trail && placeOn(trail, id, PAGE);
  const { offset, limit } = place?.gap ?? {};
  useEffect(() => {
    if (!trail || offset === undefined || limit === undefined) return;
    const asking = new AbortController();
    const body = { ...(trail.query as object), offset, limit };
    api.post<RecordPage>(`/records/${module}/query`, body, { signal: asking.signal }).then(
      (page) => setTrail(wider(trail, { offset, limit }, page)),
      // Too far, or another list by now: the way ends here.
      () => (asking.signal.aborted ? undefined : setTrail(wider(trail, { offset, limit }, {}))),
    );
    return () => asking.abort();
  }, [offset, limit, trail, module]);
  return place;
}
