import { InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { COUNTED_PERIODS, DAYS, isCounted, isPeriod, PERIODS, type PeriodName } from './period.js';

interface PeriodOperandProps {
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly label: string;
}

/** A stretch of time as it is spoken of: this month, the last 7 days. */
export function PeriodOperand({ value, onChange, label }: PeriodOperandProps) {
  const { t } = useTranslation();
  const period = isPeriod(value) ? value : null;
  const options = [...PERIODS, ...COUNTED_PERIODS].map((name) => ({ value: name, label: t(`period.${name}`) }));
  const choose = (relative: PeriodName) =>
    onChange(isCounted(relative) ? { relative, n: period?.n ?? DAYS } : { relative });
  return (
    <Space.Compact block>
      <Select<PeriodName>
        value={period?.relative ?? null}
        onChange={choose}
        options={options}
        aria-label={label}
        style={{ width: '100%' }}
      />
      {period && isCounted(period.relative) ? (
        <InputNumber<number>
          min={1}
          max={3650}
          precision={0}
          controls={false}
          value={period.n ?? DAYS}
          onChange={(n) => onChange({ ...period, n: n ?? DAYS })}
          suffix={t('period.days')}
          aria-label={t('period.daysLabel')}
          style={{ width: 110 }}
        />
      ) : null}
    </Space.Compact>
  );
}
