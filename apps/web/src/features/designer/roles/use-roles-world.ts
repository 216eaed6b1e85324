import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RecordPage } from '@mokuai/contract';
import type { ModuleDocument, RoleDocument } from '@mokuai/definition';
import { api } from '../../../lib/api.js';
import { keys } from '../../../lib/queries.js';
import { designKeys } from '../../../lib/drafts.js';
import { definitions, definitionsQuery } from '../data/definitions.js';
import { isBuiltIn } from '../data/built-in.js';
import { usesOf, type RoleUse } from './role-uses.js';

/** All modules as they would be published, those that people made first. */
export function useModules(): readonly ModuleDocument[] | undefined {
  const { data } = useQuery(definitionsQuery('module'));
  return useMemo(
    () =>
      data
        ?.filter(({ state }) => state !== 'removed')
        .map(({ document }) => document as ModuleDocument)
        .sort((a, b) => Number(isBuiltIn('module', a.name)) - Number(isBuiltIn('module', b.name))),
    [data],
  );
}

/** Where a role is used: definitions that name it, and how many users have it (unknown until asked, or without the right to see). */
export function useRoleUses(
  role: string,
  isLive: boolean,
): { readonly uses: readonly RoleUse[]; readonly users: number | undefined } {
  const { data } = useQuery({
    queryKey: [...designKeys.definitions, 'all'],
    queryFn: ({ signal }) => definitions({}, signal),
  });
  const [users] = useUserCounts(isLive ? [role] : []);
  return { uses: data ? usesOf(role, data) : [], users };
}

/** How many users have each of the roles. */
export const useUserCounts = (roles: readonly RoleDocument['name'][]): readonly (number | undefined)[] =>
  useQueries({
    queries: roles.map((role) => ({
      queryKey: [...keys.records('user'), 'with role', role],
      queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
        const asked = {
          filter: { field: 'roles', op: 'contains', value: role },
          fields: ['id'],
          limit: 1,
          count: 'exact',
        };
        return (await api.post<RecordPage>('/records/user/query', asked, { signal })).page.count;
      },
      retry: false,
      staleTime: 60_000,
    })),
  }).map(({ data }) => data);
