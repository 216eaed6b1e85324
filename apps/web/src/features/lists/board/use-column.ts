import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { EffectiveBoard, RecordPage } from '@mokuai/contract';
import { api } from '../../../lib/api.js';
import type { Reachable } from '../../../lib/reachable.js';
import { withTitles } from '../../../field-views/titles.js';
import { type ListQuery } from '../../../lib/list-query.js';
import { columnKey, columnQuery } from './board-query.js';

const PAGE = 30;

/** The cards of a column, page by page behind its own cursor; the first page counts them and adds them up. */
export function useColumn(
  module: string,
  query: ListQuery,
  board: EffectiveBoard,
  option: string | null,
  columns: readonly Reachable[],
) {
  return useInfiniteQuery({
    queryKey: columnKey(module, query, board, option),
    queryFn: async ({ pageParam, signal }) => {
      const asked = columnQuery(query, board.groupBy, option);
      const first = { count: 'exact', ...(board.sum === null ? {} : { sum: [board.sum] }) };
      const page = pageParam === '' ? first : { after: pageParam };
      return withTitles(
        await api.post<RecordPage>(`/records/${module}/query`, { ...asked, limit: PAGE, ...page }, { signal }),
        columns,
      );
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next,
    placeholderData: keepPreviousData,
  });
}
