import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Badge, Tabs } from 'antd';
import { Inbox as InboxIcon, MousePointerClick } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Panel, SkeletonRows, usePhone } from '@mokuai/ui';
import { ProblemState } from '../../ui/ProblemState.js';
import { ApprovalView } from './ApprovalView.js';
import { asBox, BOXES, boxQuery } from './approvals.js';
import { InboxList } from './InboxList.js';
import css from './inbox.module.css';

const route = getRouteApi('/shell/inbox');

/** What waits for me, what I did, what I submitted, what I was copied on: a list, and the one that is open. */
export function InboxPage() {
  const { t } = useTranslation();
  const phone = usePhone();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const box = asBox(search.box);
  const list = useInfiniteQuery(boxQuery(box));
  const entries = useMemo(() => list.data?.pages.flatMap((page) => page.data) ?? [], [list.data]);
  const counts = list.data?.pages[0]?.counts;
  const at = entries.findIndex((entry) => entry.id === search.id);
  const open = (id: string | undefined): void => void navigate({ search: { box, ...(id ? { id } : {}) } });

  // On a wide screen something is always open.
  const first = entries[0]?.id;
  useEffect(() => {
    if (!phone && !search.id && first) void navigate({ search: { box, id: first }, replace: true });
  }, [phone, search.id, first, box, navigate]);

  const step = (by: number): void => {
    const next = entries[at + by];
    if (next) open(next.id);
  };
  const detail = search.id ? (
    <ApprovalView
      key={search.id}
      id={search.id}
      onBack={phone ? () => open(undefined) : undefined}
      onStep={step}
      onDecided={() => open(box === 'todo' ? (entries[at + 1] ?? entries[at - 1])?.id : search.id)}
    />
  ) : (
    <EmptyState icon={MousePointerClick} title={t('inbox.choose')} />
  );
  if (phone && search.id) return <Panel label={t('nav.inbox')}>{detail}</Panel>;
  return (
    <Panel label={t('nav.inbox')}>
      <h1 className="sr-only">{t('nav.inbox')}</h1>
      <div className={css['inbox']}>
        <div className={css['side']}>
          <Tabs
            className={css['tabs'] ?? ''}
            activeKey={box}
            size="small"
            tabBarGutter={18}
            onChange={(key) => void navigate({ search: { box: asBox(key) } })}
            items={BOXES.map((name) => ({
              key: name,
              label: (
                <span className={css['tab']}>
                  {t(`inbox.box.${name}`)}
                  {name === 'todo' ? (
                    <Badge size="small" count={counts?.todo ?? 0} />
                  ) : (
                    <small className="num">{counts?.[name] || ''}</small>
                  )}
                </span>
              ),
            }))}
          />
          {list.error ? <ProblemState error={list.error} retry={() => void list.refetch()} /> : null}
          {list.isPending ? <SkeletonRows /> : null}
          {list.data && entries.length === 0 ? (
            <EmptyState icon={InboxIcon} title={t(`inbox.empty.${box}`)} detail={t(`inbox.emptyDetail.${box}`)} />
          ) : null}
          <InboxList
            entries={entries}
            showWaiting={box !== 'todo'}
            open={search.id}
            onOpen={open}
            more={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
            loading={list.isFetchingNextPage}
          />
          {phone || entries.length === 0 ? null : <Keys />}
        </div>
        {phone ? null : <div className={css['detail']}>{entries.length === 0 && !search.id ? null : detail}</div>}
      </div>
    </Panel>
  );
}

/** The keys that walk through the list and decide. */
function Keys() {
  const { t } = useTranslation();
  return (
    <p className={css['keys']}>
      <kbd>J</kbd> <kbd>K</kbd> {t('inbox.key.step')} <kbd>A</kbd> {t('inbox.action.approve')} <kbd>R</kbd>{' '}
      {t('inbox.action.reject')}
    </p>
  );
}
