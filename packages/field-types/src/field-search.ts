import type { Json } from '@mokuai/expression';
import type { FieldSettings } from './field-type.js';

/** The initials that a text may be typed by: of 北京科技 it gives `bjkj`. None for a text without Chinese. */
export type Initials = (text: string) => readonly string[];

/** How a type is found by a few characters of what it says. */
export interface FieldSearch<S extends FieldSettings = FieldSettings> {
  /**
   * What a non-empty API value may be typed as, in the form in which terms are compared (`searched`): the first is the value
   * itself, the others are shorter ways to it. No form has a line break. A record is found where one of them holds the term.
   */
  forms(value: Json, settings: S, initials: Initials): readonly string[];
  /** What a term (without white space in it) is looked for as; undefined where no value of the type could hold it. */
  asked(term: string, settings: S): string | undefined;
  /** The forms of a value that only the database knows when it is written, as SQL, joined by line breaks. */
  sql?(value: string): string;
}
