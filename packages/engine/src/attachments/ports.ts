import type { Readable } from 'node:stream';
import type { AttachmentEvent } from '@mokuai/contract';
import type { Sql } from '../ports.js';

/** A file that arrived whole and waits to be kept. */
export interface ReceivedFile {
  readonly path: string;
  readonly size: number;
  /** What its bytes say it is. */
  readonly type: string;
  /** The ending that files of this type usually have, without the dot; undefined where bytes do not tell. */
  readonly ending: string | undefined;
}

/** Where the bytes of files are. */
export interface FileStore {
  /**
   * Takes a stream in. Throws `file_too_large` as soon as it is longer than `max` bytes, `file_cut` when it breaks off;
   * then nothing is left of it.
   */
  receive(bytes: Readable, max: number): Promise<ReceivedFile>;
  /** Puts a received file where it stays. */
  keep(file: ReceivedFile, key: string): Promise<void>;
  /** Forgets a received file; nothing happens where it was kept or forgotten before. */
  discard(file: ReceivedFile): Promise<void>;
  /** The bytes of a kept file. Throws `not_found` where there are none. */
  read(key: string): Promise<Readable>;
  /** Keeps bytes that were made here; those of the same key before are gone. */
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Nothing happens where there is none. */
  remove(key: string): Promise<void>;
  /** Forgets what was received by processes that are long gone. */
  tidy(): Promise<void>;
}

/** Makes small copies of pictures. */
export interface PictureScaler {
  /**
   * The copies by the length of their longer side, as WebP without anything that the picture tells besides. Undefined where
   * the bytes are no picture that can be read or its pixels are too many; `busy` where too many wait.
   */
  scale(
    open: () => Promise<Uint8Array>,
    sizes: readonly number[],
  ): Promise<ReadonlyMap<number, Uint8Array> | undefined | 'busy'>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

export interface StoredAttachment {
  readonly id: string;
  readonly author: string;
  readonly at: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly key: string;
  readonly removedAt: string | null;
  /** Whether there are small copies of it; null where nobody has tried to make them. */
  readonly thumbnails: 'made' | 'none' | null;
}

export interface NewAttachment {
  readonly id: string;
  readonly module: string;
  readonly record: string;
  readonly author: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly key: string;
}

/** A file that was uploaded for a field of a module. */
export interface NewFieldFile extends Omit<NewAttachment, 'record'> {
  readonly field: string;
}

export interface StoredFieldFile extends StoredAttachment {
  readonly module: string;
  readonly field: string;
  /** The record that names it; null where none does yet. */
  readonly record: string | null;
}

/** What happened to the files of a record. */
export interface StoredEvent {
  readonly id: string;
  readonly at: string;
  readonly op: AttachmentEvent['op'];
  readonly actor: string;
  readonly attachment: string;
  readonly name: string;
  readonly was: string | null;
}

/** Where it is known which files belong to which record. Each change tells every process once it is committed. */
export interface AttachmentStore {
  /** Newest first, without the removed ones. */
  list(record: string): Promise<readonly StoredAttachment[]>;
  /** Removed ones too. */
  find(record: string, id: string): Promise<StoredAttachment | undefined>;
  /** Newest first, older than `before`. */
  events(record: string, limit: number, before?: string): Promise<readonly StoredEvent[]>;
  /** How many a record has; others that count it wait for the end of the transaction. */
  count(sql: Sql, record: string): Promise<number>;
  add(sql: Sql, attachment: NewAttachment): Promise<StoredAttachment>;
  /** Undefined where there is none, or it was removed. */
  rename(sql: Sql, record: string, id: string, name: string): Promise<StoredAttachment | undefined>;
  /** Undefined where there is none, or it is so already. */
  setRemoved(sql: Sql, record: string, id: string, removed: boolean): Promise<StoredAttachment | undefined>;
  log(sql: Sql, record: string, event: Omit<StoredEvent, 'at'>): Promise<void>;
  /** From now on the file is one that nobody wants, unless `claim` is called within a day. */
  expect(key: string): Promise<void>;
  /** False where the file was given up meanwhile. */
  claim(sql: Sql, key: string): Promise<boolean>;
  /** A file for a field; no record names it yet. */
  addOfField(sql: Sql, file: NewFieldFile): Promise<void>;
  /** Removed ones too. */
  findOfField(id: string): Promise<StoredFieldFile | undefined>;
  /** Says whether there are small copies of a file. False where the file is known no more. */
  setThumbnails(id: string, state: 'made' | 'none'): Promise<boolean>;
  /** Forgets what was removed so many days ago, and what no record has named within a day: their files are wanted no more. */
  expire(days: number): Promise<void>;
  /** Some of the files that nobody wants. */
  unwanted(limit: number): Promise<readonly string[]>;
  /** They are gone. */
  forget(keys: readonly string[]): Promise<void>;
}
