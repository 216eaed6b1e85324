import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import type { Predicate } from '@mokuai/expression';
import { useReachable, withOld } from '../../lib/reachable.js';
import { newRule, predicateOf, treeOf, type FilterGroup } from './filter-tree.js';
import { FilterGroupEditor } from './FilterGroupEditor.js';
import { operatorOf } from './operators.js';
import css from './filter.module.css';

interface FilterEditorProps {
  readonly module: EffectiveModule;
  readonly filter: Predicate | undefined;
  readonly onApply: (filter: Predicate | undefined) => void;
  readonly onCancel: () => void;
  /** Offers the values before the change too: for rules about changes. */
  readonly old?: boolean;
}

const startOf = (filter: Predicate | undefined): FilterGroup => {
  const tree = treeOf(filter);
  return tree.items.length > 0 ? tree : { ...tree, items: [newRule()] };
};

/** Makes a filter of any depth; nothing happens to the list until it is applied. */
export function FilterEditor({ module, filter, onApply, onCancel, old = false }: FilterEditorProps) {
  const { t } = useTranslation();
  const [tree, setTree] = useState(() => startOf(filter));
  const known = useReachable(module, true);
  const reachable = old ? withOld(known, (field) => t('filter.beforeField', { field })) : known;
  const needsOperand = (path: string, op: string): boolean => {
    const field = reachable.get(path)?.field;
    return (field ? operatorOf(field, op)?.operand : undefined) !== 'none';
  };
  return (
    <form
      className={css['editor']}
      aria-label={t('filter.title')}
      onSubmit={(event) => {
        event.preventDefault();
        onApply(predicateOf(tree, needsOperand));
      }}
    >
      <div className={`${css['body']} scroll`}>
        <FilterGroupEditor group={tree} reachable={reachable} onChange={setTree} depth={0} />
      </div>
      <footer className={css['foot']}>
        <Button type="text" onClick={() => onApply(undefined)}>
          {t('filter.clear')}
        </Button>
        <span />
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
        <Button type="primary" htmlType="submit">
          {t('filter.apply')}
        </Button>
      </footer>
    </form>
  );
}
