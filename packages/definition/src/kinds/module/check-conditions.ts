import { pointer as at } from '@mokuai/kernel';
import type { Predicate } from '@mokuai/expression';
import type { Checker } from '../../check/checker.js';
import type { FieldModel, ModuleModel } from '../../model.js';
import type { ValidationRule } from './document.js';

const WHEN = ['visibleWhen', 'requiredWhen', 'readOnlyWhen'] as const;

/**
 * Reports what is wrong with the conditions of a field. They speak of the other fields of the same record: forms follow
 * them while one types.
 */
export function checkConditions(field: FieldModel, module: ModuleModel, path: string, checker: Checker): void {
  const { settings, name } = field;
  const check = (condition: Predicate | undefined, place: string): void =>
    checker.ownCondition(module, condition, place, name);
  for (const key of WHEN) if (settings[key] !== undefined) check(settings[key], at(path, key));
  const choices = field.type.choices?.(settings);
  if (settings.optionsWhen && !choices) checker.report('no_options', at(path, 'optionsWhen'), { field: name });
  settings.optionsWhen?.forEach(({ options, when }, index) => {
    const place = at(path, 'optionsWhen', index);
    check(when, at(place, 'when'));
    options.forEach((option, n) => {
      if (choices && !choices.includes(option)) checker.report('not_an_option', at(place, 'options', n));
    });
  });
}

/** Reports what is wrong with validation rules. They may cross lookups: the server asks them when a record is written. */
export function checkRules(rules: readonly ValidationRule[], module: ModuleModel, checker: Checker): void {
  rules.forEach(({ invalidWhen, field }, index) => {
    checker.predicate(module, invalidWhen, at('/rules', index, 'invalidWhen'));
    if (field !== undefined) checker.field(module, field, at('/rules', index, 'field'));
  });
  checker.distinct(
    rules.map(({ name }) => name),
    (index) => at('/rules', index, 'name'),
  );
}
