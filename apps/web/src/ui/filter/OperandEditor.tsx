import { Input, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EffectiveField } from '@mokuai/contract';
import { PeriodOperand } from '../../field-views/shared/PeriodOperand.js';
import { inputOf } from '../../field-views/inputs.js';

interface OperandEditorProps {
  readonly field: EffectiveField;
  readonly operand: EffectiveField['operators'][number]['operand'];
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** What an operator compares with, in the shape it asks for. */
export function OperandEditor({ field, operand, value, onChange }: OperandEditorProps) {
  const { t } = useTranslation();
  const { One, List } = inputOf(field.type);
  const label = t('filter.value', { field: field.label });
  switch (operand) {
    case 'none':
      return null;
    case 'text':
      return (
        <Input
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
          aria-label={label}
        />
      );
    case 'period':
      return <PeriodOperand value={value} onChange={onChange} label={label} />;
    case 'list':
      return <List field={field} value={value} onChange={onChange} label={label} />;
    case 'range': {
      const [from, to] = Array.isArray(value) ? (value as unknown[]) : [];
      return (
        <Space.Compact block>
          <One
            field={field}
            value={from}
            onChange={(next) => onChange([next, to])}
            label={t('filter.from', { field: field.label })}
          />
          <One
            field={field}
            value={to}
            onChange={(next) => onChange([from, next])}
            label={t('filter.to', { field: field.label })}
          />
        </Space.Compact>
      );
    }
    case 'one':
      return <One field={field} value={value} onChange={onChange} label={label} />;
  }
}
