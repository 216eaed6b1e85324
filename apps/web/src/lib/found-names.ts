import { useQuery } from '@tanstack/react-query';
import { api } from './api.js';
import { keys } from './queries.js';

interface NamePage {
  readonly data: readonly { readonly id: string; readonly name: string }[];
}

/** Names of users by id, as far as they are there and may be seen. */
export function useFoundNames(ids: readonly (string | null)[]): ReadonlyMap<string, string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))].sort();
  const { data } = useQuery({
    queryKey: keys.list('user', { names: wanted }),
    enabled: wanted.length > 0,
    queryFn: ({ signal }) =>
      api.post<NamePage>(
        '/records/user/query',
        { filter: { field: 'id', op: 'in', value: wanted }, fields: ['name'], limit: 500 },
        { signal },
      ),
  });
  return new Map((data?.data ?? []).map(({ id, name }) => [id, name]));
}
