import type { EffectiveField } from '@mokuai/contract';
import type { FieldModel } from '@mokuai/definition';
import { textIn } from '@mokuai/kernel';
import type { EffectiveContext } from './context.js';
import { effectiveConditions } from './effective-conditions.js';
import { localizedSettings } from './localized-settings.js';

/** One readable field as a client draws it. */
export function effectiveField(context: EffectiveContext, field: FieldModel): EffectiveField {
  const { settings } = field;
  const files = field.type.files?.(settings);
  const { locale, rights } = context;
  return {
    name: field.name,
    label: textIn(field.label, locale, field.name),
    help: settings.help === undefined ? null : textIn(settings.help, locale),
    placeholder: settings.placeholder === undefined ? null : textIn(settings.placeholder, locale),
    type: field.type.name,
    system: field.system,
    required: field.required,
    writable: field.writable && rights.writable(field.name),
    sortable: field.sortKey('r') !== null,
    summable: field.type.summable ?? false,
    default: settings.default ?? null,
    target: field.target ?? null,
    ...(field.targets !== undefined && { targets: field.targets }),
    ...(files && { files: { module: field.module, most: files.most, maxBytes: files.maxBytes ?? null } }),
    conditions: effectiveConditions(context, field),
    operators: [...field.operators.values()].map(({ name, operand, comparesFields }) => ({
      name,
      operand,
      comparesFields,
    })),
    settings: localizedSettings(settings, locale),
  };
}
