/** The records of a list in its order, as far as they were loaded, and how many there are in all. */
export interface Trail {
  readonly ids: readonly string[];
  readonly total: number;
}

/** What the cache holds of one list. */
export interface ListPages {
  readonly pages?: readonly {
    readonly data?: readonly { readonly id?: unknown }[];
    readonly page?: { readonly count?: number };
  }[];
}

/** The list as a way from record to record; undefined where `id` is not on it or what is cached is no list. */
export function trailOf(list: ListPages | undefined, id: string): Trail | undefined {
  if (!Array.isArray(list?.pages)) return undefined;
  const ids = list.pages
    .flatMap((page) => page.data ?? [])
    .flatMap((one) => (typeof one.id === 'string' ? one.id : []));
  if (!ids.includes(id)) return undefined;
  return { ids, total: Math.max(list.pages[0]?.page?.count ?? 0, ids.length) };
}

/** Where a record stands on the way, counted from 1, and what comes before and after it. */
export function placeOn(trail: Trail, id: string) {
  const index = trail.ids.indexOf(id);
  return { at: index + 1, total: trail.total, before: trail.ids[index - 1], after: trail.ids[index + 1] };
}
