import type { InfiniteData } from '@tanstack/react-query';
import type { ApiRecord, RecordPage } from '@mokuai/contract';

type Kept = RecordPage | InfiniteData<RecordPage> | undefined;

const patchPage = (page: RecordPage, id: string, change: Partial<ApiRecord>): RecordPage =>
  page.data.some((r) => r.id === id)
    ? { ...page, data: page.data.map((r) => (r.id === id ? ({ ...r, ...change } as ApiRecord) : r)) }
    : page;

/** A list that is kept, paged or not, with something of one of its records changed. */
export function withChanged<T extends Kept>(kept: T, id: string, change: Partial<ApiRecord>): T {
  if (!kept) return kept;
  if ('pages' in kept) return { ...kept, pages: kept.pages.map((page) => patchPage(page, id, change)) };
  return 'data' in kept ? (patchPage(kept, id, change) as T) : kept;
}

/** What an answer says of a record's members that a list shows; what was expanded stays as it was asked for. */
export function shownOf(answer: ApiRecord, shown: ApiRecord): Partial<ApiRecord> {
  const entries = Object.entries(answer).filter(([name]) => name in shown && name !== 'expand');
  return { ...Object.fromEntries(entries), version: answer.version };
}
