import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordTitle } from './RecordTitle.js';
import { useFoundRecords } from './use-found-records.js';

interface RecordPickerProps {
  readonly module: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly onBlur?: () => void;
  /** Title of the present value, where it is known. */
  readonly title?: string | undefined;
  readonly id?: string;
  readonly label?: string;
  readonly clearable?: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string | null;
  readonly eager?: boolean;
}

/** Finds a record by typing and chooses it. */
export function RecordPicker(props: RecordPickerProps) {
  const {
    module,
    value,
    onChange,
    onBlur,
    title,
    id,
    label,
    clearable = true,
    invalid,
    describedBy,
    placeholder,
    eager = false,
  } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(eager);
  const { found, searching, failed } = useFoundRecords(module, typed, open);
  const known = found.find((f) => f.id === value)?.title ?? title;
  const asked = useRecordTitle(value !== null && known === undefined ? module : null, value);
  const options = found.map((f) => ({ value: f.id, label: f.title }));
  return (
    <Select
      id={id}
      value={value}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? null)}
      {...(onBlur ? { onBlur } : {})}
      open={open}
      onOpenChange={setOpen}
      options={options}
      labelRender={() => known ?? asked ?? '…'}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      onSelect={() => setTyped('')}
      loading={searching}
      notFoundContent={searching ? t('picker.searching') : failed ? t('picker.failed') : t('picker.none')}
      allowClear={clearable}
      placeholder={placeholder || t('picker.placeholder')}
      status={invalid ? 'error' : ''}
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      style={{ width: '100%' }}
    />
  );
}
