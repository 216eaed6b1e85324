import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { DraftImpact } from '@mokuai/contract';
import { api } from './api.js';

/** Keys of what designers see; a change of a draft makes `definitions` and `impact` stale. */
export const designKeys = {
  definitions: ['definitions'] as const,
  impact: ['drafts'] as const,
  revisions: ['revisions'] as const,
  fieldTypes: ['field-types'] as const,
};

/** What publishing the present drafts would do. */
export const impactQuery = queryOptions({
  queryKey: designKeys.impact,
  queryFn: ({ signal }) => api.get<DraftImpact>('/drafts', { signal }),
});

/** After a draft changed. */
export const draftsChanged = (client: QueryClient): Promise<unknown> =>
  Promise.all([
    client.invalidateQueries({ queryKey: designKeys.definitions }),
    client.invalidateQueries({ queryKey: designKeys.impact }),
  ]);
