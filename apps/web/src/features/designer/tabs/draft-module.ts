import type { EffectiveField, EffectiveModule } from '@mokuai/contract';
import type { ModuleDocument } from '@mokuai/definition';
import type { FieldSettings } from '@mokuai/field-types';
import { textIn, type Locale } from '@mokuai/kernel';
import type { FieldTypeCode } from '../data/field-type-code.js';
import { effectiveOf } from '../canvas/effective-of.js';

function describe(
  { fieldType }: FieldTypeCode,
  settings: FieldSettings,
  locale: Locale,
  system: boolean,
): EffectiveField {
  const field = effectiveOf(settings, locale);
  const type = fieldType(settings.type);
  if (!type) return { ...field, system };
  const targets = type.targets?.(settings);
  return {
    ...field,
    system,
    sortable: type.sortKey('t', settings) !== null,
    summable: type.summable ?? false,
    target: type.target?.(settings) ?? null,
    ...(targets !== undefined && { targets }),
    operators: type.operators(settings).map(({ name, operand, comparesFields }) => ({ name, operand, comparesFields })),
  };
}

/** A module of the draft as far as columns, filters and sorts need to know it: every field, whoever may read it. */
export function draftModule(types: FieldTypeCode, module: ModuleDocument, locale: Locale): EffectiveModule {
  const layout = { name: 'default', highlights: [], tabs: [], related: [] };
  return {
    name: module.name,
    label: textIn(module.label, locale, module.name),
    plural: textIn(module.plural ?? module.label, locale, module.name),
    icon: module.icon ?? null,
    titleField: module.titleField,
    hash: '',
    fields: [
      ...module.fields.map((field) => describe(types, field, locale, false)),
      ...types.SYSTEM_FIELDS.map(({ type, settings }) =>
        describe(types, { ...settings, type: type.name }, locale, true),
      ),
    ],
    layouts: { create: layout, quick_create: layout, edit: layout, detail: layout },
    views: [],
    can: { create: false, update: false, delete: false, bulk: false, assign: false, submit: false },
    rules: [],
    validators: '',
  };
}

/** The fields of a module that a numbering rule fills, with the rule's name. */
export const numberedFields = (
  { fieldType }: FieldTypeCode,
  module: ModuleDocument,
): readonly { readonly field: FieldSettings; readonly rule: string }[] =>
  module.fields.flatMap((field) => {
    const rule = fieldType(field.type)?.numbering?.(field);
    return rule ? [{ field, rule }] : [];
  });
