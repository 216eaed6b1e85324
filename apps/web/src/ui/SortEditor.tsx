import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { SortableRows } from '@mokuai/ui';
import type { Reachable } from '../lib/reachable.js';
import { MOST_TERMS, sortTerm, sortText } from '../lib/sort.js';
import { FieldSelect } from './filter/FieldSelect.js';
import css from './SortEditor.module.css';

interface SortEditorProps {
  readonly sort: readonly string[];
  readonly reachable: ReadonlyMap<string, Reachable>;
  readonly onChange: (sort: readonly string[]) => void;
}

/** By what records are sorted, first to last. */
export function SortEditor({ sort, reachable, onChange }: SortEditorProps) {
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
                className={css['direction'] ?? ''}
                aria-label={t('list.sortBy', { name: label })}
                options={directions}
                value={descending ? 'down' : 'up'}
                onChange={(direction) =>
                  onChange(sort.map((text) => (text === textOf(path) ? sortText(path, direction === 'down') : text)))
                }
              />
            </>
          );
          return {
            key: path,
            content,
            moveLabel: t('list.moveColumn', { label }),
            removeLabel: t('list.removeSort', { label }),
          };
        })}
        onOrder={(paths) => onChange(paths.map(textOf))}
        onRemove={(path) => onChange(sort.filter((text) => text !== textOf(path)))}
      />
      {terms.length < MOST_TERMS ? (
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
