import type { Json } from '@mokuai/expression';
import type { FieldSearch } from '../field-search.js';
import { fold } from './fold.js';

/** So much of a long text is searched: its first pages. */
const LONGEST = 10_000;
/** What is longer is no name: nobody types it by initials, or without its spaces. */
const LONGEST_NAME = 64;
const MOST_WORDS = 8;

const PLAIN = /^[\x20-\x7e\u4e00-\u9fff]*$/;
const SEPARATORS = /[\s\p{P}\p{S}]+/gu;
const HAN = /\p{Script=Han}/u;

/**
 * A text as it is compared: without case, without width (Ａ is A), white space as one blank. Each character becomes what it
 * becomes anywhere, so that a part of a text is a part of its form.
 */
export function searched(text: string): string {
  const cut = text.length > LONGEST ? [...text.slice(0, 2 * LONGEST)].slice(0, LONGEST).join('') : text;
  const plain = PLAIN.test(cut) ? cut.toLowerCase() : fold(Array.from(cut, (c) => c.normalize('NFKC')).join(''));
  return plain.replace(/\s+/g, ' ').trim();
}

/** Without blanks and signs: what A-100 and Jean-Luc are typed as by who is in a hurry. */
export const squeezed = (form: string): string => form.replace(SEPARATORS, '');

/** The first letters of a name's words: ef of emma fischer. */
function firstLetters(form: string): string[] {
  const words = form.split(SEPARATORS).filter((word) => word !== '');
  return words.length > 1 && words.length <= MOST_WORDS ? [words.map((word) => [...word][0]).join('')] : [];
}

/** Found by any part of its words, by initials and without its separators. */
export const wordSearch = (textOf: (value: Json) => string): FieldSearch => ({
  forms: (value, _, initials) => {
    const form = searched(textOf(value));
    if (form.length > LONGEST_NAME) return [form];
    const letters = HAN.test(form) ? initials(form).map(squeezed) : firstLetters(form);
    return [form, squeezed(form), ...letters];
  },
  asked: asTyped,
});

/** Found by any part of what stands there, with or without its separators: numbers, addresses. */
export const codeSearch = (textOf: (value: Json) => string = String): FieldSearch => ({
  forms: (value) => {
    const form = searched(textOf(value));
    return form.length > LONGEST_NAME ? [form] : [form, squeezed(form)];
  },
  asked: asTyped,
});

function asTyped(term: string): string | undefined {
  const form = searched(term.normalize('NFC'));
  return form === '' ? undefined : form;
}
