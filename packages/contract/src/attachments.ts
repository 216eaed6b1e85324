import type { Person } from './flows.js';

/** A file that belongs to a record. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** MIME type as the bytes say it, whatever the sender said. */
  readonly type: string;
  /** As what it can be looked at without any program; null where it can only be downloaded. */
  readonly preview: 'image' | 'pdf' | 'text' | null;
  readonly at: string;
  readonly author: Person;
}

/** The answer of `GET /api/records/:module/:id/attachments`: all of them, newest first. */
export interface AttachmentList {
  readonly data: readonly Attachment[];
  /** May the asking user add, rename and remove files now? */
  readonly may_change: boolean;
  readonly limits: {
    readonly max_bytes: number;
    readonly max_files: number;
    /** Endings of names that are refused, without the dot. */
    readonly refused: readonly string[];
  };
}

/** An entry of `GET /api/records/:module/:id/attachments/history?limit=&after=` → `{data, page: {next}}`, newest first. */
export interface AttachmentEvent {
  readonly id: string;
  readonly at: string;
  readonly op: 'attach' | 'rename' | 'remove' | 'restore';
  readonly actor: Person;
  readonly attachment: string;
  /** What the file was called after it. */
  readonly name: string;
  /** What it was called before a rename. */
  readonly was: string | null;
}
