import { ListX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import type { ViewDocument } from '@mokuai/definition';
import { EmptyState, SkeletonRows } from '@mokuai/ui';
import { ProblemAlert } from '../../../ui/ProblemAlert.js';
import type { Reachable } from '../../../lib/reachable.js';
import { editorTypeOf } from './types/index.js';
import { useViewRecords } from './use-view-records.js';
import css from './views.module.css';

interface ViewPreviewProps {
  readonly view: ViewDocument;
  /** The module of the draft. */
  readonly module: EffectiveModule;
  readonly reachable: ReadonlyMap<string, Reachable>;
  /** Is the module live? Else it has no records. */
  readonly live: boolean;
}

/** The view as it is being edited, over real records. */
export function ViewPreview({ view, module, reachable, live }: ViewPreviewProps) {
  const { t } = useTranslation();
  const { columns, pending, page, error, stale } = useViewRecords(view, reachable, live);
  const { Preview } = editorTypeOf(view);
  const labelOf = (path: string): string => reachable.get(path)?.label ?? path;
  return (
    <section className={css['preview']} aria-label={t('viewEditor.preview')} aria-busy={stale}>
      <header>
        <h2>{t('viewEditor.preview')}</h2>
        {page ? (
          <span className="num">
            {t('viewEditor.shown', { count: page.page.count ?? page.data.length, shown: page.data.length })}
          </span>
        ) : null}
      </header>
      {pending.length > 0 ? (
        <p className={css['note']}>{t('viewEditor.pending', { fields: pending.map(labelOf).join(t('list.comma')) })}</p>
      ) : null}
      <ProblemAlert error={error} />
      {!live ? (
        <EmptyState icon={ListX} title={t('viewEditor.notLive')} />
      ) : !page ? (
        error ? null : (
          <SkeletonRows />
        )
      ) : page.data.length === 0 ? (
        <EmptyState icon={ListX} title={t('viewEditor.nothing')} />
      ) : (
        <div className={css['stage']} data-stale={stale || undefined}>
          <Preview view={view} module={module} columns={columns} records={page.data} />
        </div>
      )}
    </section>
  );
}
