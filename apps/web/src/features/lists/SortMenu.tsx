import { Button, Popover, Segmented } from 'antd';
import { ArrowDownUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldSelect } from './filter/FieldSelect.js';
import { sortTerm, sortText } from './sort.js';
import type { Reachable } from './use-columns.js';
import css from './lists.module.css';

interface SortMenuProps {
  readonly reachable: ReadonlyMap<string, Reachable>;
  readonly sort: readonly string[];
  readonly onChange: (sort: readonly string[]) => void;
  readonly iconOnly?: boolean;
}

const MAX_TERMS = 5;
const isSortable = (r: Reachable): boolean => r.field.sortable;

/** By what the list is sorted, first to last. */
export function SortMenu({ reachable, sort, onChange, iconOnly = false }: SortMenuProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [adding, setAdding] = useState(false);
  const terms = sort.map(sortTerm);
  const first = terms[0];
  const name = first ? (reachable.get(first.path)?.label ?? first.path) : t('list.sort');
  const replace = (index: number, term: string | null) =>
    onChange(sort.flatMap((old, i) => (i === index ? (term ? [term] : []) : [old])));
  const directions = [
    { value: 'up', label: t('list.ascending') },
    { value: 'down', label: t('list.descending') },
  ];
  const content = (
    <div className={css['menu']} role="group" aria-label={t('list.sort')}>
      {terms.map(({ path, descending }, index) => (
        <div key={path} className={css['term']}>
          <FieldSelect
            reachable={reachable}
            value={path}
            onChange={(next) => replace(index, sortText(next, descending))}
            label={t('list.sortField')}
            only={(r) => isSortable(r) && (r.path === path || !terms.some((term) => term.path === r.path))}
          />
          <Segmented
            options={directions}
            value={descending ? 'down' : 'up'}
            onChange={(direction) => replace(index, sortText(path, direction === 'down'))}
          />
          <Button
            type="text"
            size="small"
            icon={<X size={14} aria-hidden />}
            aria-label={t('list.removeSort')}
            onClick={() => replace(index, null)}
          />
        </div>
      ))}
      {adding || terms.length === 0 ? (
        <FieldSelect
          reachable={reachable}
          value={null}
          onChange={(path) => {
            onChange([...sort, path]);
            setAdding(false);
          }}
          label={t('list.sortField')}
          only={(r) => isSortable(r) && !terms.some((term) => term.path === r.path)}
        />
      ) : terms.length < MAX_TERMS ? (
        <Button type="text" size="small" icon={<Plus size={14} aria-hidden />} onClick={() => setAdding(true)}>
          {t('list.addSort')}
        </Button>
      ) : null}
    </div>
  );
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={content}
      arrow={false}
      destroyOnHidden
    >
      <Button
        type={iconOnly ? 'default' : 'text'}
        size={iconOnly ? 'middle' : 'small'}
        icon={<ArrowDownUp size={iconOnly ? 18 : 14} aria-hidden />}
        aria-label={t('list.sortBy', { name })}
      >
        {iconOnly ? null : name}
      </Button>
    </Popover>
  );
}
