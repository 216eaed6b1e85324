import { useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import type { AppInfo, LoginAnswer, Me, ViewTabs } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import { api } from './api.js';
import { speak } from './i18n.js';
import { DENSITIES, preferences, THEMES, type Preferences } from './preferences.js';
import { appQuery, keys, meQuery } from './queries.js';

/** Who is signed in. Only below the shell, which waits for it. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

/** Menu, modules and counts of who is signed in. Only below the shell, which waits for it. */
export const useAppInfo = (): AppInfo => useSuspenseQuery(appQuery).data;

/** Brings this browser's language and looks to what the account has. */
export async function follow(user: Me): Promise<void> {
  const now = preferences.get();
  const theme = THEMES.find((known) => known === user.theme) ?? now.theme;
  const density = DENSITIES.find((known) => known === user.density) ?? now.density;
  if (theme !== now.theme || density !== now.density) preferences.set({ theme, density });
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
  choice: Partial<Pick<Preferences, 'locale' | 'theme' | 'density'>>,
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

/** Chooses how close together rows are, for this browser and the account. */
export async function changeDensity(client: QueryClient, density: Preferences['density']): Promise<void> {
  preferences.set({ density });
  await keepChoice(client, { density });
}

/** Chooses how the views of a module stand above its list, for the account. */
export async function changeTabs(client: QueryClient, module: string, tabs: ViewTabs): Promise<void> {
  const me = client.getQueryData<Me>(keys.me);
  if (!me) return;
  client.setQueryData(keys.me, { ...me, tabs: { ...me.tabs, [module]: tabs } });
  await api.patch('/auth/me', { tabs: { module, ...tabs } }).catch(() => undefined);
}

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
