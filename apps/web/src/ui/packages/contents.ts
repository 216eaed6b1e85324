import { queryOptions } from '@tanstack/react-query';
import type { PackageContent } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { designKeys } from '../../lib/drafts.js';

interface Wanted {
  readonly published: boolean;
  readonly only?: readonly string[];
  readonly dependencies?: true;
}

/** What a file would hold; a change of a draft changes it. */
export const contentsQuery = (wanted: Wanted) =>
  queryOptions({
    queryKey: [...designKeys.definitions, 'contents', wanted],
    queryFn: ({ signal }) =>
      api.post<{ data: readonly PackageContent[] }>('/packages/contents', wanted, { signal }).then(({ data }) => data),
    staleTime: 0,
  });
