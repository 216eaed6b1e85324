import type { EditProps, OperandProps } from '../field-view.js';
import { expandedTitle } from './expanded-title.js';
import { expandedTitles } from './expanded-titles.js';
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
      module={field.targets ?? field.target ?? ''}
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={(ids) => onChange(ids.length === 0 ? undefined : ids)}
      label={label}
    />
  );
}

/** Chooses the records a list points at. */
export function RecordsEdit({ field, value, onChange, onBlur, id, invalid, describedBy, record, eager }: EditProps) {
  const most = field.settings['maxItems'];
  return (
    <RecordsPicker
      module={field.targets ?? field.target ?? ''}
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={(ids) => onChange(ids.length === 0 ? null : ids)}
      onBlur={onBlur}
      id={id}
      titles={expandedTitles(record, field)}
      maxCount={typeof most === 'number' ? most : undefined}
      placeholder={field.placeholder}
      invalid={invalid ?? false}
      describedBy={describedBy}
      eager={eager ?? false}
    />
  );
}
