import type { Json } from '@mokuai/expression';
import type { FieldSettings, FieldType } from './field-type.js';

/**
 * What values of several types can be read as. `choices`: values of options, a `text[]`; `number`: `numeric`; `text`: as
 * people would write it. A published field becomes one of another type by the first form that the one gives and the other takes.
 */
export const VALUE_FORMS = ['choices', 'number', 'text'] as const;
export type ValueForm = (typeof VALUE_FORMS)[number];

/** What only the whole application knows. */
export interface FormKnowledge {
  /** SQL: the id of the one live record that a text names, NULL where there is none or several; undefined where nobody can say fast. */
  idOf(title: string): string | undefined;
}

/** The value of a column as one of these forms, as SQL; undefined where the settings do not allow it. */
export interface GivenForms<S extends FieldSettings = FieldSettings> {
  choices?(column: string, settings: S): string | undefined;
  number?(column: string, settings: S): string | undefined;
  text?(column: string, settings: S): string | undefined;
}

/** A value of the type, in the form that is kept, made of SQL of such a form; undefined where the settings do not allow it. */
export interface TakenForms<S extends FieldSettings = FieldSettings> {
  choices?(sql: string, settings: S, known: FormKnowledge): string | undefined;
  number?(sql: string, settings: S, known: FormKnowledge): string | undefined;
  text?(sql: string, settings: S, known: FormKnowledge): string | undefined;
}

/** How a type's values become those of other types: pure SQL, NULL for what does not fit; it fails for no value. */
export interface FieldForms<S extends FieldSettings = FieldSettings> {
  readonly gives?: GivenForms<S>;
  readonly takes?: TakenForms<S>;
}

/** What becomes of a form under the settings of an example; `output` is null where it does not fit. */
export interface TakenExample {
  readonly form: ValueForm;
  readonly given: Json;
  readonly output: Json | null;
}

/** One field, as its type and its settings. */
export interface TypedField {
  readonly type: FieldType;
  readonly settings: FieldSettings;
}

/**
 * SQL of what a value of one field is as a value of another, over the column of the first; NULL where it does not fit.
 * undefined: fields of such types, or with such settings, do not become each other.
 */
export function conversionSql(
  column: string,
  from: TypedField,
  to: TypedField,
  known: FormKnowledge,
): string | undefined {
  if (!mayBecome(from.type, to.type)) return undefined;
  for (const form of VALUE_FORMS) {
    const given = from.type.forms?.gives?.[form]?.(column, from.settings);
    const taken = given === undefined ? undefined : to.type.forms?.takes?.[form]?.(given, to.settings, known);
    if (taken !== undefined) return `(${taken})::${to.type.column(to.settings).type}`;
  }
  return undefined;
}

/** May fields of one type become fields of another, for some of their settings? Not where no record may be without a value. */
export const mayBecome = (from: FieldType, to: FieldType): boolean =>
  from !== to &&
  to.alwaysRequired !== true &&
  VALUE_FORMS.some((form) => from.forms?.gives?.[form] && to.forms?.takes?.[form]);
