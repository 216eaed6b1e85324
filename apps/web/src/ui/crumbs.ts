import { useEffect, useSyncExternalStore } from 'react';

export interface Crumb {
  readonly label: string;
  /** Where it leads; without one it is where the user is. */
  readonly to?: string;
}

let now: readonly Crumb[] = [];
const listeners = new Set<() => void>();

function set(crumbs: readonly Crumb[]): void {
  now = crumbs;
  for (const listener of listeners) listener();
}

/** Names the way to the page that calls it, for the top bar and the window's title. */
export function useCrumbs(crumbs: readonly Crumb[]): void {
  const key = JSON.stringify(crumbs);
  useEffect(() => {
    const parsed = JSON.parse(key) as Crumb[];
    set(parsed);
    document.title = [...parsed.map((c) => c.label).reverse(), 'Mokuai'].filter(Boolean).join(' · ');
    return () => set([]);
  }, [key]);
}

/** The way to the present page. */
export const useCurrentCrumbs = (): readonly Crumb[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => now,
  );
