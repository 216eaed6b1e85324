import { useSyncExternalStore } from 'react';

/** A record that something on the page needs and that is not there yet. */
export interface CreateRequest {
  readonly module: string;
  /** What it is to be called, as far as somebody wrote it. */
  readonly title: string;
  /** What else is known of it. */
  readonly given?: Readonly<Record<string, unknown>>;
  readonly onCreated: (id: string) => void;
}

/** One on top of the other: what is created may need something that is not there either. */
let waiting: readonly CreateRequest[] = [];
const listeners = new Set<() => void>();

function change(next: readonly CreateRequest[]): void {
  waiting = next;
  for (const listener of listeners) listener();
}

/** Opens the form of a new record on top of the page; `onCreated` hears which one it became, if it became one. */
export const askToCreate = (request: CreateRequest): void => change([...waiting, request]);

/** It was created or given up. */
export const settleCreate = (request: CreateRequest): void => change(waiting.filter((one) => one !== request));

/** What is to be created now, the last on top. */
export const useCreateRequests = (): readonly CreateRequest[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => waiting,
  );
