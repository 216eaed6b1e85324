import { useSyncExternalStore } from 'react';
import { localeFrom, type Locale } from '@mokuai/kernel';

export interface Preferences {
  readonly locale: Locale;
  readonly theme: 'system' | 'light' | 'dark';
  readonly density: 'compact' | 'default' | 'comfortable';
  readonly sidebar: 'open' | 'closed';
}

const KEY = 'mokuai.preferences';

function stored(): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
  } catch {
    return {};
  }
}

const listeners = new Set<() => void>();
let now: Preferences = {
  locale: localeFrom(navigator.languages.join(',')),
  theme: 'system',
  density: 'default',
  sidebar: 'open',
  ...stored(),
};

/** What this browser remembers of how its user likes to work. */
export const preferences = {
  get: (): Preferences => now,
  set(change: Partial<Preferences>): void {
    now = { ...now, ...change };
    localStorage.setItem(KEY, JSON.stringify(now));
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

export const usePreferences = (): Preferences => useSyncExternalStore(preferences.subscribe, preferences.get);
