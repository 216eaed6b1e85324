import { Select } from 'antd';
import css from '../tabs/board-sheet.module.css';

interface FieldChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly fields: readonly { readonly name: string; readonly label: string }[];
  /** What it is called when none is chosen, where that is possible. */
  readonly none?: string;
  readonly onChange: (name: string | undefined) => void;
}

/** One of the fields that fit. A field that is not there any more keeps its name, so that one sees what is wrong. */
export function FieldChoice({ label, value, fields, none, onChange }: FieldChoiceProps) {
  const known = value === undefined || fields.some(({ name }) => name === value);
  return (
    <label className={css['field']}>
      {label}
      <Select
        value={value ?? ''}
        {...(known ? {} : { status: 'error' as const })}
        onChange={(name) => onChange(name === '' ? undefined : name)}
        options={[
          ...(none === undefined ? [] : [{ value: '', label: none }]),
          ...(known ? [] : [{ value: value ?? '', label: value ?? '' }]),
          ...fields.map(({ name, label: words }) => ({ value: name, label: words })),
        ]}
      />
    </label>
  );
}
