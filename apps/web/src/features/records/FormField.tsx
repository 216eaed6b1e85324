import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Controller } from 'react-hook-form';
import type { ApiRecord, EffectiveField } from '@mokuai/contract';
import { maskOf } from '../../lib/masked.js';
import { FormFilesContext } from '../../lib/form-files.js';
import { inputOf } from '../../field-views/inputs.js';
import { FieldFrame } from '../../ui/form/FieldFrame.js';
import { ClearMasked } from './ClearMasked.js';
import css from './form.module.css';
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
        const before: unknown = form.formState.defaultValues?.[field.name];
        const masked = maskOf(before) !== undefined;
        const cleared = masked && value === null;
        const told = masked ? t(cleared ? 'record.masked.cleared' : 'record.masked.help') : undefined;
        const help = told ?? (bare ? null : field.help);
        const wrong = form.sending.unsent.includes(field.name) ? t('files.unsent') : error?.message;
        const noteId = wrong || help ? `${id}-note` : undefined;
        const input = (
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
        );
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
              {masked && !field.required ? (
                <div className={css['clearable']}>
                  {input}
                  <ClearMasked
                    label={field.label}
                    cleared={cleared}
                    onClear={() => onChange(null)}
                    onKeep={() => onChange(before)}
                  />
                </div>
              ) : (
                input
              )}
            </FormFilesContext>
          </FieldFrame>
        );
      }}
    />
  );
}
