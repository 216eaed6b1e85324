import { Select } from 'antd';
import type { EffectiveField, EffectiveOption } from '@mokuai/contract';
import { OptionTag } from '@mokuai/ui';
import type { EditProps, OperandProps } from '../field-view.js';
import { isStatus, optionOf, optionsOf } from './options.js';
import { useWords } from '../../lib/words.js';

interface OptionChoice {
  readonly value: string;
  readonly label: string;
  readonly color: string | null;
}

/** What may be asked for, or, in forms, chosen: retired options only where they are chosen already. */
export const choices = (field: EffectiveField, chosen?: unknown): OptionChoice[] =>
  (optionsOf(field) as readonly (EffectiveOption & { readonly retired?: boolean })[])
    .filter(
      (o) =>
        chosen === undefined || !o.retired || o.value === chosen || (Array.isArray(chosen) && chosen.includes(o.value)),
    )
    .map(({ value, label, color }) => ({ value, label, color }));

interface Choice {
  readonly label?: React.ReactNode;
  readonly value?: unknown;
}

/** Type-ahead looks at what is read, not at the value behind it. */
export const byLabel = (typed: string, option: Choice | undefined): boolean =>
  String(option?.label ?? '')
    .toLocaleLowerCase()
    .includes(typed.toLocaleLowerCase());

/** Chooses one of the options, or none. */
export function OptionEdit({ field, value, onChange, onBlur, id, invalid, describedBy, eager = false }: EditProps) {
  const t = useWords();
  return (
    <Select
      id={id}
      value={typeof value === 'string' ? value : null}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? null)}
      {...(onBlur ? { onBlur } : {})}
      options={choices(field, value ?? null)}
      optionRender={({ data }) => <OptionTag label={data.label} color={data.color} dot={isStatus(field)} />}
      labelRender={({ value: chosen }) => {
        const { label, color } = optionOf(field, chosen);
        return <OptionTag label={label} color={color} dot={isStatus(field)} />;
      }}
      allowClear={field.required ? false : { label: t('action.clear') }}
      showSearch={{ filterOption: byLabel }}
      placeholder={field.placeholder ?? ''}
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      defaultOpen={eager}
      style={{ width: '100%' }}
    />
  );
}

/** Chooses any of the options. */
export function OptionsEdit({ field, value, onChange, onBlur, id, invalid, describedBy, eager = false }: EditProps) {
  return (
    <Select
      id={id}
      mode="multiple"
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={(chosen) => onChange(chosen.length === 0 ? null : chosen)}
      {...(onBlur ? { onBlur } : {})}
      options={choices(field, value ?? null)}
      optionRender={({ data }) => <OptionTag label={data.label} color={data.color} />}
      showSearch={{ filterOption: byLabel }}
      placeholder={field.placeholder ?? ''}
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      defaultOpen={eager}
      style={{ width: '100%' }}
    />
  );
}

/** One option to compare with. */
export function OptionOne({ field, value, onChange, label }: OperandProps) {
  return (
    <Select
      value={typeof value === 'string' ? value : null}
      onChange={(chosen: string | null) => onChange(chosen ?? undefined)}
      options={choices(field)}
      showSearch={{ filterOption: byLabel }}
      aria-label={label}
      style={{ width: '100%' }}
    />
  );
}

/** Several options to compare with. */
export function OptionList({ field, value, onChange, label }: OperandProps) {
  return (
    <Select
      mode="multiple"
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={(chosen) => onChange(chosen.length === 0 ? undefined : chosen)}
      options={choices(field)}
      showSearch={{ filterOption: byLabel }}
      aria-label={label}
      style={{ width: '100%' }}
    />
  );
}
