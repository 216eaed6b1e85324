import type { Json } from '@mokuai/expression';
import type { JsonSchema } from '../field-type.js';

/** Sorts Latin text by the alphabet and Chinese text by pinyin. */
export const PINYIN = 'zh-u-co-pinyin-x-icu';

/** Refuses what Postgres cannot keep: NUL, and halves of surrogate pairs (which have no UTF-8 form). */
const STORABLE: readonly JsonSchema[] = [
  { pattern: '^[^\\u0000]*$', 'x-codes': { pattern: 'nul_character' } },
  { pattern: '^[^\\uD800-\\uDFFF]*$', 'x-codes': { pattern: 'broken_character' } },
];

/** Schema of a string of at most `maxLength` code points; `pattern` with its own code where the text has a format. */
export const textSchema = (maxLength: number, format?: { pattern: string; code: string }): JsonSchema => ({
  type: 'string',
  maxLength,
  ...(format && { pattern: format.pattern }),
  'x-codes': { type: 'not_text', ...(format && { pattern: format.code }) },
  allOf: STORABLE,
});

/** Composed (NFC) and trimmed; null where nothing is left. */
export function cleanText(value: Json): string | null {
  const text = String(value).normalize('NFC').trim();
  return text === '' ? null : text;
}

const collator = new Intl.Collator('zh-u-co-pinyin');

/** Order of code points, which is also the order of UTF-8 bytes. */
export function compareCodePoints(a: Json, b: Json): number {
  const left = [...String(a)];
  const right = [...String(b)];
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const difference = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Order of the column under `PINYIN`: deterministic collations settle ties by bytes. */
export const compareText = (a: Json, b: Json): number =>
  collator.compare(String(a), String(b)) || compareCodePoints(a, b);
