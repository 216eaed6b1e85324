import type { OperandProps } from '../field-view.js';
import { TagsInput } from './TagsInput.js';

/** Tags to compare with. */
export const List = ({ field, value, onChange, label }: OperandProps) => (
  <TagsInput
    field={field}
    value={value}
    onChange={(tags) => onChange(tags.length === 0 ? undefined : tags)}
    label={label}
  />
);

/** One tag is a list of one. */
export const One = (props: OperandProps) => (
  <List
    {...props}
    value={props.value === undefined ? [] : [props.value]}
    onChange={(tags) => props.onChange(Array.isArray(tags) ? tags.at(-1) : undefined)}
  />
);
