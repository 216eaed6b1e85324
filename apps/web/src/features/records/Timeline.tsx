import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, ApprovalDetail, EffectiveModule, HistoryEntry } from '@mokuai/contract';
import { SkeletonRows } from '@mokuai/ui';
import { api } from '../../lib/api.js';
import { keys } from '../../lib/queries.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { ApprovalCard } from './ApprovalCard.js';
import { TimelineEntry } from './TimelineEntry.js';
import css from './timeline.module.css';

interface TimelineProps {
  readonly module: EffectiveModule;
  readonly record: ApiRecord;
  readonly approval: ApprovalDetail | undefined;
}

interface HistoryPage {
  readonly data: readonly HistoryEntry[];
  readonly page: { readonly next: string | null };
}

/** What happened to a record, newest first: who decided, and who changed what from what. */
export function Timeline({ module, record, approval }: TimelineProps) {
  const { t } = useTranslation();
  const path = `/records/${module.name}/${record.id}/history?limit=30`;
  const history = useInfiniteQuery({
    queryKey: [...keys.history(module.name, record.id), record.version],
    queryFn: ({ pageParam, signal }) =>
      api.get<HistoryPage>(pageParam ? `${path}&after=${encodeURIComponent(pageParam)}` : path, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next,
  });
  const entries = history.data?.pages.flatMap((p) => p.data) ?? [];
  return (
    <aside className={`${css['timeline']} scroll`} aria-label={t('timeline.title')}>
      <h2>{t('timeline.title')}</h2>
      {approval ? <ApprovalCard approval={approval} /> : null}
      {history.isPending ? <SkeletonRows rows={4} /> : null}
      {history.isError ? <ProblemState error={history.error} retry={() => void history.refetch()} /> : null}
      <ol className={css['entries']}>
        {entries.map((entry) => (
          <TimelineEntry key={entry.version} module={module} entry={entry} />
        ))}
      </ol>
      {history.hasNextPage ? (
        <Button type="text" block loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('action.loadMore')}
        </Button>
      ) : null}
    </aside>
  );
}
