/** One SQL statement as a value. `name` makes it a prepared statement; it must change whenever `text` does. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

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
