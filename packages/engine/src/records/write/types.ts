import type { Json } from '@mokuai/expression';
import type { Clock } from '@mokuai/kernel';
import type { Database, Models, Sql } from '../../ports.js';
import type { NumberTaker } from '../../numbering/number-taker.js';

/** Field values as a client sends them. */
export type RecordData = Readonly<Record<string, Json>>;

export interface WriteOptions {
  /** The id of a record that is created; a second one is refused as `already_made`. */
  readonly id?: string;
  /** Refuses the write when the record has another version by now. */
  readonly version?: number;
  /** The transaction to write in; without it the write is a transaction of its own. */
  readonly sql?: Sql;
  /** Fields that may be written though the record's approval runs: those the present approval node opens. */
  readonly unlock?: readonly string[];
  /** Names of rules about duplicates that the writer was warned by, and writes all the same. */
  readonly allowDuplicates?: readonly string[];
}

/** The record as it is after a write. */
export interface Written {
  readonly id: string;
  readonly version: number;
  /** The record's JSON, in UTF-8, as the actor may read it; only `id` and `version` where they may not. */
  readonly json: Uint8Array;
}

/** What the write road needs of the world. */
export interface WriteDeps {
  readonly db: Database;
  readonly models: Models;
  readonly clock: Clock;
  readonly newId: () => string;
  /** The organisation's IANA time zone. */
  readonly timeZone: string;
  readonly numbers: NumberTaker;
}
