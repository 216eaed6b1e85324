import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveRelated, RecordPage } from '@mokuai/contract';
import { viewOf } from '../../../field-views/registry.js';
import { Value } from '../../../field-views/Value.js';
import { api } from '../../../lib/api.js';
import { keys, moduleQuery } from '../../../lib/queries.js';
import { relatedQuery } from '../related-query.js';
import css from './print.module.css';

interface PrintRelatedProps {
  readonly list: EffectiveRelated;
  readonly record: ApiRecord;
}

/** Rows on paper: more belong into a list of their own. */
const MOST_ROWS = 200;

/** Records that point at this one, as many as a document takes. */
export function PrintRelated({ list, record }: PrintRelatedProps) {
  const { t } = useTranslation();
  const { data: module } = useQuery(moduleQuery(list.module));
  const columns = [...new Set([module?.titleField ?? 'id', ...list.columns])].flatMap(
    (name) => module?.fields.find((field) => field.name === name) ?? [],
  );
  const query = relatedQuery(list, record.id, columns, MOST_ROWS);
  const { data } = useQuery({
    queryKey: keys.list(list.module, query),
    queryFn: ({ signal }) => api.post<RecordPage>(`/records/${list.module}/query`, query, { signal }),
    enabled: columns.length > 0,
  });
  const rows = data?.data ?? [];
  const left = (data?.page.count ?? 0) - rows.length;
  return (
    <section className={css['section']}>
      <h3>{list.label}</h3>
      {data && rows.length === 0 ? <p>{t('print.none')}</p> : null}
      {rows.length > 0 ? (
        <table>
          <thead>
            <tr>
              {columns.map((field) => (
                <th key={field.name} scope="col" data-align={viewOf(field.type).align}>
                  {field.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                {columns.map((field) => (
                  <td key={field.name} data-align={viewOf(field.type).align}>
                    <Value field={field} value={row[field.name]} record={row} place="inline" />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {left > 0 ? <p>{t('print.more', { count: left })}</p> : null}
    </section>
  );
}
