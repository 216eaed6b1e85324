import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EffectiveModule } from '@mokuai/contract';
import type { Predicate } from '@mokuai/expression';
import { useReachable } from '../../lib/reachable.js';
import { ConditionWords } from './ConditionWords.js';
import { conditionsOf, countRules, withoutCondition } from './filter-tree.js';
import css from './filter.module.css';

interface FilterChipsProps {
  readonly module: EffectiveModule;
  readonly filter: Predicate | undefined;
  readonly onChange: (filter: Predicate | undefined) => void;
  readonly onEdit: () => void;
}

/** The filter in words, condition by condition, each with a way to drop it. */
export function FilterChips({ module, filter, onChange, onEdit }: FilterChipsProps) {
  const { t } = useTranslation();
  const conditions = conditionsOf(filter);
  const across = conditions.some((c) => 'field' in c && c.field.includes('.'));
  const reachable = useReachable(module, across);
  if (filter === undefined) return null;
  return (
    <ul className={css['chips']} aria-label={t('filter.active')}>
      {conditions.map((condition, index) => {
        const found = 'field' in condition ? reachable.get(condition.field) : undefined;
        return (
          <li key={JSON.stringify(condition)} className={css['chip']}>
            <button type="button" onClick={onEdit}>
              {'field' in condition &&
              found &&
              (condition.valueField === undefined || reachable.has(condition.valueField)) ? (
                <ConditionWords
                  condition={condition}
                  field={found.field}
                  label={found.label}
                  otherLabel={reachable.get(condition.valueField ?? '')?.label}
                />
              ) : (
                <span className="ellipsis">{t('filter.several', { count: countRules(condition) })}</span>
              )}
            </button>
            <button
              type="button"
              aria-label={t('filter.remove')}
              onClick={() => onChange(withoutCondition(filter, index))}
            >
              <X size={14} aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
