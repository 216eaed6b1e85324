import { fault, pointer, Problem } from '@mokuai/kernel';

/** How deep a JSON body may nest. */
export const MAX_DEPTH = 64;

/** More values than any request means: the largest take some two hundred thousand. */
export const MAX_VALUES = 250_000;

/**
 * Refuses JSON that later stages could not survive: nesting deeper than `MAX_DEPTH`, more than `MAX_VALUES` values, NUL
 * characters and lone surrogates (Postgres stores neither), and `__proto__` as a key. Throws a 400 `Problem` that points at
 * the place, or `too_large` (413).
 */
export function checkText(value: unknown): void {
  check(value, undefined, 0, { left: MAX_VALUES });
}

/** Where a value stands. Spelt out only for a fault: every request comes through here. */
interface Place {
  readonly in: Place | undefined;
  readonly key: string | number;
}

function check(value: unknown, place: Place | undefined, depth: number, values: { left: number }): void {
  if (values.left-- <= 0) throw new Problem('too_large');
  if (typeof value === 'string') return checkString(value, place);
  if (value === null || typeof value !== 'object') return;
  if (depth >= MAX_DEPTH)
    throw new Problem('too_deep', [fault('too_deep', pathOf(place), { max: MAX_DEPTH })], {}, { max: MAX_DEPTH });
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) check(value[i], { in: place, key: i }, depth + 1, values);
    return;
  }
  for (const key of Object.keys(value)) {
    checkString(key, place);
    const inside: Place = { in: place, key };
    if (key === '__proto__') throw new Problem('bad_request', [fault('unknown_key', pathOf(inside), { key })]);
    check((value as Record<string, unknown>)[key], inside, depth + 1, values);
  }
}

function checkString(text: string, place: Place | undefined): void {
  if (text.includes('\0')) throw new Problem('bad_request', [fault('nul_character', pathOf(place))]);
  if (!text.isWellFormed()) throw new Problem('bad_request', [fault('malformed_text', pathOf(place))]);
}

const pathOf = (place: Place | undefined): string => (place ? pointer(pathOf(place.in), place.key) : '');
