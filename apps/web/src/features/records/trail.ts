/** Some records of a list that follow each other, and where they stand in it. */
export interface Trail {
  /** What the list was asked for with: the same again gives the others. */
  readonly query: unknown;
  /** The place of the first of them in the whole list, counted from 0. */
  readonly from: number;
  readonly ids: readonly string[];
  /** How many there are in all. */
  readonly total: number;
}

/** Records that were loaded together. */
export interface Rows {
  readonly data?: readonly { readonly id?: unknown }[];
  readonly page?: { readonly count?: number };
}

/** One list as far as it is cached: its pages with the place of each one's first record. */
export interface CachedList {
  readonly query: unknown;
  readonly pages: readonly { readonly from: number; readonly rows: Rows }[];
}

const idsOf = ({ data = [] }: Rows): readonly string[] =>
  data.flatMap((one) => (typeof one.id === 'string' ? one.id : []));

/** The way through a list from the record on, as far as pages meet; undefined where the record is on none of them. */
export function trailOf({ query, pages }: CachedList, id: string): Trail | undefined {
  const ordered = pages.toSorted((a, b) => a.from - b.from);
  const home = ordered.find(({ rows }) => idsOf(rows).includes(id));
  if (!home) return undefined;
  let [from, ids] = [home.from, idsOf(home.rows)];
  for (const page of ordered.toReversed()) {
    const before = idsOf(page.rows);
    if (page.from + before.length === from) [from, ids] = [page.from, [...before, ...ids]];
  }
  for (const page of ordered) if (page.from === from + ids.length) ids = [...ids, ...idsOf(page.rows)];
  const count = ordered[0]?.rows.page?.count ?? 0;
  return { query, from, ids, total: Math.max(count, from + ids.length) };
}

/** The records to ask for where the known ones end. */
export interface Gap {
  readonly offset: number;
  readonly limit: number;
}

/** Where a record stands on the way, counted from 1, what comes before and after it, and what is to be asked for to know. */
export function placeOn({ ids, from, total }: Trail, id: string, most: number) {
  const index = ids.indexOf(id);
  const { [index - 1]: before, [index + 1]: after } = ids;
  const end = from + ids.length;
  const ahead = index === ids.length - 1 && end < total ? { offset: end, limit: most } : undefined;
  const behind =
    index === 0 && from > 0 ? { offset: Math.max(0, from - most), limit: Math.min(most, from) } : undefined;
  const gap: Gap | undefined = ahead ?? behind;
  return {
    at: from + index + 1,
    total,
    before,
    after,
    gap,
    awaits: { before: behind !== undefined, after: ahead !== undefined },
  };
}

/** The way with the records of a gap; where there are none, the list ends there. */
export function wider(trail: Trail, { offset }: Gap, rows: Rows): Trail {
  const known = new Set(trail.ids);
  const ids = idsOf(rows).filter((id) => !known.has(id));
  if (offset < trail.from) {
    const from = ids.length > 0 ? Math.max(0, trail.from - ids.length) : 0;
    return { ...trail, from, ids: [...ids, ...trail.ids] };
  }
  if (ids.length === 0) return { ...trail, total: trail.from + trail.ids.length };
  return { ...trail, ids: [...trail.ids, ...ids] };
}
