/** Appends reference tokens to a JSON Pointer (RFC 6901). A large set of definitions is checked with a million of them. */
export function pointer(base: string, ...tokens: (string | number)[]): string {
  let path = base;
  for (const token of tokens) path += `/${typeof token === 'number' ? token : escaped(token)}`;
  return path;
}

const escaped = (token: string): string =>
  token.includes('~') || token.includes('/') ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token;
