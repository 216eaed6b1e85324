import type { InfiniteData } from '@tanstack/react-query';
import type { ApiRecord, RecordPage } from '@mokuai/contract';

/** A column of the board as it is kept: its pages, of which the first one counts and adds up. */
export type ColumnPages = InfiniteData<RecordPage>;

/** How many cards a column has in all, and what they add up to; undefined where it is not known. */
export interface Totals {
  readonly count: number;
  readonly sum: number | null;
}

/** What a column's first page says of all of it. */
export function totalsOf(pages: ColumnPages | undefined, sum: string | null): Totals | undefined {
  const first = pages?.pages[0]?.page;
  if (first?.count === undefined) return undefined;
  return { count: first.count, sum: sum === null ? null : (first.sums?.[sum] ?? 0) };
}

const amountOf = (record: ApiRecord, sum: string | null): number => {
  const value = sum === null ? 0 : record[sum];
  return typeof value === 'number' ? value : 0;
};

function counted(page: RecordPage['page'], by: 1 | -1, record: ApiRecord, sum: string | null): RecordPage['page'] {
  const sums =
    sum === null ? {} : { sums: { ...page.sums, [sum]: (page.sums?.[sum] ?? 0) + by * amountOf(record, sum) } };
  return { ...page, ...(page.count === undefined ? {} : { count: page.count + by }), ...sums };
}

/** The column without a card. */
export function withoutCard(pages: ColumnPages, record: ApiRecord, sum: string | null): ColumnPages {
  if (!pages.pages.some((page) => page.data.some(({ id }) => id === record.id))) return pages;
  return {
    ...pages,
    pages: pages.pages.map((page, index) => ({
      data: page.data.filter(({ id }) => id !== record.id),
      page: index === 0 ? counted(page.page, -1, record, sum) : page.page,
    })),
  };
}

/** The column with a card on top. */
export function withCard(pages: ColumnPages, record: ApiRecord, sum: string | null): ColumnPages {
  const [first, ...rest] = withoutCard(pages, record, sum).pages;
  if (!first) return pages;
  const top = { data: [record, ...first.data], page: counted(first.page, 1, record, sum) };
  return { ...pages, pages: [top, ...rest] };
}
