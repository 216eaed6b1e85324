import { queryOptions } from '@tanstack/react-query';
import type { AppInfo, EffectiveModule, Me, SetupState } from '@mokuai/contract';
import { api } from './api.js';

/** Keys by what they stand for, so that a change can name what it makes stale. */
export const keys = {
  me: ['me'] as const,
  app: ['app'] as const,
  setup: ['setup'] as const,
  modules: ['module'] as const,
  module: (name: string) => ['module', name] as const,
  records: (module: string) => ['records', module] as const,
  lists: (module: string) => ['records', module, 'list'] as const,
  list: (module: string, query: unknown) => ['records', module, 'list', query] as const,
  sums: (module: string) => ['records', module, 'list', 'sums'] as const,
  record: (module: string, id: string) => ['records', module, 'one', id] as const,
  history: (module: string, id: string) => ['records', module, 'one', id, 'history'] as const,
  approvals: ['approvals'] as const,
  notifications: ['notifications'] as const,
  publish: ['publishes', 'latest'] as const,
};

export const setupQuery = queryOptions({
  queryKey: keys.setup,
  queryFn: ({ signal }) => api.get<SetupState>('/auth/setup', { signal }),
  staleTime: 0,
});

export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: ({ signal }) => api.get<Me>('/auth/me', { signal }),
  staleTime: 300_000,
  retry: false,
});

export const appQuery = queryOptions({
  queryKey: keys.app,
  queryFn: ({ signal }) => api.get<AppInfo>('/app', { signal }),
  staleTime: 60_000,
});

export const moduleQuery = (name: string) =>
  queryOptions({
    queryKey: keys.module(name),
    queryFn: ({ signal }) => api.get<EffectiveModule>(`/modules/${encodeURIComponent(name)}`, { signal }),
    staleTime: 60_000,
  });
