import type { RecordPage } from '@mokuai/contract';
import { api } from '../../lib/api.js';
import type { ListQuery } from '../../lib/list-query.js';

const PAGE = 500;

/** So many can be chosen at once. */
export const MOST_CHOSEN = 5000;

/** The ids of what a list finds, from its first row on, as many as can be chosen. */
export async function allIds(module: string, { filter, q, sort }: ListQuery): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after: string | null = ''; after !== null && ids.length < MOST_CHOSEN;) {
    const from: { after?: string } = after === '' ? {} : { after };
    const asked = { ...(filter ? { filter } : {}), ...(q ? { q } : {}), sort, fields: ['id'], limit: PAGE, ...from };
    const page: RecordPage = await api.post<RecordPage>(`/records/${module}/query`, asked);
    ids.push(...page.data.map((record) => record.id));
    after = page.page.next;
  }
  return ids.slice(0, MOST_CHOSEN);
}
