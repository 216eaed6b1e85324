import { queryOptions } from '@tanstack/react-query';
import type { KeptEntry } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { designKeys } from '../../lib/drafts.js';

/** What was removed and is still there; a publish changes it. */
export const keptQuery = queryOptions({
  queryKey: [...designKeys.revisions, 'kept'],
  queryFn: ({ signal }) => api.get<{ data: KeptEntry[] }>('/kept', { signal }).then((answer) => answer.data),
});

/** Drafts it again as it was, a field perhaps under another name. */
export const restoreKept = (id: string, name?: string): Promise<unknown> =>
  api.post(`/kept/${id}/restore`, name === undefined ? {} : { name });
