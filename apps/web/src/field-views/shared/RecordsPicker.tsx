import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordTitle } from './RecordTitle.js';
import { useFoundRecords } from './use-found-records.js';

interface RecordsPickerProps {
  readonly module: string;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly label: string;
}

/** Finds records by typing and chooses several. */
export function RecordsPicker({ module, value, onChange, label }: RecordsPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const { found, searching, failed } = useFoundRecords(module, typed, open);
  return (
    <Select
      mode="multiple"
      value={[...value]}
      onChange={(chosen) => onChange(chosen)}
      open={open}
      onOpenChange={setOpen}
      options={found.map((f) => ({ value: f.id, label: f.title }))}
      labelRender={({ value: id, label: known }) => known ?? <RecordTitle module={module} id={String(id)} />}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed, autoClearSearchValue: true }}
      loading={searching}
      notFoundContent={searching ? t('picker.searching') : failed ? t('picker.failed') : t('picker.none')}
      placeholder={t('picker.placeholder')}
      aria-label={label}
      style={{ width: '100%' }}
    />
  );
}
