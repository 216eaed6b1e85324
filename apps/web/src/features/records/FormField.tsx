import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Controller } from 'react-hook-form';
import type { ApiRecord, EffectiveField } from '@mokuai/contract';
import { maskOf } from '../../lib/masked.js';
import { FormFilesContext } from '../../lib/form-files.js';
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
  const { t } = useTranslation();
  const id = useId();
  const { Edit } = inputOf(field.type);
  return (
    <Controller
      name={field.name}
      control={form.control}
      render={({ field: { value, onChange, onBlur, ref }, fieldState: { error } }) => {
        const masked = maskOf(form.formState.defaultValues?.[field.name]) !== undefined;
        const help = masked ? t('record.masked') : bare ? null : field.help;
        const wrong = form.sending.unsent.includes(field.name) ? t('files.unsent') : error?.message;
        const noteId = wrong || help ? `${id}-note` : undefined;
        return (
          <FieldFrame
            label={field.label}
            inputId={id}
            required={field.required}
            span={span}
            bare={bare}
            noteId={noteId}
            error={wrong}
            help={help}
            ref={(element) =>
              ref(
                element
                  ? { focus: () => element.querySelector<HTMLElement>('input, textarea, button')?.focus() }
                  : null,
              )
            }
          >
            <FormFilesContext value={form.sending.files}>
              <Edit
                field={field}
                value={value}
                onChange={onChange}
                onBlur={onBlur}
                id={id}
                invalid={wrong !== undefined}
                describedBy={noteId}
                record={record}
              />
            </FormFilesContext>
          </FieldFrame>
        );
      }}
    />
  );
}
