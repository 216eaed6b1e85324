import { useSyncExternalStore, type ReactNode } from 'react';

/** What one way to look at records adds to what can be done with any of them. */
export interface RowMenuItem {
  readonly key: string;
  readonly label: ReactNode;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** Items that stand together, under a heading where they have one. */
export interface RowMenuGroup {
  readonly heading?: string;
  readonly items: readonly RowMenuItem[];
}

/** What can be done with a record of a list is asked for, at a place of the window. */
export interface RowMenuRequest {
  readonly module: string;
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Gets the focus back. */
  readonly from: HTMLElement | null;
  /** What the place adds, before all else. */
  readonly own?: readonly RowMenuGroup[];
}

let now: RowMenuRequest | undefined;
const listeners = new Set<() => void>();

/** Opens the menu of a record; undefined closes it. */
export function showRowMenu(request: RowMenuRequest | undefined): void {
  now = request;
  for (const listener of listeners) listener();
}

/** Opens it below what was pressed. */
export function showRowMenuAt(module: string, id: string, from: HTMLElement, own: readonly RowMenuGroup[] = []): void {
  const { left, bottom } = from.getBoundingClientRect();
  showRowMenu({ module, id, x: left, y: bottom, from, own });
}

export const useRowMenu = (): RowMenuRequest | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => now,
  );
