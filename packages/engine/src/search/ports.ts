import type { Statement } from '@mokuai/kernel';

/** A connection of its own for long work on search indexes; it holds the lock that keeps others from the same work. */
export interface SearchSession {
  query<R>(statement: Statement): Promise<readonly R[]>;
  /** Runs a statement outside of any transaction, for as long as it takes; throws when it was interrupted. */
  run(sql: string): Promise<void>;
  /** Interrupts what runs now. */
  interrupt(): Promise<void>;
  /** Is somebody publishing? Tables are theirs first. */
  publishing(): Promise<boolean>;
  close(): Promise<void>;
}

export interface SearchStore {
  /** undefined: another process is at it. */
  open(): Promise<SearchSession | undefined>;
}
