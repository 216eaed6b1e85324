import type { EditProps } from '../field-view.js';
import { ColorInput } from './ColorInput.js';

/** A colour, typed or picked. */
export const Edit = ({ field, value, onChange, onBlur, id, invalid, describedBy }: EditProps) => (
  <ColorInput
    value={value}
    onChange={onChange}
    label={field.label}
    onBlur={onBlur}
    id={id}
    placeholder={field.placeholder ?? ''}
    invalid={invalid ?? false}
    describedBy={describedBy}
  />
);
