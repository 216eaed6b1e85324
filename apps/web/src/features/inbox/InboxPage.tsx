import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { Inbox as InboxIcon, MousePointerClick, SearchX } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Panel, SkeletonRows, usePhone } from '@mokuai/ui';
import { useAppInfo } from '../../lib/session.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { ApprovalView } from './ApprovalView.js';
import { asBox, boxQuery, type BoxSearch } from './approvals.js';
import css from './inbox.module.css';
import { InboxFilters } from './InboxFilters.js';
import { InboxList } from './InboxList.js';
import { InboxTabs } from './InboxTabs.js';
import { Keys } from './Keys.js';
import { useKeys } from './use-keys.js';

const BatchBar = lazy(async () => ({ default: (await import('./BatchBar.js')).BatchBar }));
const KeyMap = lazy(async () => ({ default: (await import('./KeyMap.js')).KeyMap }));
const route = getRouteApi('/shell/inbox');

/** What waits for me, what I did, what I submitted, what I was copied on: a list, and the one that is open. */
export function InboxPage() {
  const { t } = useTranslation();
  const phone = usePhone();
  const { id, q, module, ...rest } = route.useSearch();
  const navigate = route.useNavigate();
  const box = asBox(rest.box);
  const search = useMemo((): BoxSearch => ({ q, module }), [q, module]);
  const list = useInfiniteQuery(boxQuery(box, search));
  const entries = useMemo(() => list.data?.pages.flatMap((page) => page.data) ?? [], [list.data]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const [map, setMap] = useState(false);
  const at = entries.findIndex((entry) => entry.id === id);
  // Somebody without a role has nothing else to look at: whom to ask is said here.
  const useful = useAppInfo().modules.length > 0;
  const sought = q !== undefined || module !== undefined;

  const go = useCallback(
    (to: BoxSearch & { readonly id?: string | undefined }, replace = false) =>
      void navigate({
        search: { box, ...(to.id ? { id: to.id } : {}), ...(to.q ? { q: to.q } : {}), ...(to.module ? { module: to.module } : {}) },
        replace,
      }), // prettier-ignore
    [navigate, box],
  );
  const open = (next: string | undefined): void => go({ ...search, id: next });
  const look = useCallback((to: BoxSearch): void => go({ ...to, id }, true), [go, id]);

  // On a wide screen something is always open.
  const first = entries[0]?.id;
  useEffect(() => {
    if (!phone && !id && first) go({ ...search, id: first }, true);
  }, [phone, id, first, search, go]);

  const step = (by: number): void => {
    const next = entries[at < 0 ? 0 : at + by];
    if (next) open(next.id);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    '/': () => document.querySelector<HTMLElement>('[role=search] input')?.focus(),
    '?': () => setMap(true),
  });

  const after = (entries[at + 1] ?? entries[at - 1])?.id;
  const detail = id ? (
    <ApprovalView
      key={id}
      id={id}
      onBack={phone ? () => open(undefined) : undefined}
      next={box === 'todo' && at >= 0 && after ? () => open(after) : undefined}
      onGone={box === 'todo' && phone ? () => open(undefined) : undefined}
    />
  ) : (
    <EmptyState icon={MousePointerClick} title={t('inbox.choose')} />
  );
  if (phone && id) return detail;
  const toggle = (one: string): void =>
    setChosen((known) => new Set([...(known ?? [])].includes(one) ? [...known!].filter((k) => k !== one) : [...(known ?? []), one])); // prettier-ignore
  return (
    <Panel label={t('nav.inbox')}>
      <h1 className="sr-only">{t('nav.inbox')}</h1>
      <div className={css['inbox']}>
        <div className={css['side']}>
          <InboxTabs
            box={box}
            counts={list.data?.pages[0]?.counts}
            onBox={(to) => {
              setChosen(undefined);
              void navigate({ search: { box: to } });
            }}
          />
          <InboxFilters
            search={search}
            onSearch={look}
            modules={list.data?.pages[0]?.modules ?? []}
            selecting={chosen !== undefined}
            onSelecting={
              box === 'todo' && entries.length > 1 ? (on) => setChosen(on ? new Set() : undefined) : undefined
            }
          />
          {list.error ? <ProblemState error={list.error} retry={() => void list.refetch()} /> : null}
          {list.isPending ? <SkeletonRows /> : null}
          {list.data && entries.length === 0 && !sought ? (
            <EmptyState
              icon={InboxIcon}
              title={t(`inbox.empty.${box}`)}
              detail={useful ? t(`inbox.emptyDetail.${box}`) : t('inbox.noRights')}
            />
          ) : null}
          {list.data && entries.length === 0 && sought ? (
            <EmptyState
              icon={SearchX}
              title={t('inbox.nothingFound')}
              detail={t('inbox.nothingFoundDetail')}
              action={<Button onClick={() => look({})}>{t('inbox.showAll')}</Button>}
            />
          ) : null}
          {list.isPending ? null : (
            <InboxList
              entries={entries}
              mine={box === 'todo'}
              open={id}
              selected={chosen}
              onOpen={open}
              onSelect={toggle}
              more={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
              loading={list.isFetchingNextPage}
            />
          )}
          {chosen ? (
            <Suspense>
              <BatchBar
                chosen={entries.filter((entry) => chosen.has(entry.id))}
                onDone={(left) => setChosen(left.length > 0 ? new Set(left) : undefined)}
              />
            </Suspense>
          ) : phone || entries.length === 0 ? null : (
            <Keys onMap={() => setMap(true)} />
          )}
        </div>
        {phone ? null : <div className={css['detail']}>{entries.length === 0 && !id ? null : detail}</div>}
      </div>
      {map ? (
        <Suspense>
          <KeyMap onClose={() => setMap(false)} />
        </Suspense>
      ) : null}
    </Panel>
  );
}
