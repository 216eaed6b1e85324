import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordTitle } from './RecordTitle.js';
import { useFoundRecords } from './use-found-records.js';

interface RecordsPickerProps {
  readonly module: string;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  /** The input's accessible name, where no label has its `id`. */
  readonly label?: string;
  readonly id?: string;
  /** Titles that are known already. */
  readonly titles?: ReadonlyMap<string, string>;
  readonly maxCount?: number | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly placeholder?: string | null;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly eager?: boolean;
}

/** Finds records by typing and chooses several. */
export function RecordsPicker(props: RecordsPickerProps) {
  const { module, value, onChange, label, id, titles, maxCount, onBlur, placeholder, invalid, describedBy } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(props.eager ?? false);
  const { found, searching, failed } = useFoundRecords(module, typed, open);
  return (
    <Select
      id={id}
      mode="multiple"
      value={[...value]}
      onChange={(chosen) => onChange(chosen)}
      {...(onBlur ? { onBlur } : {})}
      {...(maxCount === undefined ? {} : { maxCount })}
      open={open}
      onOpenChange={setOpen}
      options={found.map((f) => ({ value: f.id, label: f.title }))}
      labelRender={({ value: one, label: known }) =>
        known ?? titles?.get(String(one)) ?? <RecordTitle module={module} id={String(one)} />
      }
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed, autoClearSearchValue: true }}
      loading={searching}
      notFoundContent={searching ? t('picker.searching') : failed ? t('picker.failed') : t('picker.none')}
      placeholder={placeholder || t('picker.placeholder')}
      status={invalid ? 'error' : ''}
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      style={{ width: '100%' }}
    />
  );
}
