import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordTitle } from './RecordTitle.js';
import { askToCreate } from '../../lib/create-in-place.js';
import { CREATE, usePickerOptions } from './use-picker-options.js';

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
  /** May what is not there be created? */
  readonly creatable?: boolean;
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
    creatable = false,
  } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(eager);
  // A cell of a list ends when its input is left, so nothing can be created from within.
  const { options, found, searching } = usePickerOptions(module, typed, open, creatable && !eager);
  const known = found.find((f) => f.id === value)?.title ?? title;
  const asked = useRecordTitle(value !== null && known === undefined ? module : null, value);
  const choose = (chosen: string | null | undefined) => {
    if (chosen !== CREATE) return onChange(chosen ?? null);
    setOpen(false);
    askToCreate({ module, title: typed, onCreated: onChange });
  };
  return (
    <Select
      id={id}
      value={value}
      onChange={choose}
      {...(onBlur ? { onBlur } : {})}
      open={open}
      onOpenChange={setOpen}
      options={options}
      labelRender={() => known ?? asked ?? '…'}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      onSelect={() => setTyped('')}
      loading={searching}
      allowClear={clearable ? { label: t('action.clear') } : false}
      placeholder={placeholder || t('picker.placeholder')}
      status={invalid ? 'error' : ''}
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      style={{ width: '100%' }}
    />
  );
}
