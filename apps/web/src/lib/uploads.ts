import { useSyncExternalStore } from 'react';

/** A file on its way. */
export interface Uploading {
  readonly key: string;
  /** What it belongs to: `module/record`, or a field of the form it is filled into. */
  readonly place: string;
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** Why it failed. */
  readonly error: unknown;
}

/** Sends one file; `onSent` hears how many bytes have left. */
export type Send = (file: File, signal: AbortSignal, onSent: (bytes: number) => void) => Promise<unknown>;

interface Job {
  readonly file: File;
  readonly send: Send;
  readonly cancel: AbortController;
}

/** As many as are sent at once: more would only share the line. */
const AT_ONCE = 3;

export type Uploads = ReturnType<typeof createUploads>;

/** Files on their way. What is done is not here any more, what failed stays until it is tried again or put away. */
export function createUploads() {
  let all: readonly Uploading[] = [];
  let count = 0;
  const jobs = new Map<string, Job>();
  const listeners = new Set<() => void>();

  const set = (next: readonly Uploading[]) => {
    all = next;
    for (const listener of listeners) listener();
  };
  const change = (key: string, part: Partial<Uploading>) =>
    set(all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: string) => {
    jobs.delete(key);
    set(all.filter((one) => one.key !== key));
  };

  const run = async (key: string) => {
    const job = jobs.get(key);
    if (!job) return;
    change(key, { state: 'sending', sent: 0, error: undefined });
    try {
      await job.send(job.file, job.cancel.signal, (sent) => change(key, { sent }));
      drop(key);
    } catch (error) {
      if (!job.cancel.signal.aborted) change(key, { state: 'failed', error });
    }
    next();
  };
  const next = () => {
    const free = AT_ONCE - all.filter(({ state }) => state === 'sending').length;
    for (const { key } of all.filter(({ state }) => state === 'waiting').slice(0, Math.max(free, 0))) void run(key);
  };

  return {
    all: () => all,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Sends files, some at once, the others when there is room. */
    add(place: string, files: readonly File[], send: Send): void {
      const added = files.map((file): Uploading => {
        const key = String(++count);
        jobs.set(key, { file, send, cancel: new AbortController() });
        return { key, place, name: file.name, size: file.size, sent: 0, state: 'waiting', error: undefined };
      });
      set([...all, ...added]);
      next();
    },
    /** Ends one on its way, or puts a failed one away. */
    cancel(key: string): void {
      jobs.get(key)?.cancel.abort();
      drop(key);
      next();
    },
    again(key: string): void {
      change(key, { state: 'waiting' });
      next();
    },
    /** Ends all that are on their way, and puts away what failed. */
    end(): void {
      const left = [...jobs.values()];
      jobs.clear();
      set([]);
      for (const { cancel } of left) cancel.abort();
    },
  };
}

/** Files on their way to records, whichever page is open: they go on while one reads another record. */
export const uploads = createUploads();

// Leaving the page ends what is on its way.
globalThis.addEventListener?.('beforeunload', (event) => {
  if (uploads.all().some(({ state }) => state !== 'failed')) event.preventDefault();
});

/** The files that are on their way, of those to one place where it is given. */
export function useUploads(of: Uploads, place?: string): readonly Uploading[] {
  const all = useSyncExternalStore(of.subscribe, of.all);
  return place === undefined ? all : all.filter((one) => one.place === place);
}
