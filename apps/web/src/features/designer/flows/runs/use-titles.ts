import { useQuery } from '@tanstack/react-query';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { titleOf } from '../../../../field-views/titles.js';
import { api } from '../../../../lib/api.js';
import { keys } from '../../../../lib/queries.js';

/** Titles of records by id, as far as they are there and may be seen. */
export function useTitles(module: EffectiveModule, ids: readonly string[]): ReadonlyMap<string, string> {
  const wanted = [...new Set(ids)].sort();
  const { data } = useQuery({
    queryKey: keys.list(module.name, { titles: wanted }),
    enabled: wanted.length > 0,
    queryFn: ({ signal }) =>
      api.post<{ data: readonly ApiRecord[] }>(
        `/records/${module.name}/query`,
        { filter: { field: 'id', op: 'in', value: wanted }, fields: [module.titleField], limit: 500 },
        { signal },
      ),
  });
  return new Map((data?.data ?? []).map((record) => [String(record['id']), titleOf(module, record)]));
}
