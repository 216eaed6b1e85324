import { Button } from 'antd';
import { Filter, Inbox, SearchX } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import { EmptyState, PageHeader, SkeletonRows, usePhone } from '@mokuai/ui';
import { formatNumber } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import type { Reachable } from '../../lib/reachable.js';
import { ProblemState } from '../../ui/ProblemState.js';
import { Cards } from './Cards.js';
import { withWidth } from './columns.js';
import { CreateLink } from './CreateLink.js';
import { countRules } from '../../ui/filter/filter-tree.js';
import { Grid } from './Grid.js';
import { listQuery } from '../../lib/list-query.js';
import { Toolbar } from './Toolbar.js';
import { useListState } from './use-list-state.js';
import { useRecords } from './use-records.js';
import { useShownColumns } from './use-shown-columns.js';
import { useSums } from './use-sums.js';
import { ViewTabs } from './ViewTabs.js';
import css from './lists.module.css';

const SelectionBar = lazy(() => import('./SelectionBar.js').then((m) => ({ default: m.SelectionBar })));

const NOTHING_CHOSEN: ReadonlySet<string> = new Set();

/** Head, views, filters and rows of one module. */
export function ModuleList({ module }: { readonly module: EffectiveModule }) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const phone = usePhone();
  const state = useListState(module);
  const shown = useShownColumns(module, state);
  const { columns, arrangement, widths, setPreferences } = shown;
  const [about, setAbout] = useState<Reachable>();
  const query = listQuery({
    filter: state.filter,
    sort: state.sort,
    q: state.q || undefined,
    titleField: module.titleField,
    columns,
  });
  const records = useRecords(module.name, query, columns);
  const sums = useSums(module.name, query, columns);
  const { rows, total } = records;
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const count = total === undefined ? undefined : formatNumber(total, locale);
  const create = <CreateLink module={module} />;
  const list = { module, columns, rows, onSight: records.onSight, sort: state.sort, sums };
  return (
    <>
      <PageHeader
        icon={module.icon}
        title={module.plural}
        beside={count ? <span className={`${css['count']} num`}>{count}</span> : null}
        actions={create}
      />
      <ViewTabs module={module} state={state} />
      <Toolbar module={module} state={state} shown={shown} about={about} onAbout={setAbout} />
      {records.isPending ? <SkeletonRows rows={14} /> : null}
      {records.error && total === undefined ? <ProblemState error={records.error} retry={records.refetch} /> : null}
      {total !== undefined && rows.count === 0 ? (
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
      {rows.count > 0 ? (
        phone ? (
          <Cards {...list} />
        ) : (
          <Grid
            {...list}
            onSort={state.setSort}
            arrangement={arrangement}
            onArrange={setPreferences}
            widths={widths}
            onWidth={(path, width) => setPreferences({ widths: withWidth(widths, path, width) })}
            onFilter={setAbout}
            chosen={chosen}
            onChoose={setChosen}
            question={JSON.stringify([query.filter, query.sort, query.q])}
            count={t('list.total', { count: total ?? 0, shown: count ?? '' })}
            busy={records.isFetching}
            stale={records.isStale}
          />
        )
      ) : null}
      {phone || chosen.size === 0 ? null : (
        <Suspense>
          <SelectionBar
            module={module}
            rows={rows.loaded}
            query={query}
            total={total}
            chosen={chosen}
            onChoose={setChosen}
          />
        </Suspense>
      )}
      {records.error && rows.count > 0 ? (
        <p className={css['late']} role="status">
          {t('list.staleRows')}
        </p>
      ) : null}
    </>
  );
}
