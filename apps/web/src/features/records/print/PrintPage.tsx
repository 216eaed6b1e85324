import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import { SkeletonRows } from '@mokuai/ui';
import { titleOf } from '../../../field-views/titles.js';
import { moduleQuery } from '../../../lib/queries.js';
import { ProblemState } from '../../../ui/ProblemState.js';
import { recordQuery } from '../use-record.js';
import { PrintFrame } from './PrintFrame.js';
import { PrintSheet } from './PrintSheet.js';
import css from './print.module.css';

/** A record on paper: what its page on a desk says, as far as its reader may know it, without what only a screen can do. */
export function PrintPage() {
  const { module: name, record: id } = useParams({ from: '/m/$module/$record/print' });
  const module = useQuery(moduleQuery(name));
  const record = useQuery({ ...recordQuery(module.data ?? WAITING, id), enabled: module.data !== undefined });
  const error = module.error ?? record.error;
  return (
    <main className={css['desk']}>
      {error && !record.data ? <ProblemState error={error} retry={() => void record.refetch()} /> : null}
      {!record.data && !error ? <SkeletonRows rows={12} /> : null}
      {module.data && record.data ? <One module={module.data} record={record.data} /> : null}
    </main>
  );
}

const WAITING = { name: '', hash: '', fields: [] } as unknown as EffectiveModule;

function One({ module, record }: { readonly module: EffectiveModule; readonly record: ApiRecord }) {
  const { t } = useTranslation();
  return (
    <PrintFrame
      title={t('print.page', { title: titleOf(module, record) || t('record.untitled') })}
      backTo={t('print.back')}
      back={(children) => (
        <Link to="/m/$module/$record" params={{ module: module.name, record: record.id }}>
          {children}
        </Link>
      )}
    >
      <PrintSheet module={module} record={record} />
    </PrintFrame>
  );
}
