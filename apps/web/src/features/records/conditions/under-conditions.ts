import type { EffectiveField } from '@mokuai/contract';
import type { FieldState } from '@mokuai/expression';

interface Option {
  readonly value: string;
}

/** A field as it is at the moment: required or not, and with options that may not be chosen now as if they were retired. */
export function underConditions(field: EffectiveField, state: FieldState | undefined): EffectiveField {
  if (!state) return field;
  const options = field.settings['options'] as readonly Option[] | undefined;
  if (state.closed.size === 0 || !options) return { ...field, required: state.required };
  const open = options.map((option) => (state.closed.has(option.value) ? { ...option, retired: true } : option));
  return { ...field, required: state.required, settings: { ...field.settings, options: open } };
}
