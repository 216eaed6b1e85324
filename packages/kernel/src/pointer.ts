/** Appends reference tokens to a JSON Pointer (RFC 6901). */
export const pointer = (base: string, ...tokens: (string | number)[]): string =>
  base + tokens.map((t) => '/' + String(t).replaceAll('~', '~0').replaceAll('/', '~1')).join('');
