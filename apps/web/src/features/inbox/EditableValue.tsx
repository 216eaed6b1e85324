import { useId } from 'react';
import type { EffectiveField } from '@mokuai/contract';
import { inputOf } from '../../field-views/inputs.js';

interface EditableValueProps {
  readonly field: EffectiveField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A field that the present node lets its approvers change. */
export function EditableValue({ field, value, onChange }: EditableValueProps) {
  const id = useId();
  const { Edit } = inputOf(field.type);
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {field.label}
      </label>
      <Edit field={field} value={value} onChange={onChange} id={id} />
    </>
  );
}
