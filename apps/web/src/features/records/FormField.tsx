import { useId } from 'react';
import { Controller } from 'react-hook-form';
import type { ApiRecord, EffectiveField } from '@mokuai/contract';
import { inputOf } from '../../field-views/inputs.js';
import { FieldFrame } from '../../ui/form/FieldFrame.js';
import type { RecordFormState } from './use-record-form.js';

interface FormFieldProps {
  readonly field: EffectiveField;
  readonly form: RecordFormState;
  readonly span: number;
  readonly record?: ApiRecord | undefined;
  /** The label stands beside it already: here it is for screen readers alone. */
  readonly bare?: boolean;
}

/** One field to fill in: its label above, what is wrong below. */
export function FormField({ field, form, span, record, bare = false }: FormFieldProps) {
  const id = useId();
  const { Edit } = inputOf(field.type);
  return (
    <Controller
      name={field.name}
      control={form.control}
      render={({ field: { value, onChange, onBlur, ref }, fieldState: { error } }) => {
        const help = bare ? null : field.help;
        const noteId = error || help ? `${id}-note` : undefined;
        return (
          <FieldFrame
            label={field.label}
            inputId={id}
            required={field.required}
            span={span}
            bare={bare}
            noteId={noteId}
            error={error?.message}
            help={help}
            ref={(element) =>
              ref(
                element
                  ? { focus: () => element.querySelector<HTMLElement>('input, textarea, button')?.focus() }
                  : null,
              )
            }
          >
            <Edit
              field={field}
              value={value}
              onChange={onChange}
              onBlur={onBlur}
              id={id}
              invalid={error !== undefined}
              describedBy={noteId}
              record={record}
            />
          </FieldFrame>
        );
      }}
    />
  );
}
