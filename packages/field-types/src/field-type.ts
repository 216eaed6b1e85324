import type { Fault, LocalText } from '@mokuai/kernel';
import type { DynamicDefault, Json, Operator, Predicate } from '@mokuai/expression';
import type { FileRules } from './shared/files-value.js';
import type { TObject } from '@sinclair/typebox';
import type { FieldForms, TakenExample } from './field-forms.js';
import type { FieldMask } from './field-mask.js';
import type { FieldSearch } from './field-search.js';

/** A JSON Schema (2020-12) fragment. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The settings every field of every type has; a type adds its own. This is a field's entry in a module document. */
export interface FieldSettings {
  readonly name: string;
  readonly type: string;
  readonly label?: LocalText;
  readonly help?: LocalText;
  readonly placeholder?: LocalText;
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly indexed?: boolean;
  readonly readOnly?: boolean;
  readonly searchable?: boolean;
  /** `false`: what it was changed from and to is not kept. */
  readonly history?: boolean;
  /** A regular expression (RE2) that the whole of a text must match, and what is said of one that does not. */
  readonly pattern?: string;
  readonly patternMessage?: LocalText;
  /** Shown whole only to those whose role says so; others see its mask. */
  readonly masked?: boolean;
  /** How many characters of both ends a mask lets through, for types whose mask has any. */
  readonly keepFirst?: number;
  readonly keepLast?: number;
  readonly default?: Json;
  /** Conditions on the record's other fields, as it will be kept. What is not visible is neither required nor written. */
  readonly visibleWhen?: Predicate;
  readonly requiredWhen?: Predicate;
  readonly readOnlyWhen?: Predicate;
  /** Options that may be chosen only while a condition holds. */
  readonly optionsWhen?: readonly { readonly options: readonly string[]; readonly when: Predicate }[];
  readonly renamedFrom?: string;
}

/** The column a field is kept in. */
export interface Column {
  /** Postgres type, e.g. `numeric(15,2)`. */
  readonly type: string;
  /** ICU collation of comparison, sorting and the index, e.g. `zh-u-co-pinyin-x-icu`. */
  readonly collation?: string;
}

/** One set of settings with values that must and must not pass: the food of the contract suite over all types. */
export interface FieldExample<S> {
  readonly settings: S;
  /** Input → what the API gives back. `input` and `output` are the same where `output` is left out. */
  readonly valid: readonly { readonly input: Json; readonly output?: Json }[];
  readonly invalid: readonly { readonly input: Json; readonly code: Fault['code'] }[];
  /** Distinct API values in ascending sort order (empty for types that do not sort). */
  readonly ascending: readonly Json[];
  /** What becomes of values of other types; for a type that takes a form, one that fits and one that does not. */
  readonly taken?: readonly TakenExample[];
}

/**
 * All that is known of a field type; nothing outside its folder asks for a type by name.
 * "API value" is the JSON a client sees. Methods are pure; column expressions are already quoted SQL.
 */
export interface FieldType<S extends FieldSettings = FieldSettings> {
  readonly name: string;
  readonly label: { readonly en: string; readonly 'zh-CN': string };
  readonly group: 'basic' | 'choice' | 'relation' | 'business';
  /** Name of a lucide icon. */
  readonly icon: string;
  /** Schema of the type's own settings (common ones are added by `definition`). Property titles are `{en, zh-CN}` under the `x-label` keyword: the properties panel is made from it. */
  readonly settings: TObject;
  /** What the schema cannot say (min ≤ max, distinct options). Paths are relative to the field. */
  checkSettings?(settings: S): readonly Fault[];
  column(settings: S): Column;
  /** May a published field go from one setting to another without a new column? `widen` alters the column type online. */
  alter(from: S, to: S): 'same' | 'widen' | 'refuse';
  /** Who sets it. `engine`: clients may not write it. */
  readonly writtenBy: 'client' | 'engine';
  /** JSON Schema of a non-empty input value; custom keywords are listed in `keywords.ts`. */
  valueSchema(settings: S): JsonSchema;
  /** The form that is kept of an accepted input (trimmed, lower-cased, rounded). Idempotent. `null` for what counts as empty. */
  normalize(value: Json, settings: S): Json;
  /** API value → Postgres parameter. Identity where absent. */
  parameter?(value: Json, settings: S): unknown;
  /** SQL expression that `json_build_object` shows as the API value. */
  projection(column: string, settings: S): string;
  /** SQL expression that `@mokuai/wire` shows as the API value, where `projection` is not the one or not the cheapest. */
  member?(column: string, settings: S): string;
  operators(settings: S): readonly Operator[];
  /** What a default of such a field may stand for, besides a plain value; what it stands for is a value of the field. */
  dynamicDefaults?(settings: S): readonly DynamicDefault[];
  /** Sort key as SQL, or null when the type does not sort. Usually the column itself, with its collation. */
  sortKey(column: string, settings: S): string | null;
  /** May the column stand in a B-tree index (`indexed`, `unique`)? Long values do not fit one. */
  readonly indexable: boolean;
  /** Values tell records apart, as those that another system gave: unique without being asked for. */
  readonly distinct?: true;
  /** Compares two non-empty API values as the sort key does. Absent where `sortKey` gives null. */
  compare?(a: Json, b: Json, settings: S): number;
  /** The values one of which it holds, in their order: what records can be put into columns by. */
  choices?(settings: S): readonly string[];
  /** Values may be added up: the column is a number, and a sum of it means something. */
  readonly summable?: boolean;
  /** What of time a value names: a day in no zone, or an instant. Records can stand in a calendar by it. */
  readonly time?: 'day' | 'instant';
  /** Values are pictures, the first of which can stand for the record. */
  readonly picture?: true;
  /** The words of a value that is more than its words: what is found in it, and what a record is called by it. */
  text?(value: Json): string;
  /** The same as SQL, for types that a record may be called by. */
  textSql?(column: string): string;
  /** How it is found by a text that somebody types; a type with `text` and without this is found by its words. */
  readonly search?: FieldSearch<S>;
  /** How a field of this type becomes one of another, and the other way; a type without it stays what it is. */
  readonly forms?: FieldForms<S>;
  /** What is shown of a value that is masked; a type without it cannot be masked. */
  readonly mask?: FieldMask;
  /** The module that the value is an id of. */
  target?(settings: S): string | undefined;
  /** The module that the members of the value, a list, are ids of. A type has this or `target`. */
  targets?(settings: S): string | undefined;
  /** The value is a list of uploaded files, `{id, name, size, type}`: which of them it takes. */
  files?(settings: S): FileRules;
  /** What becomes of records whose value names a deleted record; `restrict` where absent. */
  onDelete?(settings: S): 'restrict' | 'clear' | 'cascade';
  /** No record is without a value, whatever the settings say. */
  readonly alwaysRequired?: true;
  /** Name of the numbering rule that fills the field. */
  numbering?(settings: S): string | undefined;
  readonly examples: readonly FieldExample<S>[];
}
