import type { EditProps } from '../field-view.js';
import { TagsInput } from './TagsInput.js';

/** Words, each ended by Enter or a comma. */
export const Edit = ({ field, value, onChange, onBlur, id, invalid, describedBy, eager }: EditProps) => (
  <TagsInput
    field={field}
    value={value}
    onChange={(tags) => onChange(tags.length === 0 ? null : tags)}
    onBlur={onBlur}
    id={id}
    placeholder={field.placeholder ?? ''}
    invalid={invalid ?? false}
    describedBy={describedBy}
    eager={eager ?? false}
  />
);
