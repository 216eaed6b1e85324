import type { ApiRecord, RecordPage } from '@mokuai/contract';

/** Records of a list that are asked for at once. */
export const PAGE = 100;

/** Rows that can be scrolled to; the API goes no deeper by place, and a browser draws nothing much higher. */
export const MOST_ROWS = 500_000;
/** Rows before and behind what is in sight that should be there before they are. */
const AHEAD = 40;

/** Pages from the first to the last, both included. */
export interface PageSpan {
  readonly first: number;
  readonly last: number;
}

/** A long list of which only some pages are there. */
export interface RowWindow {
  /** Rows that can be scrolled to, whether they are there or not. */
  readonly count: number;
  readonly at: (index: number) => ApiRecord | undefined;
  /** The place of a record that is there; else -1. */
  readonly indexOf: (id: string) => number;
  /** The records that are there, in their order. */
  readonly loaded: readonly ApiRecord[];
}

/** The pages that rows in sight need. */
export const pagesInSight = (first: number, last: number): PageSpan => ({
  first: Math.max(0, Math.floor((first - AHEAD) / PAGE)),
  last: Math.max(0, Math.floor((last + AHEAD) / PAGE)),
});

/** Rows out of the pages that are there. A last page says better than the count where the list ends. */
export function rowWindow(pages: ReadonlyMap<number, RecordPage>, total: number): RowWindow {
  const ordered = [...pages].sort(([a], [b]) => a - b);
  const places = new Map<string, number>();
  for (const [n, { data }] of ordered) for (const [i, { id }] of data.entries()) places.set(id, n * PAGE + i);
  const last = ordered.findLast(([, { data, page }]) => page.next === null && data.length > 0);
  const end = last ? last[0] * PAGE + last[1].data.length : undefined;
  return {
    count: Math.min(MOST_ROWS, end ?? total),
    at: (index) => pages.get(Math.floor(index / PAGE))?.data[index % PAGE],
    indexOf: (id) => places.get(id) ?? -1,
    loaded: ordered.flatMap(([, { data }]) => data),
  };
}
