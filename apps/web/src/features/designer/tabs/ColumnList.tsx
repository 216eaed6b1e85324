import { useTranslation } from 'react-i18next';
import { SortableRows } from '@mokuai/ui';
import { FieldSelect } from '../../../ui/filter/FieldSelect.js';
import type { Reachable } from '../../../lib/reachable.js';

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
          return {
            key: path,
            content: <span className="ellipsis">{label}</span>,
            moveLabel: t('list.moveColumn', { label }),
            removeLabel: t('designer.removeItem', { label }),
          };
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
