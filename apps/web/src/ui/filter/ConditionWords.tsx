import { useTranslation } from 'react-i18next';
import type { EffectiveField } from '@mokuai/contract';
import type { Comparison } from '@mokuai/expression';
import { Value } from '../../field-views/Value.js';
import { operatorOf } from './operators.js';
import css from './filter.module.css';

interface ConditionWordsProps {
  readonly condition: Comparison;
  readonly field: EffectiveField;
  readonly label: string;
  /** Of the field it is compared with, where it is. */
  readonly otherLabel?: string | undefined;
}

const SHOWN = 2;

/** One condition as words: field, operator, what it is compared with. */
export function ConditionWords({ condition, field, label, otherLabel }: ConditionWordsProps) {
  const { t } = useTranslation();
  const operand = operatorOf(field, condition.op)?.operand;
  const values = Array.isArray(condition.value) ? (condition.value as unknown[]) : [condition.value];
  const shown = operand === 'list' ? values.slice(0, SHOWN) : values;
  const separator = operand === 'range' ? ' – ' : t('list.comma');
  return (
    <span className={`${css['words']} ellipsis`}>
      <span>{label}</span> {t(`operator.${condition.op}`)}{' '}
      {otherLabel !== undefined ? (
        <b className="ellipsis">{otherLabel}</b>
      ) : operand === 'none' ? null : (
        <b className="ellipsis">
          {shown.map((value, i) => (
            <span key={i} style={{ color: 'inherit' }}>
              {i > 0 ? separator : null}
              <Value field={field} value={value} place="inline" />
            </span>
          ))}
          {values.length > shown.length ? t('filter.andMore', { count: values.length }) : null}
        </b>
      )}
    </span>
  );
}
