import { useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import type { AppInfo, LoginAnswer, Me } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import { api } from './api.js';
import { speak } from './i18n.js';
import { preferences, type Preferences } from './preferences.js';
import { appQuery, keys, meQuery } from './queries.js';

/** Who is signed in. Only below the shell, which waits for it. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

/** Menu, modules and counts of who is signed in. Only below the shell, which waits for it. */
export const useAppInfo = (): AppInfo => useSuspenseQuery(appQuery).data;

/** Brings this browser's language and looks to what the account has. */
export async function follow(user: Me): Promise<void> {
  const now = preferences.get();
  if (isTheme(user.theme) && user.theme !== now.theme) preferences.set({ theme: user.theme });
  if (user.locale === now.locale) return;
  preferences.set({ locale: user.locale });
  await speak(user.locale);
}

/** Begins a session that the server has opened: nothing of an earlier one is kept. */
export async function enter(client: QueryClient, user: Me): Promise<void> {
  client.clear();
  client.setQueryData(keys.me, user);
  await follow(user);
}

/** The account as this client knows it takes a choice over at once; the server is told. */
async function keepChoice(
  client: QueryClient,
  choice: { readonly locale?: Locale; readonly theme?: Preferences['theme'] },
): Promise<void> {
  const me = client.getQueryData<Me>(keys.me);
  if (!me) return;
  client.setQueryData(keys.me, { ...me, ...choice });
  await api.patch('/auth/me', choice).catch(() => undefined);
}

/** Signs in; throws `ApiProblem`. */
export async function signIn(client: QueryClient, email: string, password: string): Promise<void> {
  const { user } = await api.post<LoginAnswer>('/auth/login', { email, password });
  await enter(client, user);
}

/** Chooses the looks, for this browser and the account. */
export async function changeTheme(client: QueryClient, theme: Preferences['theme']): Promise<void> {
  preferences.set({ theme });
  await keepChoice(client, { theme });
}

const isTheme = (theme: string | null): theme is Preferences['theme'] =>
  theme === 'system' || theme === 'light' || theme === 'dark';

/** Ends the session here and on the server; local state goes even where the server cannot be reached. */
export async function signOut(client: QueryClient): Promise<void> {
  await api.post('/auth/logout', {}).catch(() => undefined);
  client.clear();
}

/** Changes the language of everything on screen, and of the account when somebody is signed in. */
export function useChangeLocale(): (locale: Locale) => Promise<void> {
  const client = useQueryClient();
  return async (locale) => {
    preferences.set({ locale });
    await speak(locale);
    await keepChoice(client, { locale });
    await client.invalidateQueries();
  };
}
