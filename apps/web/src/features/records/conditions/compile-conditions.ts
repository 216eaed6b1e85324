import type { EffectiveField, EffectiveModule } from '@mokuai/contract';
import { bindPredicate, evaluate, fieldState, type Bound, type FieldConditions, type FieldState, type Json, type Moment, type Predicate } from '@mokuai/expression'; // prettier-ignore
import type { NamedFault } from '../../../lib/fault-words.js';
import type { Values } from '../record-values.js';

/** The code of field types, which comes when it is needed. */
type FieldTypes = Pick<typeof import('@mokuai/field-types'), 'fieldType'>;

/** The conditions and rules of a module, to be asked about values as often as one types. */
export interface Conditions {
  /** What the fields with conditions are; all others always are the same. */
  states(values: Values, moment: Moment): ReadonlyMap<string, FieldState>;
  /** Does a condition of the layout hold? One that is not understood does. */
  holds(predicate: object, values: Values, moment: Moment): boolean;
  /** What is empty and may not be, and the rules that are broken at a field. */
  faults(values: Values, moment: Moment): readonly NamedFault[];
}

const reader =
  (values: Values) =>
  (field: string): Json | undefined =>
    values[field] as Json | undefined;

/** Makes a module's conditions ready. What this client does not understand it leaves to the server. */
export function compileConditions(module: EffectiveModule, types: FieldTypes): Conditions {
  const operators = new Map(module.fields.map((field) => [field.name, operatorsOf(field, types)]));
  const bind = (predicate: unknown): Bound<string> | undefined => {
    if (predicate === undefined) return undefined;
    const bound = bindPredicate<string>(predicate as Predicate, (path) => {
      const found = operators.get(path);
      return found && { field: path, ...found };
    });
    return bound.ok ? bound.value : undefined;
  };
  const fields = module.fields.flatMap((field): [string, FieldConditions<string>][] => {
    if (!field.conditions) return [];
    const { required, visibleWhen, requiredWhen, readOnlyWhen, optionsWhen = [] } = field.conditions;
    const bound = {
      required,
      visibleWhen: bind(visibleWhen),
      requiredWhen: bind(requiredWhen),
      readOnlyWhen: bind(readOnlyWhen),
      optionsWhen: optionsWhen.flatMap(({ options, when: given }) => {
        const when = bind(given);
        return when ? [{ options, when }] : [];
      }),
    };
    return [[field.name, bound]];
  });
  const rules = module.rules.flatMap(({ invalidWhen, ...rule }) => {
    const bound = bind(invalidWhen);
    return bound ? [{ ...rule, bound }] : [];
  });
  const states: Conditions['states'] = (values, moment) =>
    new Map(fields.map(([name, conditions]) => [name, fieldState(conditions, reader(values), moment)]));
  const compiled = new WeakMap<object, Bound<string> | false>();
  return {
    states,
    holds(predicate, values, moment) {
      const bound = compiled.get(predicate) ?? bind(predicate) ?? false;
      compiled.set(predicate, bound);
      return bound === false || evaluate(bound, reader(values), moment);
    },
    faults(values, moment) {
      const lacking = [...states(values, moment)].filter(([name, state]) => state.required && isEmpty(values[name]));
      const broken = rules.filter(({ field, bound }) => field !== null && evaluate(bound, reader(values), moment));
      return [
        ...lacking.map(([name]) => ({ code: 'required', path: `/${name}` })),
        ...broken.map(({ field, message }) => ({ code: 'rule_broken', path: `/${field}`, params: { message } })),
      ];
    },
  };
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function operatorsOf(field: EffectiveField, { fieldType }: FieldTypes) {
  const settings = { ...field.settings, name: field.name, type: field.type };
  const all = fieldType(field.type)?.operators(settings) ?? [];
  return { type: field.type, operators: new Map(all.map((operator) => [operator.name, operator])) };
}
