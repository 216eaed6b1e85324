import { Button, Drawer, Segmented } from 'antd';
import { ListFilter, SquareKanban, Table2, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Predicate } from '@mokuai/expression';
import type { ModuleDocument, ViewDocument } from '@mokuai/definition';
import type { Locale } from '@mokuai/kernel';
import { SortEditor } from '../../../ui/SortEditor.js';
import { FilterChips } from '../../../ui/filter/FilterChips.js';
import { FilterEditor } from '../../../ui/filter/FilterEditor.js';
import { useReachable } from '../../../lib/reachable.js';
import { useFieldTypeCode } from '../data/field-type-code.js';
import type { DocumentFault } from '../data/use-faults.js';
import { BoardSheet } from './BoardSheet.js';
import { ViewPreview } from '../views/ViewPreview.js';
import { BothWords } from './BothWords.js';
import { ColumnList } from './ColumnList.js';
import { draftModule } from './draft-module.js';
import { FaultList } from './FaultList.js';
import { Sheet } from './Sheet.js';
import { choicesOf, withType } from './view-types.js';
import css from './tabs.module.css';

interface ViewEditorProps {
  readonly view: ViewDocument;
  readonly module: ModuleDocument;
  /** Is the module live, so that there are records to show? */
  readonly live: boolean;
  readonly faults: readonly DocumentFault[];
  readonly onChange: (view: ViewDocument, key: string) => void;
  readonly onRemove: () => void;
}

/** One view: its words, which records, which columns, in which order. */
export function ViewEditor({ view, module, live, faults, onChange, onRemove }: ViewEditorProps) {
  const { t, i18n } = useTranslation();
  const [filtering, setFiltering] = useState(false);
  const types = useFieldTypeCode();
  const described = useMemo(() => draftModule(types, module, i18n.language as Locale), [types, module, i18n.language]);
  const reachable = useReachable(described, true);
  const choices = useMemo(() => choicesOf(types, module), [types, module]);
  const [firstChoice] = choices.keys();
  const set = (change: Partial<Omit<ViewDocument, 'type'>>, key: string): void => onChange({ ...view, ...change }, key);
  const setFilter = (filter: Predicate | undefined): void => {
    const { filter: _gone, ...rest } = view;
    onChange(filter ? { ...rest, filter } : rest, 'filter');
  };
  return (
    <>
      <FaultList faults={faults} />
      <ViewPreview view={view} module={described} reachable={reachable} live={live} />
      <Sheet
        title={t('view.general')}
        actions={
          <Button type="text" danger size="small" icon={<Trash2 size={14} aria-hidden />} onClick={onRemove}>
            {t('view.remove')}
          </Button>
        }
      >
        <BothWords
          label={t('designer.label')}
          value={view.label}
          onChange={(label, locale) => set({ label }, `label.${locale}`)}
        />
        <Segmented<ViewDocument['type']>
          value={view.type}
          aria-label={t('view.type')}
          onChange={(type) => onChange(withType(view, type, firstChoice ?? ''), 'type')}
          options={[
            { value: 'table', label: t('view.types.table'), icon: <Table2 size={14} aria-hidden /> },
            {
              value: 'kanban',
              label: t('view.types.kanban'),
              icon: <SquareKanban size={14} aria-hidden />,
              disabled: firstChoice === undefined,
              ...(firstChoice === undefined ? { title: t('view.noPicklist') } : {}),
            },
          ]}
        />
        <p className={css['hint']}>
          {t('designer.apiName')} <code>{view.name}</code>
        </p>
      </Sheet>
      {view.type === 'kanban' ? (
        <BoardSheet view={view} module={described} choices={choices} onChange={onChange} />
      ) : null}
      <Sheet
        title={t('view.filter')}
        detail={t('view.filterDetail')}
        actions={
          <Button size="small" icon={<ListFilter size={14} aria-hidden />} onClick={() => setFiltering(true)}>
            {t(view.filter ? 'filter.edit' : 'filter.add')}
          </Button>
        }
      >
        {view.filter ? (
          <FilterChips module={described} filter={view.filter} onChange={setFilter} onEdit={() => setFiltering(true)} />
        ) : (
          <p className={css['hint']}>{t('view.everything')}</p>
        )}
      </Sheet>
      <div className={css['pair']}>
        <Sheet
          title={t(view.type === 'kanban' ? 'view.cards' : 'list.columns')}
          detail={t(view.type === 'kanban' ? 'view.cardsDetail' : 'view.columnsDetail')}
        >
          <ColumnList
            columns={view.columns}
            reachable={reachable}
            onChange={(columns) => set({ columns }, 'columns')}
          />
        </Sheet>
        <Sheet title={t('list.sort')} detail={t('view.sortDetail')}>
          <SortEditor sort={view.sort ?? []} reachable={reachable} onChange={(sort) => set({ sort }, 'sort')} />
        </Sheet>
      </div>
      <Drawer open={filtering} onClose={() => setFiltering(false)} size={560} title={t('view.filter')} destroyOnHidden>
        <FilterEditor
          module={described}
          filter={view.filter}
          onApply={(filter) => {
            setFilter(filter);
            setFiltering(false);
          }}
          onCancel={() => setFiltering(false)}
        />
      </Drawer>
    </>
  );
}
