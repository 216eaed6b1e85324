import type { EffectiveField, EffectiveOption } from '@mokuai/contract';

/** The options of a field that has some; a value that is not among them any more still shows as itself. */
export const optionsOf = (field: EffectiveField): readonly EffectiveOption[] =>
  Array.isArray(field.settings['options']) ? (field.settings['options'] as EffectiveOption[]) : [];

export const optionOf = (field: EffectiveField, value: unknown): EffectiveOption =>
  optionsOf(field).find((o) => o.value === value) ?? { value: String(value), label: String(value), color: null };
