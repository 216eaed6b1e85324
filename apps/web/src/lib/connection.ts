import { useSyncExternalStore } from 'react';

const ASK_MS = 3000;

let lost = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (next === lost) return;
  lost = next;
  clearTimeout(timer);
  if (lost) timer = setTimeout(() => void ask(), ASK_MS);
  for (const listener of listeners) listener();
}

/** Is the server there again? Asked now and then, only while it is not. */
async function ask(): Promise<void> {
  const there = await fetch('/api/health/live').then(
    ({ ok }) => ok,
    () => false,
  );
  if (there) return set(false);
  timer = setTimeout(() => void ask(), ASK_MS);
}

/** Whether the server can be reached, as requests find out and as the browser is told. */
export const connection = {
  lost: (): boolean => lost,
  found(): void {
    // An answer that was on its way already says nothing of now; who is offline is found by asking.
    if (navigator.onLine) set(false);
  },
  missed: (): void => set(true),
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

addEventListener('offline', () => set(true));
addEventListener('online', () => {
  if (!lost) return;
  clearTimeout(timer);
  void ask();
});

/** Is the server out of reach? */
export const useConnectionLost = (): boolean => useSyncExternalStore(connection.subscribe, connection.lost);
