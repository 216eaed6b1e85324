import { Button } from 'antd';
import { Filter, Inbox, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import { EmptyState, PageHeader, SkeletonRows, usePhone } from '@mokuai/ui';
import { formatNumber } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { Cards } from './Cards.js';
import { CreateLink } from './CreateLink.js';
import { countRules } from '../../ui/filter/filter-tree.js';
import { Grid } from './Grid.js';
import { listQuery } from '../../lib/list-query.js';
import { SelectionBar } from './SelectionBar.js';
import { Toolbar } from './Toolbar.js';
import { useListState } from './use-list-state.js';
import { useRecords } from './use-records.js';
import { useShownColumns } from './use-shown-columns.js';
import { useSums } from './use-sums.js';
import { ViewTabs } from './ViewTabs.js';
import css from './lists.module.css';

const NOTHING_CHOSEN: ReadonlySet<string> = new Set();

/** Head, views, filters and rows of one module. */
export function ModuleList({ module }: { readonly module: EffectiveModule }) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const phone = usePhone();
  const state = useListState(module);
  const { preferences, setPreferences, reachable, columns } = useShownColumns(module, state);
  const query = listQuery({
    filter: state.filter,
    sort: state.sort,
    q: state.q || undefined,
    titleField: module.titleField,
    columns,
  });
  const records = useRecords(module.name, query, columns);
  const sums = useSums(module.name, query, columns);
  const rows = useMemo(() => records.data?.pages.flatMap((p) => p.data) ?? [], [records.data]);
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const first = records.data?.pages[0]?.page;
  const count =
    first?.count === undefined ? undefined : formatNumber(first.count, locale) + (first.countCapped ? '+' : '');
  const more = () => {
    if (records.hasNextPage && !records.isFetching) void records.fetchNextPage();
  };
  const create = <CreateLink module={module} />;
  const list = { module, columns, rows, onEnd: more, sort: state.sort, sums };
  return (
    <>
      <PageHeader
        icon={module.icon}
        title={module.plural}
        beside={count ? <span className={`${css['count']} num`}>{count}</span> : null}
        actions={create}
      />
      <ViewTabs module={module} state={state} />
      <Toolbar
        module={module}
        state={state}
        reachable={reachable}
        columns={columns}
        preferences={preferences}
        onPreferences={setPreferences}
      />
      {records.isPending ? <SkeletonRows rows={14} /> : null}
      {records.isError && !records.data ? (
        <ProblemState error={records.error} retry={() => void records.refetch()} />
      ) : null}
      {records.data && rows.length === 0 ? (
        state.q !== '' || countRules(state.filter) > 0 ? (
          <EmptyState
            icon={state.q !== '' ? SearchX : Filter}
            title={t('list.noMatch', { plural: module.plural })}
            detail={
              state.q !== ''
                ? t('list.noMatchSearch', { q: state.q })
                : t('list.noMatchFilter', { count: countRules(state.filter) })
            }
            action={
              <Button onClick={() => state.reset(true)}>
                {state.q !== '' && !state.filter ? t('list.clearSearch') : t('list.clearFilter')}
              </Button>
            }
          />
        ) : (
          <EmptyState
            icon={Inbox}
            title={t('list.none', { plural: module.plural })}
            detail={module.can.create ? t('list.noneDetail') : t('list.noneReadOnly')}
            action={create}
          />
        )
      ) : null}
      {rows.length > 0 ? (
        phone ? (
          <Cards {...list} />
        ) : (
          <Grid
            {...list}
            onSort={state.setSort}
            widths={preferences.widths ?? {}}
            onWidth={(path, width) => setPreferences({ widths: { ...preferences.widths, [path]: width } })}
            chosen={chosen}
            onChoose={setChosen}
            count={
              count
                ? t('list.total', { count: first?.count ?? 0, shown: count })
                : t('list.shown', { count: rows.length })
            }
            busy={records.isFetchingNextPage}
            stale={records.isPlaceholderData}
          />
        )
      ) : null}
      {phone ? null : (
        <SelectionBar
          module={module}
          rows={rows}
          query={query}
          total={first?.countCapped ? undefined : first?.count}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      {records.isError && rows.length > 0 ? (
        <p className={css['late']} role="status">
          {t('list.staleRows')}
        </p>
      ) : null}
    </>
  );
}
