import { Button, Segmented } from 'antd';
import { FolderPlus, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Reachable } from '../../lib/reachable.js';
import { newGroup, newRule, replaceNode, type FilterGroup, type FilterNode } from './filter-tree.js';
import { FilterRow } from './FilterRow.js';
import css from './filter.module.css';

interface FilterGroupEditorProps {
  readonly group: FilterGroup;
  readonly reachable: ReadonlyMap<string, Reachable>;
  readonly onChange: (group: FilterGroup) => void;
  readonly onRemove?: () => void;
  readonly depth: number;
}

const MAX_DEPTH = 3;

/** Conditions of which all, or any, must hold; groups hold groups. */
export function FilterGroupEditor({ group, reachable, onChange, onRemove, depth }: FilterGroupEditorProps) {
  const { t } = useTranslation();
  const add = (node: FilterNode) => onChange({ ...group, items: [...group.items, node] });
  const replace = (key: string, node: FilterNode | null) => onChange(replaceNode(group, key, node));
  const kinds = [
    { value: 'and', label: t('filter.all') },
    { value: 'or', label: t('filter.any') },
  ] as const;
  return (
    <div className={css['group']} data-nested={depth > 0 || undefined} role="group" aria-label={t('filter.group')}>
      <div className={css['head']}>
        <Segmented<'and' | 'or'>
          size="small"
          value={group.kind}
          options={[...kinds]}
          onChange={(kind) => onChange({ ...group, kind })}
          aria-label={t('filter.kind')}
        />
        {onRemove ? (
          <Button
            type="text"
            size="small"
            icon={<X size={14} aria-hidden />}
            aria-label={t('filter.removeGroup')}
            onClick={onRemove}
          />
        ) : null}
      </div>
      {group.items.map((item) => {
        if (item.kind === 'rule') {
          return (
            <FilterRow key={item.key} rule={item} reachable={reachable} onChange={(next) => replace(item.key, next)} />
          );
        }
        if (item.kind === 'fixed') {
          return (
            <div key={item.key} className={css['fixed']}>
              <span>{t('filter.fixed')}</span>
              <Button
                type="text"
                size="small"
                icon={<X size={14} aria-hidden />}
                aria-label={t('filter.remove')}
                onClick={() => replace(item.key, null)}
              />
            </div>
          );
        }
        return (
          <FilterGroupEditor
            key={item.key}
            group={item}
            reachable={reachable}
            onChange={(next) => replace(item.key, next)}
            onRemove={() => replace(item.key, null)}
            depth={depth + 1}
          />
        );
      })}
      <div className={css['add']}>
        <Button type="text" size="small" icon={<Plus size={14} aria-hidden />} onClick={() => add(newRule())}>
          {t('filter.addCondition')}
        </Button>
        {depth < MAX_DEPTH ? (
          <Button
            type="text"
            size="small"
            icon={<FolderPlus size={14} aria-hidden />}
            onClick={() => add(newGroup(group.kind === 'and' ? 'or' : 'and', [newRule()]))}
          >
            {t('filter.addGroup')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
