import { Button } from 'antd';
import { Filter, Inbox, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveGallery, EffectiveModule } from '@mokuai/contract';
import { EmptyState, SkeletonRows } from '@mokuai/ui';
import { listQuery } from '../../../lib/list-query.js';
import { countRules } from '../../../ui/filter/filter-tree.js';
import { ProblemState } from '../../../ui/ProblemState.js';
import { CreateLink } from '../CreateLink.js';
import { ListFrame } from '../ListFrame.js';
import { SelectionBar } from '../SelectionBar.js';
import { useListState } from '../use-list-state.js';
import { useRecords } from '../use-records.js';
import { useShownColumns } from '../use-shown-columns.js';
import type { ViewPageProps } from '../view-types.js';
import { Gallery } from './Gallery.js';

const NOTHING_CHOSEN: ReadonlySet<string> = new Set();

/** A module's records as large cards, with the head, filters and address of every list. */
export function GalleryPage({ module, view }: ViewPageProps) {
  return view.gallery ? <Loaded module={module} gallery={view.gallery} /> : null;
}

interface LoadedProps {
  readonly module: EffectiveModule;
  readonly gallery: EffectiveGallery;
}

function Loaded({ module, gallery }: LoadedProps) {
  const { t } = useTranslation();
  const state = useListState(module);
  const shown = useShownColumns(module, state);
  const cover = gallery.cover === null ? undefined : shown.reachable.get(gallery.cover);
  const query = listQuery({
    filter: state.filter,
    sort: state.sort,
    q: state.q || undefined,
    titleField: module.titleField,
    columns: cover ? [...shown.columns, cover] : shown.columns,
  });
  const records = useRecords(module.name, query, shown.columns);
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const { rows, total } = records;
  const narrowed = state.q !== '' || countRules(state.filter) > 0;
  return (
    <ListFrame module={module} state={state} shown={shown} total={total} cards={t('gallery.shown')}>
      {records.isPending ? <SkeletonRows rows={12} /> : null}
      {records.error && total === undefined ? <ProblemState error={records.error} retry={records.refetch} /> : null}
      {total !== undefined && rows.count === 0 ? (
        <EmptyState
          icon={state.q !== '' ? SearchX : narrowed ? Filter : Inbox}
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
      {rows.count > 0 ? (
        <Gallery
          module={module}
          cover={cover}
          picture={gallery.picture}
          columns={shown.columns.filter(({ path }) => path !== module.titleField && path !== gallery.cover)}
          rows={rows}
          onSight={records.onSight}
          chosen={chosen}
          onChoose={setChosen}
          stale={records.isStale}
        />
      ) : null}
      <SelectionBar
        module={module}
        rows={rows.loaded}
        query={query}
        total={total}
        chosen={chosen}
        onChoose={setChosen}
      />
    </ListFrame>
  );
}
