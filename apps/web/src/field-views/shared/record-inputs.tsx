import type { EditProps, OperandProps } from '../field-view.js';
import { expandedTitle } from './expanded-title.js';
import { RecordPicker } from './RecordPicker.js';
import { RecordsPicker } from './RecordsPicker.js';

/** Chooses the record a field points at. */
export function RecordEdit({
  field,
  value,
  onChange,
  onBlur,
  id,
  invalid,
  describedBy,
  record,
  eager = false,
}: EditProps) {
  return (
    <RecordPicker
      module={field.target ?? ''}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
      {...(onBlur ? { onBlur } : {})}
      title={expandedTitle(record, field, value)}
      id={id}
      clearable={!field.required}
      invalid={invalid ?? false}
      describedBy={describedBy}
      placeholder={field.placeholder}
      eager={eager}
      creatable
    />
  );
}

/** One record to compare with. */
export function RecordOne({ field, value, onChange, label }: OperandProps) {
  return (
    <RecordPicker
      module={field.target ?? ''}
      value={typeof value === 'string' ? value : null}
      onChange={(id) => onChange(id ?? undefined)}
      label={label}
    />
  );
}

/** Several records to compare with. */
export function RecordList({ field, value, onChange, label }: OperandProps) {
  return (
    <RecordsPicker
      module={field.target ?? ''}
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={(ids) => onChange(ids.length === 0 ? undefined : ids)}
      label={label}
    />
  );
}
