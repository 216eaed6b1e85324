import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { RecordPage } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { keys } from '../../lib/queries.js';
import { withTitles, type ListQuery } from '../../lib/list-query.js';
import type { Reachable } from '../../lib/reachable.js';

const PAGE = 100;

/** The records of a list, page by page behind a cursor; the first page counts them all. */
export function useRecords(module: string, query: ListQuery, columns: readonly Reachable[]) {
  return useInfiniteQuery({
    queryKey: keys.list(module, query),
    queryFn: async ({ pageParam, signal }) => {
      const page = pageParam === '' ? { count: 'exact' } : { after: pageParam };
      return withTitles(
        await api.post<RecordPage>(`/records/${module}/query`, { ...query, limit: PAGE, ...page }, { signal }),
        columns,
      );
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next,
    placeholderData: keepPreviousData,
  });
}
