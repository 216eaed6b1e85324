import { queryOptions } from '@tanstack/react-query';
import type { DraftImpact, RevisionDiff, RevisionEntry } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { designKeys } from '../../lib/drafts.js';

/** A revision with what it changed. */
export interface RevisionDetail extends Omit<RevisionEntry, 'changes'> {
  readonly changes: DraftImpact['changes'];
}

export const revisionsQuery = queryOptions({
  queryKey: designKeys.revisions,
  queryFn: ({ signal }) => api.get<{ data: RevisionEntry[] }>('/revisions', { signal }).then((answer) => answer.data),
});

export const revisionQuery = (revision: number) =>
  queryOptions({
    queryKey: [...designKeys.revisions, revision],
    queryFn: ({ signal }) => api.get<RevisionDetail>(`/revisions/${revision}`, { signal }),
    staleTime: Infinity,
  });

/** What differs from one revision to another. */
export const differenceQuery = (from: number, to: number) =>
  queryOptions({
    queryKey: [...designKeys.revisions, from, to],
    queryFn: ({ signal }) => api.get<RevisionDiff>(`/revisions/${from}/diff/${to}`, { signal }),
    staleTime: Infinity,
  });

/** What going back to a revision would do. */
export const returnQuery = (revision: number) =>
  queryOptions({
    queryKey: [...designKeys.impact, 'return', revision],
    queryFn: ({ signal }) => api.get<DraftImpact>(`/revisions/${revision}/impact`, { signal }),
    staleTime: 0,
  });

/** Drafts the state of a revision, in place of all present drafts. */
export const restoreRevision = (revision: number): Promise<unknown> => api.post(`/revisions/${revision}/restore`);
