import { Button, Popover } from 'antd';
import { Columns3, ListFilter } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import { SkeletonRows, usePhone } from '@mokuai/ui';
import { LazyDrawer } from '../../ui/LazyDrawer.js';
import { DensityMenu } from './DensityMenu.js';
import { withColumns } from './arrangement.js';
import { countRules } from '../../ui/filter/filter-tree.js';
import { FilterChips } from '../../ui/filter/FilterChips.js';
import { learn } from '../../lib/i18n.js';
import { QuickSearch } from './QuickSearch.js';
import { SortMenu } from './SortMenu.js';
import type { Reachable } from '../../lib/reachable.js';
import type { ListState } from './use-list-state.js';
import type { useShownColumns } from './use-shown-columns.js';
import { useSavedView } from './views/saved-views.js';
import css from './lists.module.css';

// What is opened now and then is not worth every list's waiting for it.
const FilterEditor = lazy(() => import('../../ui/filter/FilterEditor.js').then((m) => ({ default: m.FilterEditor })));
const ViewTools = lazy(async () => {
  const [tools] = await Promise.all([import('./views/ViewTools.js'), learn('views')]);
  return { default: tools.ViewTools };
});
const ColumnChooser = lazy(() => import('./ColumnChooser.js').then((m) => ({ default: m.ColumnChooser })));

interface ToolbarProps {
  readonly module: EffectiveModule;
  readonly state: ListState;
  readonly shown: ReturnType<typeof useShownColumns>;
  /** The field that a condition is wanted about. */
  readonly about?: Reachable | undefined;
  readonly onAbout?: (about: undefined) => void;
  /** What the fields shown are called where they stand on cards instead of in columns. */
  readonly cards?: string;
  /** Records have an order of their own: there is nothing to sort by. */
  readonly ordered?: boolean;
}

/** What the list shows of all there is, in words that can be changed. */
export function Toolbar({ module, state, shown, about, onAbout, cards, ordered }: ToolbarProps) {
  const { reachable, columns, arrangement, widths, touched, setPreferences } = shown;
  const { t } = useTranslation();
  const phone = usePhone();
  const saved = useSavedView(module.name, state.view.name);
  const changed = state.changed || touched;
  const [opened, setOpened] = useState(false);
  const filtering = opened || about !== undefined;
  const setFiltering = (open: boolean) => {
    setOpened(open);
    if (!open) onAbout?.(undefined);
  };
  const [choosing, setChoosing] = useState(false);
  const editor = (
    <Suspense
      fallback={
        <div className={css['waiting']}>
          <SkeletonRows rows={3} />
        </div>
      }
    >
      <FilterEditor
        module={module}
        filter={state.filter}
        about={about}
        onApply={(filter) => {
          state.setFilter(filter);
          setFiltering(false);
        }}
        onCancel={() => setFiltering(false)}
      />
    </Suspense>
  );
  const rules = countRules(state.filter);
  if (phone) {
    return (
      <div className={css['toolbar']}>
        <QuickSearch value={state.q} onChange={state.setSearch} />
        <Button
          icon={<ListFilter size={18} aria-hidden />}
          type={rules > 0 ? 'primary' : 'default'}
          ghost={rules > 0}
          aria-label={t('filter.title')}
          onClick={() => setFiltering(true)}
        >
          {rules > 0 ? rules : null}
        </Button>
        {ordered ? null : <SortMenu reachable={reachable} sort={state.sort} onChange={state.setSort} iconOnly />}
        <LazyDrawer
          open={filtering}
          onClose={() => setFiltering(false)}
          placement="bottom"
          size="80%"
          title={t('filter.title')}
          styles={{ body: { padding: 0 } }}
          destroyOnHidden
        >
          {editor}
        </LazyDrawer>
      </div>
    );
  }
  return (
    <div className={css['toolbar']}>
      <QuickSearch value={state.q} onChange={state.setSearch} />
      <FilterChips module={module} filter={state.filter} onChange={state.setFilter} onEdit={() => setFiltering(true)} />
      <Popover
        open={filtering}
        onOpenChange={setFiltering}
        trigger="click"
        placement="bottomLeft"
        content={editor}
        styles={{ container: { padding: 0 } }}
        destroyOnHidden
        arrow={false}
      >
        <Button type="text" size="small" icon={<ListFilter size={14} aria-hidden />}>
          {rules > 0 ? t('filter.edit') : t('filter.add')}
        </Button>
      </Popover>
      {changed || saved ? (
        <Suspense>
          <ViewTools
            module={module}
            state={state}
            content={{
              filter: state.filter ?? null,
              sort: state.sort,
              ...arrangement,
              widths,
            }}
            saved={saved}
            changed={changed}
            onForget={() => setPreferences(null)}
          />
        </Suspense>
      ) : null}
      <span className={css['space']} />
      {ordered ? null : <SortMenu reachable={reachable} sort={state.sort} onChange={state.setSort} />}
      <Popover
        open={choosing}
        onOpenChange={setChoosing}
        trigger="click"
        placement="bottomRight"
        content={
          <Suspense fallback={<SkeletonRows rows={6} />}>
            <ColumnChooser
              module={module}
              columns={columns}
              changed={touched}
              onChange={(paths) => setPreferences(withColumns(arrangement, paths))}
              onReset={() => setPreferences(null)}
            />
          </Suspense>
        }
        styles={{ container: { padding: 0 } }}
        arrow={false}
        destroyOnHidden
      >
        <Button type="text" size="small" icon={<Columns3 size={14} aria-hidden />}>
          {cards ?? t('list.columns')}
        </Button>
      </Popover>
      {cards === undefined ? <DensityMenu /> : null}
    </div>
  );
}
