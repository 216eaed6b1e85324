import type { EffectiveField } from '@mokuai/contract';
import type { FieldModel } from '@mokuai/definition';
import { textIn } from '@mokuai/kernel';
import type { EffectiveContext } from './context.js';
import { effectiveConditions } from './effective-conditions.js';
import { localizedSettings } from './localized-settings.js';

/** One field that is shown as a client draws it. What is only shown masked is neither sorted nor filtered by. */
export function effectiveField(context: EffectiveContext, field: FieldModel): EffectiveField {
  const { settings } = field;
  const files = field.type.files?.(settings);
  const { locale, rights } = context;
  const readable = rights.readable(field.name);
  return {
    name: field.name,
    label: textIn(field.label, locale, field.name),
    help: settings.help === undefined ? null : textIn(settings.help, locale),
    placeholder: settings.placeholder === undefined ? null : textIn(settings.placeholder, locale),
    type: field.type.name,
    system: field.system,
    required: field.required,
    writable: field.writable && rights.writable(field.name),
    sortable: readable && field.sortKey('r') !== null,
    summable: readable && (field.type.summable ?? false),
    ...(!readable && { masked: true as const }),
    default: settings.default ?? null,
    target: field.target ?? null,
    ...(field.targets !== undefined && { targets: field.targets }),
    ...(files && { files: { module: field.module, most: files.most, maxBytes: files.maxBytes ?? null } }),
    conditions: effectiveConditions(context, field),
    operators: (readable ? [...field.operators.values()] : []).map(({ name, operand, comparesFields }) => ({
      name,
      operand,
      comparesFields,
    })),
    settings: localizedSettings(settings, locale),
  };
}
