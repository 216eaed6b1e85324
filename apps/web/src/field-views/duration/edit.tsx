import type { EditProps } from '../field-view.js';
import { DurationInput } from './DurationInput.js';

/** How long it takes. */
export const Edit = ({ field, value, onChange, onBlur, id, invalid, describedBy }: EditProps) => (
  <DurationInput
    field={field}
    value={value}
    onChange={onChange}
    onBlur={onBlur}
    id={id}
    placeholder={field.placeholder ?? ''}
    invalid={invalid ?? false}
    describedBy={describedBy}
  />
);
