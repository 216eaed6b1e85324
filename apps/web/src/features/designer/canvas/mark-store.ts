import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Mark } from './carried.js';

/** The mark of where something would be put down. Kept beside React's state: it moves with the pointer, and few care. */
export interface MarkStore {
  get(): Mark | null;
  set(mark: Mark | null): void;
  subscribe(listener: () => void): () => void;
}

export function markStore(): MarkStore {
  let mark: Mark | null = null;
  let written = 'null';
  const listeners = new Set<() => void>();
  return {
    get: () => mark,
    set: (next) => {
      const same = JSON.stringify(next);
      if (same === written) return;
      [mark, written] = [next, same];
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const MarkContext = createContext<MarkStore>(markStore());

/** What `look` makes of the mark, a plain value; the caller is drawn again only when that changes. */
export function useMark<T extends string | number | boolean | null>(look: (mark: Mark | null) => T): T {
  const store = useContext(MarkContext);
  return useSyncExternalStore(store.subscribe, () => look(store.get()));
}
