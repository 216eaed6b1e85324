import type { Bound, FieldConditions, Predicate } from '@mokuai/expression';
import type { DuplicateRuleModel, FieldModel, FieldPath, ModuleConditions, ModuleModel } from '../model.js';

type Bindable = Pick<ModuleModel, 'name' | 'document' | 'ownFields' | 'bind'>;

/** Binds the conditions and rules of a module; undefined where it has none. Throws on what a check would have refused. */
export function compileConditions(module: Bindable): ModuleConditions | undefined {
  const bind = binder(module);
  const fields = module.ownFields.flatMap((field) => {
    const conditions = conditionsOf(field, bind);
    return conditions ? [{ field, conditions }] : [];
  });
  const rules = (module.document.rules ?? []).map(({ name, invalidWhen, field, message }) => ({
    ...{ name, field, message },
    invalidWhen: bind(invalidWhen),
  }));
  return fields.length > 0 || rules.length > 0 ? { fields, rules } : undefined;
}

/** The conditions of one field, bound by `bind`; undefined where it has none. */
export function conditionsOf<F>(
  { settings }: Pick<FieldModel, 'settings'>,
  bind: (predicate: Predicate) => Bound<F>,
): FieldConditions<F> | undefined {
  const { required = false, visibleWhen, requiredWhen, readOnlyWhen, optionsWhen } = settings;
  if (!visibleWhen && !requiredWhen && !readOnlyWhen && !optionsWhen?.length) return undefined;
  const maybe = (predicate: Predicate | undefined): Bound<F> | undefined => predicate && bind(predicate);
  return {
    required,
    visibleWhen: maybe(visibleWhen),
    requiredWhen: maybe(requiredWhen),
    readOnlyWhen: maybe(readOnlyWhen),
    optionsWhen: optionsWhen?.map(({ options, when }) => ({ options, when: bind(when) })),
  };
}

/** Binds what makes records of a module the same. Throws on what a check would have refused. */
export function compileDuplicateRules(module: Bindable & Pick<ModuleModel, 'fields'>): readonly DuplicateRuleModel[] {
  const bind = binder(module);
  return (module.document.duplicateRules ?? []).map(({ name, label = name, match, when, action, message }) => ({
    ...{ name, label, action, message },
    match: match.map(({ field, how = 'exact' }) => ({ field: module.fields.get(field)!, how })),
    when: when && bind(when),
  }));
}

const binder =
  (module: Bindable) =>
  (predicate: Predicate): Bound<FieldPath> => {
    const bound = module.bind(predicate, '');
    if (!bound.ok) throw new Error(`${module.name}: a condition that does not fit: ${JSON.stringify(bound.faults)}`);
    return bound.value;
  };
