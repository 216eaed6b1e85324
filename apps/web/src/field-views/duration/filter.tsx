import { formatDuration } from '../../lib/formats.js';
import { usePreferences } from '../../lib/preferences.js';
import type { OperandProps } from '../field-view.js';
import { TypedList } from '../shared/operands.js';
import { DurationInput } from './DurationInput.js';
import { readDuration } from './read-duration.js';
import { unitOf } from './unit-of.js';

/** One duration to compare with. */
export const One = ({ field, value, onChange, label }: OperandProps) => (
  <DurationInput
    field={field}
    value={value}
    onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
    label={label}
  />
);

/** Several durations. */
export function List(props: OperandProps) {
  const { locale } = usePreferences();
  const unit = unitOf(props.field);
  return (
    <TypedList
      {...props}
      read={(typed) => readDuration(typed, unit)}
      write={(seconds) => formatDuration(Number(seconds), locale, unit === 'day')}
    />
  );
}
