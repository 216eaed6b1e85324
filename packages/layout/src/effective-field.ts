import type { EffectiveField } from '@mokuai/contract';
import type { FieldModel } from '@mokuai/definition';
import { textIn, type Locale } from '@mokuai/kernel';
import { localizedSettings } from './localized-settings.js';

/** One readable field as a client draws it. */
export function effectiveField(field: FieldModel, writable: boolean, locale: Locale): EffectiveField {
  const { settings } = field;
  return {
    name: field.name,
    label: textIn(field.label, locale, field.name),
    help: settings.help === undefined ? null : textIn(settings.help, locale),
    placeholder: settings.placeholder === undefined ? null : textIn(settings.placeholder, locale),
    type: field.type.name,
    system: field.system,
    required: field.required,
    writable,
    sortable: field.sortKey('r') !== null,
    summable: field.type.summable ?? false,
    default: settings.default ?? null,
    target: field.target ?? null,
    operators: [...field.operators.values()].map(({ name, operand }) => ({ name, operand })),
    settings: localizedSettings(settings, locale),
  };
}
