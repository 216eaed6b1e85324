import { queryOptions } from '@tanstack/react-query';
import type { DefinitionEntry } from '@mokuai/contract';
import { api } from '../../../lib/api.js';
import { designKeys } from '../../../lib/drafts.js';

const address = (kind: string, name: string): string =>
  `/definitions/${encodeURIComponent(kind)}/${encodeURIComponent(name)}`;

interface Wanted {
  readonly kind?: string;
  readonly module?: string;
  readonly state?: 'published';
}

/** Definitions as they would be published (drafts before what is live), or only what is live. */
export async function definitions(wanted: Wanted, signal?: AbortSignal): Promise<DefinitionEntry[]> {
  const search = new URLSearchParams({ ...wanted });
  const options = signal ? { signal } : {};
  return (await api.get<{ data: DefinitionEntry[] }>(`/definitions?${search}`, options)).data;
}

/** All definitions of a kind as they would be published. */
export const definitionsQuery = (kind: string) =>
  queryOptions({
    queryKey: [...designKeys.definitions, kind],
    queryFn: ({ signal }) => definitions({ kind }, signal),
  });

/** Editors wait for what they asked for themselves: what was there a moment ago would be waited for in vain. */
const AS_IT_IS_NOW = { staleTime: 0 };

/** What a module's editor edits, and what of it is live: the module's own definitions, all roles, all numbering rules. */
export const moduleDeskQuery = (module: string) =>
  queryOptions({
    ...AS_IT_IS_NOW,
    queryKey: [...designKeys.definitions, 'desk', module],
    queryFn: async ({ signal }) => {
      const all = async (state: Pick<Wanted, 'state'>): Promise<DefinitionEntry[]> => {
        const [own, roles, rules] = await Promise.all([
          definitions({ module, ...state }, signal),
          definitions({ kind: 'role', ...state }, signal),
          definitions({ kind: 'numbering', ...state }, signal),
        ]);
        return [...own.filter((one) => one.kind !== 'role' && one.kind !== 'numbering'), ...roles, ...rules];
      };
      const [entries, live] = await Promise.all([all({}), all({ state: 'published' })]);
      return { entries, live };
    },
  });

/** All definitions of a kind, to be edited together, and which of them are live. */
export const kindDeskQuery = (kind: string) =>
  queryOptions({
    ...AS_IT_IS_NOW,
    queryKey: [...designKeys.definitions, 'kind desk', kind],
    queryFn: async ({ signal }) => {
      const [entries, live] = await Promise.all([
        definitions({ kind }, signal),
        definitions({ kind, state: 'published' }, signal),
      ]);
      return { entries, live };
    },
  });

/** Saves a draft. `etag`: the state it was made from; another one on the server is a conflict (409 `draft_changed`). */
export const saveDraft = (
  kind: string,
  name: string,
  document: unknown,
  etag: string | null,
): Promise<DefinitionEntry> =>
  api.put<DefinitionEntry>(address(kind, name), document, etag ? { headers: { 'If-Match': `"${etag}"` } } : {});

/** Drafts the removal of a definition. */
export const draftRemoval = (kind: string, name: string): Promise<unknown> => api.delete(address(kind, name));

/** Throws the draft of a definition away: what is live stays, what never was is gone. */
export const discardDraft = (kind: string, name: string): Promise<unknown> =>
  api.delete(`${address(kind, name)}?draft=true`);
