/** One SQL statement as a value. `name` makes it a prepared statement; it must change whenever `text` does. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * A statement whose rows are records: its first `members` columns are, by their names, the members of a record's JSON;
 * the others are values beside it.
 */
export interface RecordStatement extends Statement, RecordShape {}

/** What the rows of a `RecordStatement` hold. */
export interface RecordShape {
  readonly members: number;
  /** So many rows are shown; what comes after them is only counted. */
  readonly limit?: number;
  /** The values beside stay the text that Postgres wrote. */
  readonly plain?: boolean;
}

/** What a `RecordStatement` answered with. */
export interface Records<Beside> {
  /** Its rows, shown or not. */
  readonly count: number;
  /** The values beside the last record that is shown; under a limit only where that many are. */
  readonly last: Beside | undefined;
  /** Once: the shown records' JSON as UTF-8, commas and newlines between them, after a piece of text (16 bytes at most) and before another. */
  text(before?: string, after?: string): Uint8Array;
}

/** The value of JSON text in UTF-8. */
export const parseJson = (utf8: Uint8Array): unknown => JSON.parse(decoder.decode(utf8));
const decoder = new TextDecoder();

/** Quotes an identifier. Names are already checked; this is the second lock on the door. */
export const ident = (name: string): string => '"' + name.replaceAll('"', '""') + '"';

/** Quotes text as an SQL literal: only for values that come from a published definition. Requests go in `values`. */
export const literal = (text: string): string => "'" + text.replaceAll("'", "''") + "'";

/** Collects a statement's values while its text is written. */
export class Params {
  readonly values: unknown[] = [];
  /** Adds a value and gives its placeholder, with a cast where `type` is given. */
  add(value: unknown, type?: string): string {
    this.values.push(value);
    return type ? `$${this.values.length}::${type}` : `$${this.values.length}`;
  }
}
