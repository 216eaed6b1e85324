import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Predicate } from '@mokuai/expression';
import type { Reachable } from '../../lib/reachable.js';
import { ConditionWords } from './ConditionWords.js';
import { countRules } from './filter-tree.js';
import css from './filter.module.css';

interface PredicateWordsProps {
  readonly predicate: Predicate;
  readonly reachable: ReadonlyMap<string, Reachable>;
}

/** A whole predicate as a sentence; groups within groups are counted. */
export function PredicateWords({ predicate, reachable }: PredicateWordsProps) {
  const { t } = useTranslation();
  const [items, joined] =
    'and' in predicate
      ? [predicate.and, t('filter.and')]
      : 'or' in predicate
        ? [predicate.or, t('filter.or')]
        : [[predicate], ''];
  const words = (one: Predicate): ReactNode => {
    const found = 'field' in one ? reachable.get(one.field) : undefined;
    return 'field' in one && found && (one.valueField === undefined || reachable.has(one.valueField)) ? (
      <ConditionWords
        condition={one}
        field={found.field}
        label={found.label}
        otherLabel={reachable.get(one.valueField ?? '')?.label}
      />
    ) : (
      t('filter.several', { count: countRules(one) })
    );
  };
  return (
    <span className={css['sentence']}>
      {items.map((one, index) => (
        <Fragment key={index}>
          {index > 0 ? <> {joined} </> : null}
          {words(one)}
        </Fragment>
      ))}
    </span>
  );
}
