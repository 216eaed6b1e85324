import type { DuplicateRule, ModuleDocument, ValidationRule } from '@mokuai/definition';
import { pathsOf, type Predicate } from '@mokuai/expression';
import type { FieldSettings } from '@mokuai/field-types';

/** The conditions that make a field more, less or other than it always is. */
export const WHEN = ['visibleWhen', 'requiredWhen', 'readOnlyWhen'] as const;

/** Every predicate of a field's conditions. */
const predicatesOf = (field: FieldSettings): readonly Predicate[] => [
  ...WHEN.flatMap((key) => field[key] ?? []),
  ...(field.optionsWhen ?? []).map(({ when }) => when),
];

export const hasConditions = (field: FieldSettings): boolean => predicatesOf(field).length > 0;

/** How often conditions and rules of a module speak of one of its fields. */
export const countInConditions = ({ fields, rules = [], duplicateRules = [] }: ModuleDocument, name: string): number =>
  [
    ...fields.flatMap(predicatesOf).map(pathsOf),
    ...rules.map(({ invalidWhen, field }) => [...pathsOf(invalidWhen), ...(field === undefined ? [] : [field])]),
    ...duplicateRules.map(({ match, when }) => [...match.map(({ field }) => field), ...(when ? pathsOf(when) : [])]),
  ].filter((paths) => paths.some((path) => path.split('.')[0] === name)).length;

/** The predicate with another name for one field, also where a path begins with it. */
export function renamedIn(predicate: Predicate, from: string, to: string): Predicate {
  const swap = (path: string): string => {
    const [first, ...rest] = path.split('.');
    return first === from ? [to, ...rest].join('.') : path;
  };
  if ('not' in predicate) return { not: renamedIn(predicate.not, from, to) };
  if ('and' in predicate) return { and: predicate.and.map((one) => renamedIn(one, from, to)) };
  if ('or' in predicate) return { or: predicate.or.map((one) => renamedIn(one, from, to)) };
  const { field, valueField, ...rest } = predicate;
  return { ...rest, field: swap(field), ...(valueField !== undefined && { valueField: swap(valueField) }) };
}

function renamedOf(field: FieldSettings, from: string, to: string): FieldSettings {
  if (!hasConditions(field)) return field;
  const { optionsWhen } = field;
  const named = WHEN.flatMap((key) => (field[key] ? [[key, renamedIn(field[key], from, to)] as const] : []));
  return {
    ...field,
    ...Object.fromEntries(named),
    ...(optionsWhen && {
      optionsWhen: optionsWhen.map(({ options, when }) => ({ options, when: renamedIn(when, from, to) })),
    }),
  };
}

/** The module whose conditions, rules and combinations know a field by its new name. */
export function renameInConditions(module: ModuleDocument, from: string, to: string): ModuleDocument {
  const rules = module.rules?.map((rule): ValidationRule => ({
    ...rule,
    invalidWhen: renamedIn(rule.invalidWhen, from, to),
    ...(rule.field === from && { field: to }),
  }));
  return {
    ...module,
    fields: module.fields.map((field) => renamedOf(field, from, to)),
    ...(rules && { rules }),
    ...(module.duplicateRules && {
      duplicateRules: module.duplicateRules.map((rule) => renamedInRule(rule, from, to)),
    }),
    ...(module.unique && { unique: module.unique.map((group) => group.map((name) => (name === from ? to : name))) }),
  };
}

const renamedInRule = (rule: DuplicateRule, from: string, to: string): DuplicateRule => ({
  ...rule,
  match: rule.match.map((one) => (one.field === from ? { ...one, field: to } : one)),
  ...(rule.when && { when: renamedIn(rule.when, from, to) }),
});

/** The module with a rule put in the place of the one of that name, or behind all; without rules it says nothing of them. */
export function withRule(module: ModuleDocument, name: string, rule: ValidationRule | undefined): ModuleDocument {
  const { rules = [], ...rest } = module;
  const index = rules.findIndex((one) => one.name === name);
  const put = rule === undefined ? [] : [rule];
  const next = index < 0 ? [...rules, ...put] : [...rules.slice(0, index), ...put, ...rules.slice(index + 1)];
  return next.length > 0 ? { ...rest, rules: next } : rest;
}

/** A name that no rule has yet. */
export function freeRuleName({ rules = [] }: ModuleDocument): string {
  const taken = new Set(rules.map(({ name }) => name));
  for (let n = 1; ; n++) if (!taken.has(`rule_${n}`)) return `rule_${n}`;
}
