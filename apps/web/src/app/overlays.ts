import { useSyncExternalStore } from 'react';

/** What lies over the page: one at a time. */
export type Overlay = { readonly kind: 'palette' | 'keys' } | { readonly kind: 'create'; readonly module?: string };

let now: Overlay | null = null;
const listeners = new Set<() => void>();

/** Opens one; `null` closes it. */
export function show(overlay: Overlay | null): void {
  now = overlay;
  for (const listener of listeners) listener();
}

export const useOverlay = (): Overlay | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => now,
  );
