import { Button, Select } from 'antd';
import { ArrowRightLeft, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Reachable } from '../../lib/reachable.js';
import { FieldSelect } from './FieldSelect.js';
import type { FilterRule } from './filter-tree.js';
import { OperandEditor } from './OperandEditor.js';
import { offeredOperators, operatorOf, sameOperand } from './operators.js';
import css from './filter.module.css';

interface FilterRowProps {
  readonly rule: FilterRule;
  readonly reachable: ReadonlyMap<string, Reachable>;
  readonly onChange: (rule: FilterRule | null) => void;
}

const isFilterable = (r: Reachable): boolean => r.field.operators.length > 0;

/** One condition: field, operator, and what to compare with. */
export function FilterRow({ rule, reachable, onChange }: FilterRowProps) {
  const { t } = useTranslation();
  const field = reachable.get(rule.field ?? '')?.field;
  const operator = field ? operatorOf(field, rule.op) : undefined;
  const offered = field ? offeredOperators(field) : [];
  const shown = operator && !offered.includes(operator) ? [operator, ...offered] : offered;
  const peers = operator?.comparesFields
    ? [...reachable.values()].filter((one) => one.path !== rule.field && one.field.type === field?.type)
    : [];
  const against = rule.valueField !== undefined;
  const chooseField = (path: string) => {
    const next = reachable.get(path)?.field;
    const op = next ? (offeredOperators(next)[0]?.name ?? null) : null;
    onChange({ ...rule, field: path, op, value: undefined, valueField: undefined });
  };
  const chooseOperator = (op: string) => {
    const keep = field !== undefined && sameOperand(operator, operatorOf(field, op));
    const fields = field !== undefined && operatorOf(field, op)?.comparesFields;
    onChange({
      ...{ ...rule, op },
      value: keep ? rule.value : undefined,
      valueField: fields ? rule.valueField : undefined,
    });
  };
  return (
    <div className={css['row']} role="group" aria-label={t('filter.condition')}>
      <FieldSelect
        reachable={reachable}
        value={rule.field}
        onChange={chooseField}
        label={t('filter.field')}
        only={isFilterable}
      />
      <Select
        value={rule.op}
        onChange={chooseOperator}
        options={shown.map(({ name }) => ({ value: name, label: t(`operator.${name}`) }))}
        disabled={!field}
        aria-label={t('filter.operator')}
        popupMatchSelectWidth={false}
      />
      <div className={css['operand']}>
        {against ? (
          <FieldSelect
            reachable={reachable}
            value={rule.valueField ?? null}
            onChange={(valueField) => onChange({ ...rule, valueField })}
            label={t('filter.otherField')}
            only={(one) => peers.includes(one)}
          />
        ) : field && operator ? (
          <OperandEditor
            field={field}
            operand={operator.operand}
            value={rule.value}
            onChange={(value) => onChange({ ...rule, value })}
          />
        ) : null}
        {against || peers.length > 0 ? (
          <Button
            type="text"
            size="small"
            icon={<ArrowRightLeft size={14} aria-hidden />}
            aria-label={t('filter.againstField')}
            title={t('filter.againstField')}
            aria-pressed={against}
            onClick={() => onChange({ ...rule, value: undefined, valueField: against ? undefined : null })}
          />
        ) : null}
      </div>
      <Button
        type="text"
        size="small"
        icon={<X size={14} aria-hidden />}
        aria-label={t('filter.remove')}
        onClick={() => onChange(null)}
      />
    </div>
  );
}
