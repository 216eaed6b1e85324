import { useTranslation } from 'react-i18next';
import { FieldSelect } from '../../lists/filter/FieldSelect.js';
import type { Reachable } from '../../lists/use-columns.js';
import { SortableRows } from './SortableRows.js';

interface ColumnListProps {
  readonly columns: readonly string[];
  readonly reachable: ReadonlyMap<string, Reachable>;
  readonly onChange: (columns: readonly string[]) => void;
}

/** The columns of a view, in order; at least one stays. */
export function ColumnList({ columns, reachable, onChange }: ColumnListProps) {
  const { t } = useTranslation();
  return (
    <>
      <SortableRows
        rows={columns.map((path) => {
          const label = reachable.get(path)?.label ?? path;
          return { key: path, label, content: <span className="ellipsis">{label}</span> };
        })}
        onOrder={onChange}
        onRemove={columns.length > 1 ? (path) => onChange(columns.filter((one) => one !== path)) : undefined}
      />
      <FieldSelect
        key={columns.length}
        reachable={reachable}
        value={null}
        onChange={(path) => onChange([...columns, path])}
        label={t('view.addColumn')}
        only={(field) => !columns.includes(field.path)}
      />
    </>
  );
}
