const dottedCapitalI = 'İ';

/**
 * Lower case by Unicode's simple mapping, code point by code point: what `lower(x COLLATE "pg_c_utf8")` does.
 * `String.toLowerCase` differs in two places: İ becomes two code points, and Σ depends on its neighbours.
 */
export function fold(text: string): string {
  let folded = '';
  for (const char of text) folded += char === dottedCapitalI ? 'i' : char.toLowerCase();
  return folded;
}

/** The same in SQL. */
export const foldSql = (expression: string): string => `lower(${expression} COLLATE "pg_c_utf8")`;

/** Escapes what LIKE would take for wildcards; backslash is its default escape. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
