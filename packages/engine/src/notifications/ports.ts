import type { LocalText } from '@mokuai/kernel';
import type { Sql } from '../ports.js';

/** A message to one user. */
export interface NewNotification {
  readonly id: string;
  readonly user: string;
  readonly title: LocalText;
  readonly body: LocalText;
  readonly module: string | null;
  readonly record: string | null;
  readonly approval: string | null;
}

export interface StoredNotification extends NewNotification {
  readonly createdAt: string;
  readonly read: boolean;
}

export interface NotificationStore {
  /** Stores messages and tells every process once the transaction commits. */
  add(sql: Sql, notifications: readonly NewNotification[]): Promise<void>;
  /** Newest first, older than `before`. */
  list(user: string, limit: number, before?: string): Promise<readonly StoredNotification[]>;
  unread(user: string): Promise<number>;
  /** Marks these, or all. */
  markRead(user: string, ids: readonly string[] | undefined): Promise<void>;
}
