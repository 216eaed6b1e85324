import { useEffect, useRef, useSyncExternalStore } from 'react';

/** One way to do something by keyboard. */
export interface Shortcut {
  /** `?`, `/`, `g i` (one after the other), `mod+k` (Ctrl, on a Mac ⌘). */
  readonly keys: string;
  /** What it does, in the user's language. */
  readonly label: string;
  readonly group: 'general' | 'go' | 'page';
  readonly run: () => void;
}

let now: readonly Shortcut[] = [];
const listeners = new Set<() => void>();

/** Adds shortcuts until the way back that it gives is called. Of two with the same keys the later one is heard. */
export function addShortcuts(shortcuts: readonly Shortcut[]): () => void {
  const change = (next: readonly Shortcut[]) => {
    now = next;
    for (const listener of listeners) listener();
  };
  change([...now, ...shortcuts]);
  return () => change(now.filter((shortcut) => !shortcuts.includes(shortcut)));
}

/** All that is heard now. */
export const shortcuts = (): readonly Shortcut[] => now;

/** The same, followed as pages come and go. */
export const useShortcutList = (): readonly Shortcut[] =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, shortcuts);

/** Makes shortcuts heard, and shown by the keyboard map, while the calling page is open. */
export function useShortcuts(wanted: readonly Shortcut[]): void {
  const latest = useRef(wanted);
  useEffect(() => {
    latest.current = wanted;
  });
  const shown = JSON.stringify(wanted.map(({ keys, label, group }) => ({ keys, label, group })));
  useEffect(() => {
    const kept = JSON.parse(shown) as readonly Omit<Shortcut, 'run'>[];
    return addShortcuts(kept.map((shortcut, i) => ({ ...shortcut, run: () => latest.current[i]?.run() })));
  }, [shown]);
}
