import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ApiRecord, RecordPage } from '@mokuai/contract';
import { api } from '../../../lib/api.js';
import { withTitles } from '../../../field-views/titles.js';
import { type ListQuery } from '../../../lib/list-query.js';
import { keys } from '../../../lib/queries.js';
import type { Reachable } from '../../../lib/reachable.js';
import { levelsOf, TOP, type Level } from './flatten-tree.js';

/** Records of a level that are asked for at once. */
const PAGE = 100;
/** Hits that are shown at once, with what stands above them. */
export const MOST_HITS = 300;
const MOST_RECORDS = 500;
const DEEPEST = 30;

/** What is known of a tree: its levels, and of hits which they are. */
export interface Levels {
  readonly levels: ReadonlyMap<string, Level>;
  /** How many records the list finds. */
  readonly total: number | undefined;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly refetch: () => void;
  readonly isStale: boolean;
  /** The records that a filter or a search found; undefined where all are shown. */
  readonly hits: ReadonlySet<string> | undefined;
}

const ask = (module: string, body: object, signal: AbortSignal) =>
  api.post<RecordPage>(`/records/${module}/query`, body, { signal });

/** The levels that are open, each asked for when it is opened, so many pages of it. */
export function useOpenLevels(
  module: string,
  query: ListQuery,
  columns: readonly Reachable[],
  parent: string,
  open: ReadonlyMap<string, number>,
  enabled: boolean,
): Levels {
  const wanted = [...open].flatMap(([id, pages]) => Array.from({ length: pages }, (_, n) => ({ id, n })));
  const total = useQuery({
    queryKey: [...keys.list(module, {}), 'tree total'],
    queryFn: ({ signal }) => ask(module, { fields: [], limit: 1, count: 'exact' }, signal),
    enabled,
  });
  const found = useQueries({
    queries: wanted.map(({ id, n }) => {
      const body = {
        ...query,
        ...(id === TOP ? { tops: parent } : { filter: { field: parent, op: 'eq', value: id } }),
        ...{ children: parent, limit: PAGE, offset: n * PAGE, count: 'exact' },
      };
      return {
        queryKey: [...keys.list(module, body), 'below'],
        queryFn: async ({ signal }: { readonly signal: AbortSignal }) =>
          withTitles(await ask(module, body, signal), columns),
        enabled,
        placeholderData: keepPreviousData,
      };
    }),
    combine: (results) => results.map(({ data, error, refetch }) => ({ data, error, refetch })),
  });
  const key = wanted.map(({ id, n }) => `${id}:${n}`).join();
  const levels = useMemo(() => {
    const all = new Map<string, Level>();
    wanted.forEach(({ id }, index) => {
      const one = found[index];
      const before = all.get(id);
      const page = one?.data;
      // What has been moved away is not waited for.
      const own = page?.data.filter((record) => id === TOP || record[parent] === id) ?? [];
      const records = [...(before?.records ?? []), ...own];
      const count = page?.page.count ?? 0;
      const state = page || before ? 'ready' : one?.error ? 'failed' : 'pending';
      all.set(id, { records, more: page?.page.next ? Math.max(0, count - records.length) : 0, state });
    });
    const known = new Set([...all.values()].flatMap(({ records }) => records.map(({ id }) => id)));
    const top = all.get(TOP);
    if (top) all.set(TOP, { ...top, records: top.records.filter((record) => !known.has(String(record[parent]))) });
    return all;
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [found, key, parent]);
  const first = found[0];
  return {
    levels,
    total: total.data?.page.count,
    isPending: enabled && first?.data === undefined && !first?.error,
    error: first?.data === undefined ? (first?.error ?? null) : null,
    refetch: () => found.forEach(({ error, refetch }) => void (error && refetch())),
    isStale: false,
    hits: undefined,
  };
}

/** What a filter or a search finds, with everything that stands above it: one request for each level upwards. */
export function useHits(
  module: string,
  query: ListQuery,
  columns: readonly Reachable[],
  parent: string,
  enabled: boolean,
): Levels {
  const found = useQuery({
    queryKey: [...keys.list(module, query), 'hits', parent],
    queryFn: async ({ signal }) => {
      const hits = await ask(module, { ...query, limit: MOST_HITS, count: 'exact' }, signal);
      const known = new Map(hits.data.map((record) => [record.id, record]));
      const { filter: _filter, q: _q, ...plain } = query;
      const asked = new Set<string>();
      for (let depth = 0; depth < DEEPEST; depth++) {
        const missing = [...new Set([...known.values()].map((record) => record[parent]))].filter(
          (id): id is string => typeof id === 'string' && !known.has(id) && !asked.has(id),
        );
        if (missing.length === 0) break;
        for (const id of missing) asked.add(id);
        const above = await ask(
          module,
          { ...plain, filter: { field: 'id', op: 'in', value: missing }, limit: MOST_HITS },
          signal,
        );
        for (const record of above.data) known.set(record.id, record);
      }
      return {
        ...withTitles({ ...hits, data: await inOrder([...known.values()], plain, signal) }, columns),
        hits: hits.data.map(({ id }) => id),
      };
    },
    enabled,
    placeholderData: keepPreviousData,
  });
  /** As the list has them: what stands beside each other is hits and ancestors. */
  async function inOrder(
    records: readonly ApiRecord[],
    plain: object,
    signal: AbortSignal,
  ): Promise<readonly ApiRecord[]> {
    if (records.length > MOST_RECORDS) return records;
    const filter = { field: 'id', op: 'in', value: records.map(({ id }) => id) };
    return records.length === 0 ? records : (await ask(module, { ...plain, filter, limit: MOST_RECORDS }, signal)).data;
  }
  const levels = useMemo(
    () =>
      levelsOf(found.data?.data ?? [], (record) =>
        typeof record[parent] === 'string' ? String(record[parent]) : null,
      ),
    [found.data, parent],
  );
  const hits = useMemo(() => new Set(found.data?.hits ?? []), [found.data]);
  return {
    levels,
    total: found.data?.page.count,
    isPending: enabled && found.isPending,
    error: found.data ? null : found.error,
    refetch: () => void found.refetch(),
    isStale: found.isPlaceholderData,
    hits,
  };
}
