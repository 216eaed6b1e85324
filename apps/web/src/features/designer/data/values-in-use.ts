import type { RecordPage } from '@mokuai/contract';
import { api } from '../../../lib/api.js';

/** Records that are looked at: the newest ones, page by page. */
const PAGES = 5;
const ROWS = 200;
/** More options than anybody looks through. */
const MOST = 100;

/** What records hold in a field of text, the most frequent first. */
export async function valuesInUse(module: string, field: string): Promise<readonly string[]> {
  const times = new Map<string, number>();
  let after: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const asked = {
      fields: [field],
      filter: { field, op: 'not_empty' },
      limit: ROWS,
      ...(after !== null && { after }),
    };
    const answer: RecordPage = await api.post<RecordPage>(`/records/${module}/query`, asked);
    for (const record of answer.data)
      for (const value of [record[field]].flat()) {
        const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
        if (text !== '') times.set(text, (times.get(text) ?? 0) + 1);
      }
    after = answer.page.next;
    if (after === null) break;
  }
  return [...times].sort(([, a], [, b]) => b - a).slice(0, MOST).map(([text]) => text); // prettier-ignore
}
