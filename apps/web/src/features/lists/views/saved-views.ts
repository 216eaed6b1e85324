import { queryOptions, useQuery } from '@tanstack/react-query';
import type { SavedView } from '@mokuai/contract';
import { api } from '../../../lib/api.js';

export const savedViewsQuery = (module: string) =>
  queryOptions({
    queryKey: ['views', module],
    queryFn: async ({ signal }) =>
      (await api.get<{ readonly data: readonly SavedView[] }>(`/my/views?module=${module}`, { signal })).data,
    staleTime: 60_000,
  });

/** What this user saved of a module, by the name that the list's address knows it by. */
export function useSavedView(module: string, name: string): SavedView | undefined {
  return useQuery(savedViewsQuery(module)).data?.find(({ id }) => id === name);
}
