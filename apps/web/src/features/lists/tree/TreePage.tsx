import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Filter, ListTree, SearchX } from 'lucide-react';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiRecord, EffectiveModule, EffectiveTree, EffectiveView } from '@mokuai/contract';
import { EmptyState, SkeletonRows, usePhone } from '@mokuai/ui';
import { titleOf } from '../../../field-views/titles.js';
import { askToCreate, settleCreate, type CreateRequest } from '../../../lib/create-in-place.js';
import { formatNumber } from '../../../lib/formats.js';
import { listQuery } from '../../../lib/list-query.js';
import { usePreferences } from '../../../lib/preferences.js';
import { countRules } from '../../../ui/filter/filter-tree.js';
import { ProblemState } from '../../../ui/ProblemState.js';
import { CreateLink } from '../CreateLink.js';
import { ListFrame } from '../ListFrame.js';
import { SelectionBar } from '../SelectionBar.js';
import type { ListSearch } from '../list-search.js';
import { NOTHING, useListState, type ListState } from '../use-list-state.js';
import { useRecordChange } from '../use-record-change.js';
import { useShownColumns } from '../use-shown-columns.js';
import { viewTypeOf, type ViewPageProps } from '../view-types.js';
import { flattenTree, TOP } from './flatten-tree.js';
import { Tree } from './Tree.js';
import { MOST_HITS, useHits, useOpenLevels } from './use-levels.js';
import css from './tree.module.css';

const MoveUnder = lazy(() => import('./MoveUnder.js').then((m) => ({ default: m.MoveUnder })));

const NOTHING_CHOSEN: ReadonlySet<string> = new Set();
const FIRST: ReadonlyMap<string, number> = new Map([[TOP, 1]]);

/** A module's records below each other, with the head, filters and address of every list. */
export function TreePage({ module, view }: ViewPageProps) {
  return view.tree ? <Loaded key={view.name} module={module} tree={view.tree} /> : null;
}

interface LoadedProps {
  readonly module: EffectiveModule;
  readonly tree: EffectiveTree;
}

function Loaded({ module, tree: { parent } }: LoadedProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const state = useListState(module);
  const shown = useShownColumns(module, state);
  const field = module.fields.find(({ name }) => name === parent);
  const above = shown.reachable.get(parent);
  const base = {
    sort: state.sort,
    titleField: module.titleField,
    columns: shown.columns,
  };
  const withParent = (query: ReturnType<typeof listQuery>) => ({
    ...query,
    fields: [...new Set([...query.fields, parent])],
  });
  const narrowed = state.q !== '' || countRules(state.filter) > 0;
  /** How many pages of each open level are wanted. */
  const [open, setOpen] = useState(FIRST);
  /** Among hits all is open but these. */
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const everything = withParent(listQuery({ ...base, filter: undefined, q: undefined }));
  const wanted = withParent(listQuery({ ...base, filter: state.filter, q: state.q || undefined }));
  const whole = useOpenLevels(module.name, everything, shown.columns, parent, open, !narrowed);
  const found = useHits(module.name, wanted, shown.columns, parent, narrowed);
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const phone = usePhone();
  const now = narrowed ? found : whole;
  const isOpen = useCallback((id: string) => (narrowed ? !closed.has(id) : open.has(id)), [narrowed, closed, open]);
  const rows = useMemo(() => flattenTree(now.levels, isOpen), [now.levels, isOpen]);
  const toggle = (id: string, on: boolean) => {
    if (narrowed) {
      const next = new Set(closed);
      if (on) next.delete(id);
      else next.add(id);
      return setClosed(next);
    }
    const next = new Map(open);
    if (on) next.set(id, next.get(id) ?? 1);
    else next.delete(id);
    setOpen(next);
  };
  const mayMove = module.can.update && field?.writable === true;
  const change = useRecordChange(module);
  const nameOf = (record: ApiRecord) => titleOf(module, record) || t('record.untitled');
  const move = (record: ApiRecord, to: { readonly id: string; readonly title: string } | null) => {
    if ((record[parent] ?? null) === (to?.id ?? null)) return;
    const title = nameOf(record);
    const words = {
      done: to ? t('tree.moved', { title, parent: to.title }) : t('tree.movedTop', { title }),
      ...{ stays: t('tree.stays', { title }), fillIn: t('tree.fillIn') },
    };
    change(record, { [parent]: to?.id ?? null }, words);
    if (to && !narrowed) setOpen((levels) => new Map(levels).set(to.id, levels.get(to.id) ?? 1));
  };
  const [asking, setAsking] = useState<ApiRecord>();
  const addBelow = (record: ApiRecord) => {
    const request: CreateRequest = {
      ...{ module: module.name, title: '', given: { [parent]: record.id } },
      onCreated: () => {
        settleCreate(request);
        toggle(record.id, true);
      },
    };
    askToCreate(request);
  };
  const table = module.views.find((view) => viewTypeOf(view) === undefined);
  const isEmpty = !now.isPending && !now.error && rows.length === 0;
  return (
    <ListFrame module={module} state={state} shown={shown} total={now.total} cards={t('tree.shown')}>
      {narrowed && (found.total ?? 0) > MOST_HITS ? (
        <p className={css['note']} role="status">
          {t('tree.capped', { shown: formatNumber(MOST_HITS, locale), total: formatNumber(found.total ?? 0, locale) })}
          {table ? (
            <Link to="/m/$module" params={{ module: module.name }} search={asSearch(state, table)}>
              {t('tree.asList')}
            </Link>
          ) : null}
        </p>
      ) : null}
      {now.isPending ? <SkeletonRows rows={14} /> : null}
      {now.error ? <ProblemState error={now.error} retry={now.refetch} /> : null}
      {isEmpty ? (
        <EmptyState
          icon={state.q !== '' ? SearchX : narrowed ? Filter : ListTree}
          title={t(narrowed ? 'list.noMatch' : 'list.none', { plural: module.plural })}
          action={
            narrowed ? (
              <Button onClick={() => state.reset(true)}>{t('list.clearFilter')}</Button>
            ) : (
              <CreateLink module={module} />
            )
          }
        />
      ) : null}
      {!now.isPending && !now.error && rows.length > 0 ? (
        <Tree
          module={module}
          columns={shown.columns.filter(({ path }) => path !== module.titleField && path !== parent)}
          rows={rows}
          hits={now.hits}
          stale={now.isStale}
          nameOf={nameOf}
          mayMove={mayMove}
          mayAdd={module.can.create && field?.writable === true}
          chosen={chosen}
          onChoose={setChosen}
          onToggle={toggle}
          onMore={(id) => setOpen((levels) => new Map(levels).set(id, (levels.get(id) ?? 1) + 1))}
          onAgain={now.refetch}
          onMove={move}
          onAskMove={setAsking}
          onAddBelow={addBelow}
        />
      ) : null}
      {phone ? null : (
        <SelectionBar
          module={module}
          rows={rows.flatMap((row) => (row.kind === 'record' ? [row.record] : []))}
          query={narrowed ? wanted : everything}
          total={now.total}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      {asking && above ? (
        <Suspense>
          <MoveUnder
            module={module}
            field={above.field}
            title={nameOf(asking)}
            now={typeof asking[parent] === 'string' ? String(asking[parent]) : null}
            onMove={(to) => {
              setAsking(undefined);
              move(asking, to);
            }}
            onClose={() => setAsking(undefined)}
          />
        </Suspense>
      ) : null}
    </ListFrame>
  );
}

/** What is filtered and searched for here, in another view. */
const asSearch = (state: ListState, { name }: EffectiveView): ListSearch => ({
  ...{ view: name, filter: state.filter ?? NOTHING },
  ...(state.q === '' ? {} : { q: state.q }),
});
