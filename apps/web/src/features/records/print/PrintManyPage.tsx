import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule, RecordPage } from '@mokuai/contract';
import { EmptyState, SkeletonRows } from '@mokuai/ui';
import { api } from '../../../lib/api.js';
import { idsToPrint, MOST_PRINTED } from '../../../lib/print-many.js';
import { keys, moduleQuery } from '../../../lib/queries.js';
import { ProblemState } from '../../../ui/ProblemState.js';
import { PrintFrame } from './PrintFrame.js';
import { PrintSheet } from './PrintSheet.js';
import css from './print.module.css';

/** Several records on paper, each on pages of its own, in the order in which the address names them. */
export function PrintManyPage() {
  const { module: name } = useParams({ from: '/m/$module/print' });
  const module = useQuery(moduleQuery(name));
  return (
    <main className={css['desk']}>
      {module.error ? <ProblemState error={module.error} retry={() => void module.refetch()} /> : null}
      {module.isPending ? <SkeletonRows rows={12} /> : null}
      {module.data ? <Many module={module.data} /> : null}
    </main>
  );
}

function Many({ module }: { readonly module: EffectiveModule }) {
  const { t } = useTranslation();
  const { ids: text = '' } = useSearch({ from: '/m/$module/print' });
  const wanted = idsToPrint(text);
  const ids = wanted.slice(0, MOST_PRINTED);
  const query = {
    filter: { field: 'id', op: 'in', value: ids },
    fields: module.fields.map((field) => field.name),
    expand: module.fields
      .filter((field) => (field.target !== null || field.targets !== undefined) && field.name !== 'id')
      .map((field) => field.name),
    limit: MOST_PRINTED,
  };
  const found = useQuery({
    queryKey: [...keys.list(module.name, query), 'print'],
    queryFn: ({ signal }) => api.post<RecordPage>(`/records/${module.name}/query`, query, { signal }),
    enabled: ids.length > 0,
  });
  if (found.error && !found.data) return <ProblemState error={found.error} retry={() => void found.refetch()} />;
  if (ids.length > 0 && !found.data) return <SkeletonRows rows={12} />;
  const byId = new Map(found.data?.data.map((record) => [record.id, record]));
  const records = ids.flatMap((id) => byId.get(id) ?? []);
  const gone = ids.length - records.length;
  const notes = [
    ...(wanted.length > ids.length ? [t('print.tooMany', { most: MOST_PRINTED, count: wanted.length })] : []),
    ...(gone > 0 ? [t('print.gone', { count: gone })] : []),
  ];
  return (
    <PrintFrame
      title={t('print.many', { plural: module.plural, count: records.length })}
      backTo={t('print.backToList')}
      back={(children) => (
        <Link to="/m/$module" params={{ module: module.name }}>
          {children}
        </Link>
      )}
      note={notes.length > 0 ? notes.join(' ') : undefined}
    >
      {records.length === 0 ? <EmptyState icon={Printer} title={t('print.nothing')} /> : null}
      {records.map((record) => (
        <PrintSheet key={record.id} module={module} record={record} />
      ))}
    </PrintFrame>
  );
}
