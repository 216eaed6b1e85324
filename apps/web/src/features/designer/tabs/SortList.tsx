import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { FieldSelect } from '../../lists/filter/FieldSelect.js';
import { sortTerm, sortText } from '../../lists/sort.js';
import type { Reachable } from '../../lists/use-columns.js';
import { SortableRows } from './SortableRows.js';
import css from './tabs.module.css';

const MAX_TERMS = 5;

interface SortListProps {
  readonly sort: readonly string[];
  readonly reachable: ReadonlyMap<string, Reachable>;
  readonly onChange: (sort: readonly string[]) => void;
}

/** By what a view is sorted, first to last. */
export function SortList({ sort, reachable, onChange }: SortListProps) {
  const { t } = useTranslation();
  const terms = sort.map(sortTerm);
  const directions = [
    { value: 'up', label: t('list.ascending') },
    { value: 'down', label: t('list.descending') },
  ];
  const textOf = (path: string): string => sort.find((text) => sortTerm(text).path === path) ?? path;
  return (
    <>
      <SortableRows
        rows={terms.map(({ path, descending }) => {
          const label = reachable.get(path)?.label ?? path;
          const content = (
            <>
              <span className="ellipsis">{label}</span>
              <Segmented
                size="small"
                className={css['end'] ?? ''}
                aria-label={t('list.sortBy', { name: label })}
                options={directions}
                value={descending ? 'down' : 'up'}
                onChange={(direction) =>
                  onChange(sort.map((text) => (text === textOf(path) ? sortText(path, direction === 'down') : text)))
                }
              />
            </>
          );
          return { key: path, label, content };
        })}
        onOrder={(paths) => onChange(paths.map(textOf))}
        onRemove={(path) => onChange(sort.filter((text) => text !== textOf(path)))}
      />
      {terms.length < MAX_TERMS ? (
        <FieldSelect
          key={terms.length}
          reachable={reachable}
          value={null}
          onChange={(path) => onChange([...sort, path])}
          label={t('list.addSort')}
          only={(field) => field.field.sortable && !terms.some((term) => term.path === field.path)}
        />
      ) : null}
    </>
  );
}
