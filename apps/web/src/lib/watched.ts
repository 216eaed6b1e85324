import { useEffect, useSyncExternalStore } from 'react';

/** A record that somebody looks at now. */
export interface Watched {
  readonly module: string;
  readonly id: string;
}

let all: readonly Watched[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Watched[]): void {
  all = next;
  for (const listener of listeners) listener();
}

/** Says that the record is looked at while the calling page is open: it is asked for again when it changes. */
export function useWatch(module: string, id: string): void {
  useEffect(() => {
    const one = { module, id };
    change([...all, one]);
    return () => change(all.filter((other) => other !== one));
  }, [module, id]);
}

/** The record that was opened last of those that are looked at; undefined where there is none. */
export const useWatched = (): Watched | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => all.at(-1),
  );
