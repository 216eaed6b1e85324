import type { EffectiveConditions, EffectiveDuplicateRule, EffectiveRule } from '@mokuai/contract';
import type { FieldModel } from '@mokuai/definition';
import { pathsOf, type Predicate } from '@mokuai/expression';
import { textIn } from '@mokuai/kernel';
import type { EffectiveContext } from './context.js';

/** May a client be told this condition: does it speak of nothing but fields of the record that the user may read? */
export const isTold = ({ rights }: EffectiveContext, condition: Predicate | undefined): condition is Predicate =>
  condition !== undefined && pathsOf(condition).every((path) => !path.includes('.') && rights.readable(path));

/** The conditions of a field as far as a client can follow them. */
export function effectiveConditions(context: EffectiveContext, { settings }: FieldModel): EffectiveConditions | null {
  const { required = false, visibleWhen, requiredWhen, readOnlyWhen, optionsWhen = [] } = settings;
  const told = {
    ...(isTold(context, visibleWhen) && { visibleWhen }),
    ...(isTold(context, requiredWhen) && { requiredWhen }),
    ...(isTold(context, readOnlyWhen) && { readOnlyWhen }),
  };
  // An option may have several conditions: one that is not told leaves the others without meaning.
  const options = optionsWhen.every(({ when }) => isTold(context, when)) ? optionsWhen : [];
  if (Object.keys(told).length === 0 && options.length === 0) return null;
  return { required, ...told, ...(options.length > 0 && { optionsWhen: options }) };
}

/** The rules that a client can ask before it sends. */
export const effectiveRules = (context: EffectiveContext): readonly EffectiveRule[] =>
  (context.module.document.rules ?? [])
    .filter(({ invalidWhen }) => isTold(context, invalidWhen))
    .map(({ name, invalidWhen, field, message }) => ({
      ...{ name, invalidWhen },
      field: field !== undefined && context.rights.shown(field) ? field : null,
      message: textIn(message, context.locale),
    }));

/** The rules about duplicates that a form can ask about: what they speak of is the user's to know. */
export const effectiveDuplicateRules = ({
  module,
  rights,
  locale,
}: EffectiveContext): readonly EffectiveDuplicateRule[] =>
  (module.document.duplicateRules ?? [])
    .map(({ name, label = name, match, when }) => ({
      ...{ name, label: textIn(label, locale, name) },
      fields: [...new Set([...match.map(({ field }) => field), ...(when ? pathsOf(when) : [])])],
    }))
    .filter(({ fields }) => fields.every((field) => rights.readable(field)));
