import { evaluate, type Read } from './evaluate.js';
import type { Bound, Moment } from './predicate.js';
import { fieldsOf } from './walk.js';

/** What a field is under conditions that speak of the record's other fields. */
export interface FieldConditions<F> {
  /** Required whatever the record says, as long as the field is visible. */
  readonly required: boolean;
  readonly visibleWhen?: Bound<F> | undefined;
  readonly requiredWhen?: Bound<F> | undefined;
  readonly readOnlyWhen?: Bound<F> | undefined;
  /** An option that some entry names may be chosen only while one of these holds; all others always may. */
  readonly optionsWhen?: readonly { readonly options: readonly string[]; readonly when: Bound<F> }[] | undefined;
}

/** What a field is on one record at one moment. */
export interface FieldState {
  readonly visible: boolean;
  readonly required: boolean;
  readonly readOnly: boolean;
  /** Options that may not be chosen now. */
  readonly closed: ReadonlySet<string>;
}

/** What the conditions make of a field, of a record as it will be kept. What is not visible is never required. */
export function fieldState<F>(conditions: FieldConditions<F>, read: Read<F>, moment: Moment): FieldState {
  const holds = (bound: Bound<F>): boolean => evaluate(bound, read, moment);
  const { required, visibleWhen, requiredWhen, readOnlyWhen, optionsWhen = [] } = conditions;
  const visible = visibleWhen === undefined || holds(visibleWhen);
  const open = new Set(optionsWhen.flatMap(({ options, when }) => (holds(when) ? options : [])));
  return {
    visible,
    required: visible && (required || (requiredWhen !== undefined && holds(requiredWhen))),
    readOnly: readOnlyWhen !== undefined && holds(readOnlyWhen),
    closed: new Set(optionsWhen.flatMap(({ options }) => options.filter((option) => !open.has(option)))),
  };
}

/** Every field that the conditions of a field read; each once. */
export function conditionFields<F>(conditions: FieldConditions<F>): readonly F[] {
  const { visibleWhen, requiredWhen, readOnlyWhen, optionsWhen = [] } = conditions;
  const all = [visibleWhen, requiredWhen, readOnlyWhen, ...optionsWhen.map(({ when }) => when)];
  return [...new Set(all.flatMap((bound) => (bound === undefined ? [] : fieldsOf(bound))))];
}
