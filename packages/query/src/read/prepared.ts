import { shortHash, type RecordStatement, type Statement } from '@mokuai/kernel';
import { Recent } from './recent.js';
import type { SlotValues } from './slots.js';
import type { Written, WrittenRecords } from './written.js';

/** A statement that can be run again and again with other values. */
export interface Prepared<S extends Statement = Statement> {
  statement(values: SlotValues): S;
}

export type PreparedRecords = Prepared<RecordStatement>;

const REMEMBERED = 2000;

/**
 * Gives statements names, so that Postgres keeps their plan: from their second use on, as every name stays on every
 * connection and most filters are asked for once only.
 */
export class Preparer {
  readonly #seen = new Recent<true>(REMEMBERED);

  /** A statement that is planned for its values every time: Postgres would keep the plan that suits the actors it saw first. */
  unprepared(written: WrittenRecords): PreparedRecords;
  unprepared(written: Written): Prepared;
  unprepared({ text, slots, shape }: Written & Partial<WrittenRecords>): Prepared {
    return { statement: (values) => ({ ...shape, text, values: slots.bind(values) }) };
  }

  /** @param hash of the module: a statement of another shape of its table is another statement */
  prepare(written: WrittenRecords, hash: string): PreparedRecords;
  prepare(written: Written, hash: string): Prepared;
  prepare({ text, slots, shape }: Written & Partial<WrittenRecords>, hash: string): Prepared {
    const name = `r${shortHash(hash)}${shortHash(text)}`;
    let named = this.#seen.get(name) ?? false;
    this.#seen.set(name, true);
    return {
      statement: (values) => {
        const statement = { ...shape, text, values: slots.bind(values) };
        if (named) return { ...statement, name };
        named = true;
        return statement;
      },
    };
  }
}
