import { words as address } from './address/words.js';
import { words as personName } from './person_name/words.js';
import { namesOf as files } from './shared/file-values.js';

/**
 * Values that are no text as a line of it, by field type: what a record is called by. Apart from how values look, which asks
 * what records are called.
 */
const words: Readonly<Record<string, (value: unknown) => string>> = {
  address,
  file: files,
  image: files,
  person_name: personName,
};

/** What a value of the type says in one line. */
export const wordsOf = (type: string, value: unknown): string => words[type]?.(value) ?? String(value);
