import { DatePicker, Select, Space } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { OperandProps } from '../field-view.js';
import { isPeriod } from './period.js';
import { PeriodOperand } from './PeriodOperand.js';

/** A day, by the calendar or by its name. */
export function DayOne({ value, onChange, label }: OperandProps) {
  const { t } = useTranslation();
  const relative = isPeriod(value);
  const modes = [
    { value: 'day', label: t('period.exact') },
    { value: 'period', label: t('period.relative') },
  ];
  return (
    <Space.Compact block>
      <Select
        value={relative ? 'period' : 'day'}
        options={modes}
        onChange={(mode) => onChange(mode === 'period' ? { relative: 'today' } : undefined)}
        aria-label={t('period.mode')}
        style={{ width: 96, flex: 'none' }}
      />
      {relative ? (
        <PeriodOperand value={value} onChange={onChange} label={label} />
      ) : (
        <DatePicker
          value={typeof value === 'string' ? dayjs(value) : null}
          onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : undefined)}
          aria-label={label}
          style={{ width: '100%' }}
        />
      )}
    </Space.Compact>
  );
}
