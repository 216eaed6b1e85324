import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ChevronRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveLayout, EffectiveModule, RecordPage } from '@mokuai/contract';
import { Icon, SkeletonRows } from '@mokuai/ui';
import { viewOf } from '../../field-views/registry.js';
import { valueWords } from '../../field-views/titles.js';
import { Value } from '../../field-views/Value.js';
import { api } from '../../lib/api.js';
import { usePeek } from '../../lib/peek.js';
import { keys, moduleQuery } from '../../lib/queries.js';
import { PeekButton } from '../../ui/PeekButton.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { relatedQuery } from './related-query.js';
import { RelatedCreate } from './RelatedCreate.js';
import css from './related.module.css';

interface RelatedListProps {
  readonly list: EffectiveLayout['related'][number];
  readonly record: ApiRecord;
}

const SHOWN = 5;
/** The last of them where there is room. */
const COLUMNS = 4;

/** Records that point at this one: the newest few, and the way to all and to one more. */
export function RelatedList({ list, record }: RelatedListProps) {
  const { t } = useTranslation();
  const [creating, setCreating] = useState(false);
  const peek = usePeek();
  const module = useQuery(moduleQuery(list.module));
  const columns = module.data ? columnsOf(module.data, list.columns) : [];
  const query = relatedQuery(list, record.id, columns, list.limit ?? SHOWN);
  const page = useQuery({
    queryKey: keys.list(list.module, query),
    queryFn: ({ signal }) => api.post<RecordPage>(`/records/${list.module}/query`, query, { signal }),
    enabled: columns.length > 0,
  });
  const rows = page.data?.data ?? [];
  const count = page.data?.page.count;
  const target = module.data;
  return (
    <section className={css['card']} aria-label={list.label} data-waiting={page.isPending || undefined}>
      <header>
        <Icon name={target?.icon} />
        <h2>{list.label}</h2>
        {count === undefined ? null : <span className="num">{count}</span>}
        <i />
        {target?.can.create ? (
          <Button type="link" size="small" icon={<Plus size={14} aria-hidden />} onClick={() => setCreating(true)}>
            {t('related.create')}
          </Button>
        ) : null}
      </header>
      {page.isPending ? <SkeletonRows rows={2} /> : null}
      {page.isError ? <ProblemState error={page.error} retry={() => void page.refetch()} /> : null}
      {page.data && rows.length === 0 ? (
        <p className={css['none']}>{t('related.none', { plural: list.label })}</p>
      ) : null}
      {rows.length > 0 ? (
        <table>
          <thead className="sr-only">
            <tr>
              {columns.map((field) => (
                <th key={field.name} scope="col">
                  {field.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                {columns.map((field, index) => (
                  <td key={field.name} data-align={viewOf(field.type).align}>
                    {index === 0 ? (
                      <span className={css['title']}>
                        <Link
                          to="/m/$module/$record"
                          params={{ module: list.module, record: row.id }}
                          className="ellipsis"
                        >
                          {valueWords(field, row[field.name]) || t('record.untitled')}
                        </Link>
                        <PeekButton
                          title={valueWords(field, row[field.name])}
                          onOpen={() => peek.open(list.module, row.id)}
                        />
                      </span>
                    ) : (
                      <Value field={field} value={row[field.name]} record={row} place="cell" />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {count !== undefined && count > rows.length ? (
        <Link
          to="/m/$module"
          params={{ module: list.module }}
          search={{ filter: query.filter, ...(list.sort && { sort: list.sort.join(',') }) }}
          className={css['all']}
        >
          {t('related.all', { count })}
          <ChevronRight size={14} aria-hidden />
        </Link>
      ) : null}
      {target && creating ? (
        <RelatedCreate module={target} given={{ [list.via]: record.id }} onClose={() => setCreating(false)} />
      ) : null}
    </section>
  );
}

/** The title first, then as many of the layout's columns as fit a card: those that say most in least room. */
function columnsOf(module: EffectiveModule, names: readonly string[]) {
  const fields = names.flatMap(
    (name) => module.fields.find((f) => f.name === name && name !== module.titleField) ?? [],
  );
  const telling = fields.toSorted((a, b) => Number(!viewOf(a.type).card) - Number(!viewOf(b.type).card));
  const shown = new Set(telling.slice(0, COLUMNS - 1));
  const title = module.fields.filter((f) => f.name === module.titleField);
  return [...title, ...fields.filter((field) => shown.has(field))];
}
