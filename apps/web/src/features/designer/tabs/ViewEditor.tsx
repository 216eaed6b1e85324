import { Alert, Button, Drawer, Segmented } from 'antd';
import { ListFilter, Plus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Predicate } from '@mokuai/expression';
import type { ModuleDocument, ViewDocument } from '@mokuai/definition';
import type { FieldSettings } from '@mokuai/field-types';
import type { Locale } from '@mokuai/kernel';
import { SortEditor } from '../../../ui/SortEditor.js';
import { FilterChips } from '../../../ui/filter/FilterChips.js';
import { FilterEditor } from '../../../ui/filter/FilterEditor.js';
import { useReachable } from '../../../lib/reachable.js';
import { useFieldTypeCode } from '../data/field-type-code.js';
import type { DocumentFault } from '../data/use-faults.js';
import { ViewPreview } from '../views/ViewPreview.js';
import { BothWords } from './BothWords.js';
import { ColumnList } from './ColumnList.js';
import { draftModule } from './draft-module.js';
import { FaultList } from './FaultList.js';
import { Sheet } from './Sheet.js';
import { EDITOR_VIEW_TYPES, editorTypeOf } from '../views/types/index.js';
import { useLocalText } from '../use-local-text.js';
import { withType } from './view-types.js';
import css from './tabs.module.css';

const TITLES = { columns: 'list.columns', cards: 'view.cards', events: 'viewTypes.events' } as const;
const DETAILS = { columns: 'view.columnsDetail', cards: 'view.cardsDetail', events: 'viewTypes.eventsDetail' } as const;

interface ViewEditorProps {
  readonly view: ViewDocument;
  readonly module: ModuleDocument;
  /** Is the module live, so that there are records to show? */
  readonly live: boolean;
  readonly faults: readonly DocumentFault[];
  readonly onChange: (view: ViewDocument, key: string) => void;
  /** Adds a field to the module, and makes the view of another type with it. */
  readonly onField: (field: FieldSettings, view: ViewDocument) => void;
  readonly onRemove: () => void;
}

/** One view: its words, which records, which columns, in which order. */
export function ViewEditor({ view, module, live, faults, onChange, onField, onRemove }: ViewEditorProps) {
  const { t, i18n } = useTranslation();
  const [filtering, setFiltering] = useState(false);
  const types = useFieldTypeCode();
  const described = useMemo(() => draftModule(types, module, i18n.language as Locale), [types, module, i18n.language]);
  const reachable = useReachable(described, true);
  const say = useLocalText();
  const type = editorTypeOf(view);
  /** The type that was wanted and that the module lacks something for. */
  const [wanted, setWanted] = useState<ViewDocument['type']>();
  const lacking = EDITOR_VIEW_TYPES.find((one) => one.type === wanted);
  const missing = lacking?.missing?.(module, types);
  const choose = (next: ViewDocument['type']): void => {
    const own = next === view.type ? {} : EDITOR_VIEW_TYPES.find((one) => one.type === next)?.begin(module, types);
    setWanted(own ? undefined : next);
    if (own) onChange(withType(view, next, own), 'type');
  };
  const add = (field: FieldSettings, next: ViewDocument['type']): void => {
    const extended = { ...module, fields: [...module.fields, field] };
    const own = EDITOR_VIEW_TYPES.find((one) => one.type === next)?.begin(extended, types);
    setWanted(undefined);
    if (own) onField(field, withType(view, next, own));
  };
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
          value={wanted ?? view.type}
          aria-label={t('view.type')}
          onChange={choose}
          options={EDITOR_VIEW_TYPES.map(({ type: value, Icon }) => ({
            value,
            label: t(`viewTypes.types.${value}`),
            icon: <Icon size={14} aria-hidden />,
          }))}
        />
        {lacking ? (
          <Alert
            type="info"
            showIcon
            title={t(`viewTypes.lacks.${lacking.type}`)}
            action={
              missing ? (
                <Button size="small" icon={<Plus size={14} aria-hidden />} onClick={() => add(missing, lacking.type)}>
                  {t('viewTypes.addField', { label: say(missing.label, missing.name) })}
                </Button>
              ) : null
            }
          />
        ) : null}
        <p className={css['hint']}>
          {t('designer.apiName')} <code>{view.name}</code>
        </p>
      </Sheet>
      {type.Sheet ? <type.Sheet view={view} document={module} module={described} onChange={onChange} /> : null}
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
        <Sheet title={t(TITLES[type.columns])} detail={t(DETAILS[type.columns])}>
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
