import type { Person } from './flows.js';

/** An entry of `GET /api/records/:module/:id/comments?limit=&after=` → `{data: Comment[], page: {next}}`, newest first. */
export interface Comment {
  readonly id: string;
  readonly at: string;
  /** When its text was changed last; null where it is as it was written. */
  readonly edited_at: string | null;
  readonly author: Person;
  /** Plain text with line breaks. A mention is `@` and the person's name, as it was called then. */
  readonly text: string;
  readonly mentions: readonly Person[];
  /** May the asking user change and delete it? */
  readonly own: boolean;
}

/** The answer of `POST` and `PATCH {text, mentions?}`. */
export interface SavedComment extends Comment {
  /** Who was newly mentioned, but not told, because they may not read the record. */
  readonly not_told: readonly Person[];
}
