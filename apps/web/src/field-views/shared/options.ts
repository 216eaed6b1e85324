import type { EffectiveField, EffectiveOption } from '@mokuai/contract';

/** The options of a field that has some; a value that is not among them any more still shows as itself. */
export const optionsOf = (field: EffectiveField): readonly EffectiveOption[] =>
  Array.isArray(field.settings['options']) ? (field.settings['options'] as EffectiveOption[]) : [];

/** Are the options stages of something, marked with a dot? Others are kinds of it. */
export const isStatus = (field: EffectiveField): boolean => field.settings['status'] === true;

export const optionOf = (field: EffectiveField, value: unknown): EffectiveOption =>
  optionsOf(field).find((o) => o.value === value) ?? { value: String(value), label: String(value), color: null };
