import { useSyncExternalStore } from 'react';

/** What can be done with a record of a list is asked for, at a place of the window. */
export interface RowMenuRequest {
  readonly module: string;
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Gets the focus back. */
  readonly from: HTMLElement | null;
}

let now: RowMenuRequest | undefined;
const listeners = new Set<() => void>();

/** Opens the menu of a record; undefined closes it. */
export function showRowMenu(request: RowMenuRequest | undefined): void {
  now = request;
  for (const listener of listeners) listener();
}

/** Opens it below what was pressed. */
export function showRowMenuAt(module: string, id: string, from: HTMLElement): void {
  const { left, bottom } = from.getBoundingClientRect();
  showRowMenu({ module, id, x: left, y: bottom, from });
}

export const useRowMenu = (): RowMenuRequest | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => now,
  );
