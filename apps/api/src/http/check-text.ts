import { fault, pointer, Problem } from '@mokuai/kernel';

/** How deep a JSON body may nest. */
export const MAX_DEPTH = 64;

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Refuses JSON that later stages could not survive: nesting deeper than `MAX_DEPTH`, NUL characters and lone surrogates
 * (Postgres stores neither), and `__proto__` as a key. Throws a 400 `Problem` that points at the place.
 */
export function checkText(value: unknown, path = '', depth = 0): void {
  if (typeof value === 'string') return checkString(value, path);
  if (value === null || typeof value !== 'object') return;
  if (depth >= MAX_DEPTH)
    throw new Problem('too_deep', [fault('too_deep', path, { max: MAX_DEPTH })], {}, { max: MAX_DEPTH });
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) checkText(value[i], pointer(path, i), depth + 1);
    return;
  }
  for (const key of Object.keys(value)) {
    const at = pointer(path, key);
    checkString(key, path);
    if (key === '__proto__') throw new Problem('bad_request', [fault('unknown_key', at, { key })]);
    checkText((value as Record<string, unknown>)[key], at, depth + 1);
  }
}

function checkString(text: string, path: string): void {
  if (text.includes('\0')) throw new Problem('bad_request', [fault('nul_character', path)]);
  if (LONE_SURROGATE.test(text)) throw new Problem('bad_request', [fault('malformed_text', path)]);
}
