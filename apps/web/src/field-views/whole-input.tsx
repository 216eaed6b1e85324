import { useState, type ComponentType } from 'react';
import { maskOf } from '../lib/masked.js';
import type { EditProps } from './field-view.js';

/**
 * The input of a type for those who may write a value and not know it: it begins empty, with the mask in it as a hint. What is
 * typed is the new value; with nothing typed the value stays what it is. Null from outside is a value that is to be emptied.
 */
export function wholeInput(Edit: ComponentType<EditProps>): ComponentType<EditProps> {
  return function WholeInput(props: EditProps) {
    const { field, value, onChange } = props;
    const mask = maskOf(value);
    const [before, setBefore] = useState(mask === undefined ? undefined : value);
    if (mask !== undefined && maskOf(before) !== mask) setBefore(value);
    if (mask === undefined && before === undefined) return <Edit {...props} />;
    return (
      <Edit
        {...props}
        field={{ ...field, placeholder: value === null ? null : (maskOf(before) ?? null) }}
        value={mask === undefined ? value : null}
        onChange={(next) => onChange(next === null || next === undefined || next === '' ? before : next)}
      />
    );
  };
}
