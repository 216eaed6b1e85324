/** `-created_at` as its parts. */
export const sortTerm = (term: string): { readonly path: string; readonly descending: boolean } =>
  term.startsWith('-') ? { path: term.slice(1), descending: true } : { path: term, descending: false };

export const sortText = (path: string, descending: boolean): string => (descending ? `-${path}` : path);

export const parseSort = (text: string): readonly string[] =>
  text.split(',').filter((term) => term !== '' && term !== '-');

/** A list is sorted by so many fields at most. */
export const MOST_TERMS = 5;

/** What a click with the shift key on a column's head makes of the sort: also by it, up, down, then not by it. */
export function addedSort(sort: readonly string[], path: string): readonly string[] {
  const at = sort.findIndex((text) => sortTerm(text).path === path);
  if (at < 0) return sort.length < MOST_TERMS ? [...sort, path] : sort;
  return sort.flatMap((text, i) => (i !== at ? text : sortTerm(text).descending ? [] : sortText(path, true)));
}

/** What a click on a column's head makes of the sort: up, down, then not by it. */
export function nextSort(sort: readonly string[], path: string): readonly string[] {
  const first = sort[0] === undefined ? undefined : sortTerm(sort[0]);
  if (first?.path !== path) return [path];
  return first.descending ? [] : [sortText(path, true)];
}
