import type { Json, OperatorName } from '@mokuai/expression';
import type { Locale } from '@mokuai/kernel';
import type { Fill, Reading, World } from './place.fixture.js';

/** A value, or one that is known only when the world is there. */
export type Value = Json | ((world: World) => Json);

/** A value that somebody fills in, what the API makes of it, and how it reads. */
export interface Filled {
  readonly fill: Fill;
  readonly value: Value;
  readonly reads: Reading;
  /** In the cell of a list, where that is another thing. */
  readonly cell?: Reading;
  /** Within a sentence, as history writes it. */
  readonly inline?: Reading;
}

/**
 * Of three records, the first was filled in, the second has another value, and the third has none: which of them are found,
 * by their numbers.
 */
export type Rows = '' | '1' | '2' | '3' | '12' | '13' | '23' | '123';

/** What is filled in beside an operator, where there is something, and what is found then. */
export type Asked = readonly [Fill | null, Rows];

/** All that a person does with a field of one type, said once. */
export interface TypeCase {
  /** What the field is called, where the name of its type is taken. */
  readonly label?: Readonly<Record<Locale, string>>;
  /** What is set in the designer beside what a new field has: settings by their names there. */
  readonly settings?: Readonly<Record<string, Fill>>;
  /** What is published because of it. */
  readonly defines?: Readonly<Record<string, unknown>>;
  /** Filled in when the first record is made; absent where nobody can. */
  readonly first?: Filled;
  /** How it reads where nobody fills it in. */
  readonly given?: Reading;
  /** Of the second record, behind the first in the order of the type. */
  readonly second?: Value;
  /** And of the third, where no record is without. */
  readonly third?: Value;
  /** The order is the other way round. */
  readonly falls?: true;
  /** What the first record is changed to in its form. */
  readonly change?: Filled;
  /** Every operator that the filter offers. */
  readonly operators: Readonly<Partial<Record<OperatorName, Asked>>>;
}
