import type { Fault, LocalText } from '@mokuai/kernel';
import type { Bound, FieldConditions, Json, Moment, Operator, Predicate } from '@mokuai/expression';
import type { FieldSettings, FieldType, Initials } from '@mokuai/field-types';
import type {
  ApprovalDocument, LayoutDocument, MenuDocument, ModuleDocument, NumberingDocument, RoleDocument, ViewDocument, WorkflowDocument, MatchWay,
} from './kinds/index.js'; // prettier-ignore

/**
 * The compiled, immutable form of one revision: everything that runs is a function of it.
 * Modules are compiled when first asked for and shared between revisions where nothing they depend on changed.
 */
export interface Model {
  readonly revision: number;
  /** Names of all modules, the built-in `user` and `department` included. */
  readonly modules: readonly string[];
  module(name: string): ModuleModel | undefined;
  readonly roles: ReadonlyMap<string, RoleDocument>;
  readonly numberings: ReadonlyMap<string, NumberingDocument>;
  readonly menus: ReadonlyMap<string, MenuDocument>;
  workflows(module: string): readonly WorkflowDocument[];
  approvals(module: string): readonly ApprovalDocument[];
}

/** One module, ready to serve records. */
export interface ModuleModel {
  readonly name: string;
  readonly label: LocalText;
  readonly plural: LocalText;
  readonly icon: string | undefined;
  readonly document: ModuleDocument;
  /** Changes when anything that this module's SQL or validators are made of changes. Part of prepared statement names and cursors. */
  readonly hash: string;
  /** Quoted, schema-qualified: `"record"."account"`. */
  readonly table: string;
  /** The field shown where a record is named; its value may be empty. */
  readonly titleField: string;
  /** System fields first, then the document's, in order. */
  readonly fields: ReadonlyMap<string, FieldModel>;
  /** The document's fields only. */
  readonly ownFields: readonly FieldModel[];
  /** Combinations that are unique among live rows (single fields included), with their index names. */
  readonly uniques: readonly { readonly fields: readonly string[]; readonly index: string }[];
  /** Lookups of any module that point here, by one id or by a list of them. */
  readonly incoming: readonly {
    readonly module: string;
    readonly field: string;
    readonly onDelete: 'restrict' | 'clear' | 'cascade';
    /** The field holds a list of ids. */
    readonly many: boolean;
  }[];
  readonly layouts: readonly LayoutDocument[];
  readonly views: readonly ViewDocument[];
  /** Lookups by which a view makes a tree of the records: none may come to stand below itself by them. */
  readonly hierarchies: ReadonlySet<string>;
  /** What fields and records may be depends on these; undefined where it depends on nothing. */
  readonly conditions: ModuleConditions | undefined;
  /** Which records are taken for the same. */
  readonly duplicateRules: readonly DuplicateRuleModel[];
  /**
   * Checks a request body's field values (own fields and writable system fields). Paths are `/field`. Compiled by ajv once.
   * Fields that the engine fills are `read_only`; whether the actor may write a field (`readOnly`, rights) is not asked here.
   */
  validate(mode: 'create' | 'update', data: Readonly<Record<string, Json>>): readonly Fault[];
  /** The JSON Schema behind `validate`, for OpenAPI and for the browser's ahead-of-time validators. */
  inputSchema(mode: 'create' | 'update'): Readonly<Record<string, unknown>>;
  /**
   * Finds fields and operators; faults point into the predicate below `pointer`. Crossing lookups is allowed up to 3 hops,
   * paths that begin with `old.` only with `options.old`.
   */
  bind(
    predicate: Predicate,
    pointer: string,
    options?: { readonly old?: boolean },
  ): { ok: true; value: Bound<FieldPath> } | { ok: false; faults: readonly Fault[] };
}

/** The conditions of a module's fields and its validation rules, bound. */
export interface ModuleConditions {
  readonly fields: readonly { readonly field: FieldModel; readonly conditions: FieldConditions<FieldPath> }[];
  readonly rules: readonly {
    readonly name: string;
    readonly invalidWhen: Bound<FieldPath>;
    /** The field that the message stands at. */
    readonly field: string | undefined;
    readonly message: LocalText;
  }[];
}

/** What makes two records the same, with its condition bound. Records match where all of its fields do, none of them empty. */
export interface DuplicateRuleModel {
  readonly name: string;
  readonly label: LocalText;
  readonly match: readonly { readonly field: FieldModel; readonly how: MatchWay }[];
  /** Holds of a record that the rule is about: a path crosses nothing. */
  readonly when: Bound<FieldPath> | undefined;
  readonly action: 'block' | 'warn';
  readonly message: LocalText | undefined;
}

/** One field of one module. */
export interface FieldModel {
  readonly module: string;
  readonly name: string;
  readonly type: FieldType;
  readonly settings: FieldSettings;
  readonly label: LocalText;
  /** One of the columns every record has. */
  readonly system: boolean;
  /** Must it have a value on every record? Where that depends on the record, `ModuleModel.conditions` knows. */
  readonly required: boolean;
  /** May a client ever write it? (Rights may say no all the same.) */
  readonly writable: boolean;
  /** Quoted column name, without a table alias. */
  readonly column: string;
  /** Postgres type of the column. */
  readonly sqlType: string;
  readonly target: string | undefined;
  /** The module that the members of its lists are ids of. */
  readonly targets: string | undefined;
  readonly operators: ReadonlyMap<string, Operator>;
  /** How records are found by a text in this field; undefined where the module is not searched by it. */
  readonly search: SearchModel | undefined;
  /** What is shown of its values to those who may not know them; undefined where the field is not masked. */
  readonly mask: MaskModel | undefined;
  /** API value as SQL, over `alias."column"`. */
  projection(alias: string): string;
  /** The same as a column of a `RecordStatement`. */
  member(alias: string): string;
  sortKey(alias: string): string | null;
  /** API value → Postgres parameter. */
  parameter(value: Json): unknown;
  normalize(value: Json): Json;
}

/** How the values of a masked field are shown. */
export interface MaskModel {
  /** Of a non-empty API value. */
  text(value: Json): string;
  /** SQL of text, over `alias."column"` that is not NULL. */
  sql(alias: string): string;
  /** The same over an API value as jsonb. */
  jsonSql(json: string): string;
}

/** What a field that is searched keeps beside its value. */
export interface SearchModel {
  /** Name of the column that holds the words, and of its index. */
  readonly column: string;
  readonly index: string;
  /** All that the value may be typed as, a form a line; '' where nobody can find it, null for no value. */
  words(value: Json | undefined, initials: Initials): string | null;
  /** What a term is looked for as among the words; undefined where it cannot be there. */
  asked(term: string): string | undefined;
  /** The words of a value that only the statement knows, as SQL. */
  sql(value: string): string | undefined;
}

/** A field, possibly behind lookups: `account.industry` is hops [account], field industry of module account. */
export interface FieldPath {
  readonly hops: readonly FieldModel[];
  readonly field: FieldModel;
  /** In workflow conditions: the value before the change. */
  readonly old: boolean;
}

export type { Moment };
