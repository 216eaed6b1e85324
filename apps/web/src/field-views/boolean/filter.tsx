import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OperandProps } from '../field-view.js';

/** Yes or no. */
export function One({ value, onChange, label }: OperandProps) {
  const { t } = useTranslation();
  const options = [
    { value: 'yes', label: t('boolean.yes') },
    { value: 'no', label: t('boolean.no') },
  ];
  return (
    <Select
      value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
      onChange={(chosen: string) => onChange(chosen === 'yes')}
      options={options}
      aria-label={label}
      style={{ width: '100%' }}
    />
  );
}

/** A list of one. */
export function List({ value, onChange, ...rest }: OperandProps) {
  return <One {...rest} value={Array.isArray(value) ? value[0] : undefined} onChange={(one) => onChange([one])} />;
}
