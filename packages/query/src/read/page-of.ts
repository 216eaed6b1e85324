/**
 * Cuts a page's JSON to its limit. Entries stand on lines of their own, separated by commas, with one more than the limit
 * where there are more; newlines within values are escaped, so the last raw one begins that one more.
 */
export function pageOf(data: string | null, n: number, limit: number): { entries: string; more: boolean } {
  const more = n > limit;
  const all = data ?? '';
  return { entries: more ? all.slice(0, all.lastIndexOf(',\n')) : all, more };
}
