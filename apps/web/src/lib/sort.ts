/** `-created_at` as its parts. */
export const sortTerm = (term: string): { readonly path: string; readonly descending: boolean } =>
  term.startsWith('-') ? { path: term.slice(1), descending: true } : { path: term, descending: false };

export const sortText = (path: string, descending: boolean): string => (descending ? `-${path}` : path);

export const parseSort = (text: string): readonly string[] =>
  text.split(',').filter((term) => term !== '' && term !== '-');

/** What a click on a column's head makes of the sort: up, down, then not by it. */
export function nextSort(sort: readonly string[], path: string): readonly string[] {
  const first = sort[0] === undefined ? undefined : sortTerm(sort[0]);
  if (first?.path !== path) return [path];
  return first.descending ? [] : [sortText(path, true)];
}
