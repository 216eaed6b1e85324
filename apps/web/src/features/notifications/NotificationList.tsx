import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { BellOff, CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Notification } from '@mokuai/contract';
import { EmptyState, SkeletonRows } from '@mokuai/ui';
import { api } from '../../lib/api.js';
import { formatMoment } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import { keys } from '../../lib/queries.js';
import { ProblemState } from '../../ui/ProblemState.js';
import css from './notifications.module.css';

interface NotificationPage {
  readonly data: readonly Notification[];
  readonly unread: number;
  readonly page: { readonly next: string | null };
}

/** What happened, newest first; opening one leads to its record or approval and marks it read. */
export function NotificationList({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const client = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: keys.notifications,
    queryFn: ({ pageParam, signal }) =>
      api.get<NotificationPage>(
        `/notifications?limit=30${pageParam ? `&after=${encodeURIComponent(pageParam)}` : ''}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.page.next,
  });
  const read = useMutation({
    mutationFn: (ids: readonly string[] | undefined) => api.post('/notifications/read', ids ? { ids } : {}),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.notifications });
      void client.invalidateQueries({ queryKey: keys.app });
    },
  });
  if (query.isPending) return <SkeletonRows />;
  if (query.isError) return <ProblemState error={query.error} retry={() => void query.refetch()} />;
  const entries = query.data.pages.flatMap((p) => p.data);
  if (entries.length === 0)
    return <EmptyState icon={BellOff} title={t('notifications.empty')} detail={t('notifications.emptyDetail')} />;
  const open = (entry: Notification) => {
    if (!entry.read) read.mutate([entry.id]);
    onLeave();
  };
  return (
    <>
      <div className={css['bar']}>
        <Button
          type="text"
          size="small"
          icon={<CheckCheck size={14} aria-hidden />}
          disabled={entries.every((e) => e.read)}
          loading={read.isPending}
          onClick={() => read.mutate(undefined)}
        >
          {t('notifications.readAll')}
        </Button>
      </div>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className={css['entry']} data-unread={!entry.read || undefined}>
            <Target entry={entry} onOpen={() => open(entry)}>
              <span className={css['title']}>{entry.title}</span>
              <time className="num" dateTime={entry.created_at}>
                {formatMoment(entry.created_at, locale, Date.now())}
              </time>
              {entry.body ? <span className={css['body']}>{entry.body}</span> : null}
            </Target>
          </li>
        ))}
      </ul>
      {query.hasNextPage ? (
        <div className={css['bar']}>
          <Button type="text" block loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('action.loadMore')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

interface TargetProps {
  readonly entry: Notification;
  readonly onOpen: () => void;
  readonly children: React.ReactNode;
}

function Target({ entry, onOpen, children }: TargetProps) {
  const className = css['target'];
  if (entry.approval) {
    return (
      <Link to="/inbox" search={{ id: entry.approval }} className={className} onClick={onOpen}>
        {children}
      </Link>
    );
  }
  if (entry.module && entry.record) {
    return (
      <Link
        to="/m/$module/$record"
        params={{ module: entry.module, record: entry.record }}
        className={className}
        onClick={onOpen}
      >
        {children}
      </Link>
    );
  }
  return (
    <button type="button" className={className} onClick={onOpen}>
      {children}
    </button>
  );
}
