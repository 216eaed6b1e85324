import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RecordPage } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { keys } from '../../lib/queries.js';
import type { Reachable } from '../../lib/reachable.js';
import type { ListQuery } from '../../lib/list-query.js';

export type Sums = NonNullable<RecordPage['page']['sums']>;

const NONE: Sums = {};

/** The columns' sums over all that the list finds, as far as this user may read it. They never keep the rows waiting. */
export function useSums(module: string, { filter, q }: ListQuery, columns: readonly Reachable[]): Sums {
  const sum = columns.filter((c) => !c.via && c.field.summable).map((c) => c.path);
  const asked = { ...(filter ? { filter } : {}), ...(q ? { q } : {}), fields: ['id'], limit: 1, sum };
  const answer = useQuery({
    queryKey: [...keys.sums(module), asked],
    queryFn: ({ signal }) => api.post<RecordPage>(`/records/${module}/query`, asked, { signal }),
    enabled: sum.length > 0,
    placeholderData: keepPreviousData,
  });
  return answer.data?.page.sums ?? NONE;
}
