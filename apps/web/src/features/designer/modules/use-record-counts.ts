import { useQueries, useQuery } from '@tanstack/react-query';
import type { RecordPage } from '@mokuai/contract';
import { api } from '../../../lib/api.js';
import { appQuery, keys } from '../../../lib/queries.js';

const QUERY = { fields: [], limit: 1, count: 'exact' };

/** How many records each of the modules has that are live. */
export function useRecordCounts(): ReadonlyMap<string, number> {
  const { data: app } = useQuery(appQuery);
  const names = (app?.modules ?? []).map((module) => module.name);
  const counts = useQueries({
    queries: names.map((name) => ({
      queryKey: keys.list(name, QUERY),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.post<RecordPage>(`/records/${name}/query`, QUERY, { signal }),
      staleTime: 60_000,
    })),
  });
  return new Map(
    names.flatMap((name, index) => {
      const count = counts[index]?.data?.page.count;
      return count === undefined ? [] : [[name, count] as const];
    }),
  );
}
