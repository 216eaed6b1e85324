import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordPage } from '@mokuai/contract';
import { titleOf } from '../../../field-views/titles.js';
import { api } from '../../../lib/api.js';
import { keys, moduleQuery } from '../../../lib/queries.js';
import css from './preview-window.module.css';

interface RecordPickerProps {
  readonly module: string;
  /** Absent: the one that was changed last. */
  readonly value: string | undefined;
  readonly onChange: (record: string) => void;
}

const SHOWN = 20;

/** Finds the record to fill the preview with. */
export function RecordPicker({ module, value, onChange }: RecordPickerProps) {
  const { t } = useTranslation();
  const [written, setWritten] = useState('');
  const q = useDeferredValue(written.trim());
  const { data: live } = useQuery(moduleQuery(module));
  const title = live?.titleField ?? 'id';
  const query = { fields: [title], sort: ['-updated_at'], limit: SHOWN, ...(q === '' ? {} : { q }) };
  const { data, isFetching } = useQuery({
    queryKey: keys.list(module, query),
    queryFn: ({ signal }) => api.post<RecordPage>(`/records/${module}/query`, query, { signal }),
    enabled: live !== undefined,
    placeholderData: keepPreviousData,
  });
  const [kept, setKept] = useState<{ readonly value: string; readonly label: string }>();
  const options = (data?.data ?? []).map((record) => ({
    value: record.id,
    label: (live && titleOf(live, record)) || t('record.untitled'),
  }));
  const shown = value ?? (q === '' ? options[0]?.value : undefined);
  const all = kept && !options.some((one) => one.value === kept.value) && q === '' ? [kept, ...options] : options;
  return (
    <Select
      className={css['record'] ?? ''}
      aria-label={t('preview.record')}
      placeholder={t('preview.noRecord')}
      showSearch={{ filterOption: false, onSearch: setWritten }}
      loading={isFetching}
      {...(shown === undefined ? {} : { value: shown })}
      options={all}
      onChange={(id: string) => {
        setKept(options.find((one) => one.value === id) ?? kept);
        onChange(id);
      }}
    />
  );
}
