import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import type { Predicate } from '@mokuai/expression';
import { useReachable, withOld, type Reachable } from '../../lib/reachable.js';
import { keepEnter } from '../form/keep-enter.js';
import { newGroup, newRule, predicateOf, treeOf, type FilterGroup } from './filter-tree.js';
import { FilterGroupEditor } from './FilterGroupEditor.js';
import { offeredOperators, operatorOf } from './operators.js';
import css from './filter.module.css';

interface FilterEditorProps {
  readonly module: EffectiveModule;
  readonly filter: Predicate | undefined;
  readonly onApply: (filter: Predicate | undefined) => void;
  readonly onCancel: () => void;
  /** Offers the module's own fields only, none across lookups. */
  readonly own?: boolean;
  /** Offers the values before the change too: for rules about changes. */
  readonly old?: boolean;
  /** A field to ask about besides what the filter asks. */
  readonly about?: Reachable | undefined;
}

function startOf(filter: Predicate | undefined, about: Reachable | undefined): FilterGroup {
  const tree = treeOf(filter);
  if (!about) return tree.items.length > 0 ? tree : { ...tree, items: [newRule()] };
  const rule = newRule(about.path, offeredOperators(about.field)[0]?.name ?? null);
  return tree.kind === 'and' ? { ...tree, items: [...tree.items, rule] } : newGroup('and', [tree, rule]);
}

/** Makes a filter of any depth; nothing happens to the list until it is applied. */
export function FilterEditor({
  module,
  filter,
  onApply,
  onCancel,
  own = false,
  old = false,
  about,
}: FilterEditorProps) {
  const { t } = useTranslation();
  const [tree, setTree] = useState(() => startOf(filter, about));
  const form = useRef<HTMLFormElement>(null);
  const isAsked = about !== undefined;
  useEffect(() => {
    // The new condition is the last: what is typed next is meant for it.
    if (isAsked) [...(form.current?.querySelectorAll('input') ?? [])].at(-1)?.focus();
  }, [isAsked]);
  const known = useReachable(module, !own);
  const reachable = old ? withOld(known, (field) => t('filter.beforeField', { field })) : known;
  const needsOperand = (path: string, op: string): boolean => {
    const field = reachable.get(path)?.field;
    return (field ? operatorOf(field, op)?.operand : undefined) !== 'none';
  };
  return (
    <form
      ref={form}
      className={css['editor']}
      aria-label={t('filter.title')}
      onKeyDown={keepEnter}
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
