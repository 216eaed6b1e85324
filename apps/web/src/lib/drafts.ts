import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { DraftImpact, FieldTypeEntry, ModulePreview, PublishAnswer } from '@mokuai/contract';
import { api } from './api.js';
import { keys } from './queries.js';

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

/** A module as the drafts would make it, with one's own eyes or those of a role. */
export const previewQuery = (module: string, role: string | undefined) =>
  queryOptions({
    queryKey: [...designKeys.impact, 'preview', module, role ?? null],
    queryFn: ({ signal }) => {
      const search = role === undefined ? '' : `?role=${encodeURIComponent(role)}`;
      return api.get<ModulePreview>(`/drafts/preview/${encodeURIComponent(module)}${search}`, { signal });
    },
    staleTime: 0,
  });

/** After a draft changed. */
export const draftsChanged = (client: QueryClient): Promise<unknown> =>
  Promise.all([
    client.invalidateQueries({ queryKey: designKeys.definitions }),
    client.invalidateQueries({ queryKey: designKeys.impact }),
  ]);

/** The types a field can have, in words. */
export const fieldTypesQuery = queryOptions({
  queryKey: designKeys.fieldTypes,
  queryFn: ({ signal }) =>
    api.get<{ data: FieldTypeEntry[] }>('/field-types', { signal }).then((answer) => answer.data),
  staleTime: Infinity,
});

/** While somebody chooses what becomes of kept values, nothing should be published. */
export const CHOOSING = ['kept', 'choosing'] as const;

/** Has a new field (or module) take kept values when it is published; null: nothing takes them. */
export const takeKept = (id: string, as: string | null): Promise<unknown> => api.put(`/kept/${id}`, { as });

/** Publishes all drafts; what is lost has to be confirmed. */
export const publish = (message: string, confirm: readonly string[]): Promise<PublishAnswer> =>
  api.post<PublishAnswer>('/publish', { ...(message ? { message } : {}), confirm });

/** After a publish: menus, modules and every list may look different. */
export const published = (client: QueryClient): Promise<unknown> =>
  Promise.all([
    draftsChanged(client),
    client.invalidateQueries({ queryKey: designKeys.revisions }),
    client.invalidateQueries({ queryKey: keys.app }),
    client.invalidateQueries({ queryKey: keys.modules }),
  ]);
