import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { ApiRecord, RecordPage } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import { keys } from '../../lib/queries.js';

const PAGE = 50;

/** Users by name; `wanted`: what a search of users finds them by. */
export const usersQuery = (wanted: string) =>
  infiniteQueryOptions({
    queryKey: keys.list('user', { admin: wanted }),
    queryFn: ({ pageParam, signal }) => {
      const page = pageParam === '' ? { count: 'exact' } : { after: pageParam };
      const query = { fields: ['name', 'email', 'roles', 'active'], sort: ['name'], limit: PAGE, ...page };
      return api.post<RecordPage>('/records/user/query', wanted === '' ? query : { ...query, q: wanted }, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next,
    placeholderData: keepPreviousData,
  });

/** A user as the list shows it. */
export const nameOf = (user: ApiRecord): string => String(user['name'] ?? '');

/** What is said of somebody when they are added. */
export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
}

/** Adds a user and gives the id; without a password nobody signs in yet. 422 names the fields at fault. */
export const addUser = async ({ name, email, roles }: NewUser): Promise<string> =>
  (await api.post<ApiRecord>('/records/user', { name: name.trim(), email: email.trim(), roles })).id;

/** Gives a user another password; its sessions end. 422 `weak_password` at `/password`. */
export const setPassword = (user: string, password: string): Promise<unknown> =>
  api.post(`/auth/users/${encodeURIComponent(user)}/password`, { password });
