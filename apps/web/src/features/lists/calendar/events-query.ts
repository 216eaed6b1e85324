import { queryOptions } from '@tanstack/react-query';
import type { RecordPage } from '@mokuai/contract';
import { api } from '../../../lib/api.js';
import { withTitles } from '../../../field-views/titles.js';
import { type ListQuery } from '../../../lib/list-query.js';
import { keys } from '../../../lib/queries.js';
import type { Reachable } from '../../../lib/reachable.js';

const PAGE = 500;
const PAGES = 2;

/** So many events are shown at once, at most. */
export const MOST_EVENTS = PAGE * PAGES;

/** What there is in the days in sight, counted, up to `MOST_EVENTS`. */
export const eventsQuery = (module: string, query: ListQuery, columns: readonly Reachable[]) =>
  queryOptions({
    queryKey: [...keys.list(module, query), 'calendar'],
    queryFn: async ({ signal }): Promise<RecordPage> => {
      const ask = (more: object) =>
        api.post<RecordPage>(`/records/${module}/query`, { ...query, limit: PAGE, ...more }, { signal });
      const first = await ask({ count: 'exact' });
      let [data, { next }] = [first.data, first.page];
      for (let n = 1; n < PAGES && next !== null; n++) {
        const page = await ask({ after: next });
        data = [...data, ...page.data];
        next = page.page.next;
      }
      return withTitles({ data, page: { ...first.page, next: null } }, columns);
    },
  });
