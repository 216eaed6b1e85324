import { keepPreviousData, queryOptions, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RecordPage } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { keys } from '../../lib/queries.js';
import { withTitles } from '../../field-views/titles.js';
import { type ListQuery } from '../../lib/list-query.js';
import type { Reachable } from '../../lib/reachable.js';
import { PAGE, pagesInSight, rowWindow, type PageSpan, type RowWindow } from './row-window.js';

/** So long a page stays after its rows have left sight: long enough to scroll back, short enough to let memory go. */
const KEPT = 15_000;
/** A page that is only rushed past is not worth asking for. */
const RUSH = 90;
const START: PageSpan = { first: 0, last: 0 };

export interface ListRecords {
  readonly rows: RowWindow;
  /** How many records the list finds; undefined until the first page is there. */
  readonly total: number | undefined;
  readonly isPending: boolean;
  /** Why the first page is not there, or not anew. */
  readonly error: Error | null;
  readonly refetch: () => void;
  /** Rows in sight are on their way. */
  readonly isFetching: boolean;
  /** These rows answer the question before this one. */
  readonly isStale: boolean;
  /** Tells which rows are in sight: their pages are asked for, those far away are let go. */
  readonly onSight: (first: number, last: number) => void;
}

/** The records of a list: only the pages around what is in sight are kept, wherever one scrolls to. The first page counts them all. */
export function useRecords(module: string, query: ListQuery, columns: readonly Reachable[]): ListRecords {
  const client = useQueryClient();
  const [sight, setSight] = useState(START);
  const [span, setSpan] = useState(START);
  useEffect(() => {
    if (sight.first === span.first && sight.last === span.last) return;
    const isNear = sight.first <= span.last + 1 && sight.last >= span.first - 1;
    const timer = setTimeout(() => setSpan(sight), isNear ? 0 : RUSH);
    return () => clearTimeout(timer);
  }, [sight, span]);
  const page = (n: number) => pageQuery(client, module, query, columns, n);
  const first = useQuery({ ...page(0), placeholderData: keepPreviousData });
  const total = first.data?.page.count;
  const wanted = pageNumbers(span, first.isPlaceholderData ? 0 : (total ?? 0));
  const others = useQueries({
    queries: wanted.map((n) => ({ ...page(n), gcTime: KEPT })),
    combine: (results) => ({
      pages: results.map(({ data }) => data),
      isFetching: results.some(({ isFetching }) => isFetching),
    }),
  });
  const key = wanted.join();
  const rows = useMemo(() => {
    const pages = new Map<number, RecordPage>(first.data ? [[0, first.data]] : []);
    for (const [i, n] of (key === '' ? [] : key.split(',')).entries()) {
      const data = others.pages[i];
      if (data) pages.set(Number(n), data);
    }
    return rowWindow(pages, first.data?.page.count ?? 0);
  }, [first.data, others.pages, key]);
  const onSight = useCallback(
    (from: number, to: number) =>
      setSight((now) => {
        const next = pagesInSight(from, to);
        return next.first === now.first && next.last === now.last ? now : next;
      }),
    [],
  );
  return {
    rows,
    total,
    isPending: first.isPending,
    error: first.error,
    refetch: () => void first.refetch(),
    isFetching: others.isFetching,
    isStale: first.isPlaceholderData,
    onSight,
  };
}

/** The pages of a span but for the first, which is always there. */
function pageNumbers({ first, last }: PageSpan, total: number): readonly number[] {
  const end = Math.min(last, Math.ceil(total / PAGE) - 1);
  const numbers: number[] = [];
  for (let n = Math.max(1, first); n <= end; n++) numbers.push(n);
  return numbers;
}

/** Where the n-th page of a list is kept, counted from 0. */
const pageKey = (module: string, query: ListQuery, n: number) => [...keys.list(module, query), 'page', n] as const;

/** One page: behind the page before it where that is known, so that no row is missed or told twice; else by its place. */
const pageQuery = (client: QueryClient, module: string, query: ListQuery, columns: readonly Reachable[], n: number) =>
  queryOptions({
    queryKey: pageKey(module, query, n),
    queryFn: async ({ signal }) => {
      const after = n > 0 ? client.getQueryData<RecordPage>(pageKey(module, query, n - 1))?.page.next : undefined;
      const from = n === 0 ? { count: 'exact' } : after ? { after } : { offset: n * PAGE };
      const asked = { ...query, limit: PAGE, ...from };
      return withTitles(await api.post<RecordPage>(`/records/${module}/query`, asked, { signal }), columns);
    },
  });
