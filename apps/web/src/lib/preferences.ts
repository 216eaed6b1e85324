import { useSyncExternalStore } from 'react';
import { localeFrom, type Locale } from '@mokuai/kernel';

export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['compact', 'default', 'comfortable'] as const;

export interface Preferences {
  readonly locale: Locale;
  readonly theme: (typeof THEMES)[number];
  readonly density: (typeof DENSITIES)[number];
  readonly sidebar: 'open' | 'closed';
  /** Groups of the menu that are folded, by what they lead to first: labels change with the language. */
  readonly folded: readonly string[];
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
  folded: [],
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
