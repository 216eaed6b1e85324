import { queryOptions } from '@tanstack/react-query';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { keys } from '../../lib/queries.js';

/** One record with the titles of what it points at. */
export const recordQuery = (module: EffectiveModule, id: string) => {
  const expand = module.fields
    .filter((f) => (f.target !== null || f.targets !== undefined) && f.name !== 'id')
    .map((f) => f.name);
  const search = expand.length > 0 ? `?expand=${expand.join(',')}` : '';
  return queryOptions({
    queryKey: [...keys.record(module.name, id), module.hash],
    queryFn: ({ signal }) =>
      api.get<ApiRecord>(`/records/${module.name}/${encodeURIComponent(id)}${search}`, { signal }),
  });
};
