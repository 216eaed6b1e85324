import type { Sql } from '../ports.js';

/** What is kept of a comment beside where it stands. */
export interface StoredComment {
  readonly id: string;
  readonly author: string;
  readonly at: string;
  readonly editedAt: string | null;
  readonly text: string;
  readonly mentions: readonly string[];
}

/** A comment's changing part, and who must have written it. */
export interface CommentText {
  readonly author: string;
  readonly text: string;
  readonly mentions: readonly string[];
}

export interface NewComment extends CommentText {
  readonly id: string;
  readonly module: string;
  readonly record: string;
}

/** Each change tells every process once it is committed. */
export interface CommentStore {
  /** Newest first, older than `before`. */
  list(record: string, limit: number, before?: string): Promise<readonly StoredComment[]>;
  find(record: string, id: string): Promise<StoredComment | undefined>;
  add(sql: Sql, comment: NewComment): Promise<StoredComment>;
  /** Undefined where there is none of this author. */
  change(sql: Sql, record: string, id: string, text: CommentText): Promise<StoredComment | undefined>;
  remove(record: string, id: string, author: string): Promise<boolean>;
}
