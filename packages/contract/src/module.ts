import type { EffectiveLayout, LayoutVariant } from './layout.js';

/** `GET /api/modules/:module`: the module as this user may see it; labels in the user's language; with ETag. */
export interface EffectiveModule {
  readonly name: string;
  readonly label: string;
  readonly plural: string;
  readonly icon: string | null;
  readonly titleField: string;
  readonly hash: string;
  /** Readable fields only, system ones included. */
  readonly fields: readonly EffectiveField[];
  /**
   * One layout per page, already chosen for this user, on a desk, of records without a business type; fields the user may
   * not read are gone. Always all four.
   */
  readonly layouts: {
    readonly create: EffectiveLayout;
    /** The few fields of a record that is made beside another page. */
    readonly quick_create: EffectiveLayout;
    readonly edit: EffectiveLayout;
    readonly detail: EffectiveLayout;
  };
  /** What other devices and business types have in place of those; absent where nobody has. */
  readonly layoutVariants?: readonly LayoutVariant[];
  /** At least one ("all"). */
  readonly views: readonly EffectiveView[];
  readonly can: {
    readonly create: boolean;
    readonly update: boolean;
    readonly delete: boolean;
    readonly bulk: boolean;
    readonly assign: boolean;
    readonly submit: boolean;
  };
  /** The validation rules over fields that this user may read; the server asks all. */
  readonly rules: readonly EffectiveRule[];
  /** What records of this module do not have; absent where they have all. */
  readonly off?: readonly ('history' | 'comments' | 'attachments')[];
  /** Whose a new record is where nobody says so; absent: its maker's. */
  readonly defaultOwner?: 'none';
  /** What records are taken for the same by, where the user may read all that is compared; absent where there is nothing. */
  readonly duplicateRules?: readonly EffectiveDuplicateRule[];
  /**
   * Address of an ES module with ahead-of-time compiled validators: `create(data)` and `update(data)` give
   * `{code, path, params?}[]`. It changes with its content, so what is loaded may be kept for ever.
   */
  readonly validators: string;
}

export interface EffectiveField {
  readonly name: string;
  readonly label: string;
  readonly help: string | null;
  readonly placeholder: string | null;
  /** Field type name: picks the edit/show/filter views of the client. */
  readonly type: string;
  readonly system: boolean;
  readonly required: boolean;
  readonly writable: boolean;
  readonly sortable: boolean;
  /** May be named in a list's `sum`. */
  readonly summable: boolean;
  /** The user sees masks of its values on all records, and nothing can be asked by it; one who may write it may do so without knowing it. */
  readonly masked?: true;
  readonly default: unknown;
  readonly target: string | null;
  /** The module that the members of the value, a list, are ids of. */
  readonly targets?: string;
  /** The value is a list of uploaded files: the module that they are sent to for it, and what it takes. */
  readonly files?: { readonly module: string; readonly most: number; readonly maxBytes: number | null };
  /** What the field is depends on these; null where it always is the same. */
  readonly conditions: EffectiveConditions | null;
  readonly operators: readonly {
    readonly name: string;
    readonly operand: 'none' | 'one' | 'list' | 'range' | 'text' | 'period';
    /** May it be compared with another field of its type? */
    readonly comparesFields: boolean;
  }[];
  /** The type's settings (maxLength, scale, currency, options with labels in the user's language …). */
  readonly settings: Readonly<Record<string, unknown>>;
}

/**
 * Predicates over the record's other fields, as far as the user may read those: what is not told here the server asks all
 * the same.
 */
export interface EffectiveConditions {
  /** Required while it is visible. */
  readonly required: boolean;
  readonly visibleWhen?: unknown;
  readonly requiredWhen?: unknown;
  readonly readOnlyWhen?: unknown;
  /** An option named here may be chosen only while one of the conditions beside it holds. */
  readonly optionsWhen?: readonly { readonly options: readonly string[]; readonly when: unknown }[];
}

/** What no record may be. */
export interface EffectiveRule {
  readonly name: string;
  readonly invalidWhen: unknown;
  /** The field at which the message stands; null where it is about the whole record. */
  readonly field: string | null;
  readonly message: string;
}

/** What makes records the same; `POST /api/records/:module/duplicates` finds them. */
export interface EffectiveDuplicateRule {
  readonly name: string;
  readonly label: string;
  /** What is compared, and what the rule's condition speaks of. */
  readonly fields: readonly string[];
}

/** A picklist's option in `settings.options`. */
export interface EffectiveOption {
  readonly value: string;
  readonly label: string;
  readonly color: string | null;
}

export interface EffectiveView {
  readonly name: string;
  readonly label: string;
  readonly type: 'table' | 'kanban' | 'calendar' | 'gallery' | 'tree';
  readonly filter: unknown;
  readonly columns: readonly string[];
  readonly sort: readonly string[];
  /** Of a `kanban`. */
  readonly board?: EffectiveBoard;
  readonly calendar?: EffectiveCalendar;
  readonly gallery?: EffectiveGallery;
  readonly tree?: EffectiveTree;
}

/** How records stand in a calendar. */
export interface EffectiveCalendar {
  readonly start: string;
  readonly end: string | null;
  /** Days in no zone, or instants. */
  readonly time: 'day' | 'instant';
  /** A flag: set, times do not count. */
  readonly allDay: string | null;
  /** The picklist whose option colours an event. */
  readonly color: string | null;
  readonly scale: 'month' | 'week' | 'day';
}

/** What stands on top of a record's card. */
export interface EffectiveGallery {
  readonly cover: string | null;
  /** The cover holds pictures; else an option. */
  readonly picture: boolean;
}

/** How records stand below each other. */
export interface EffectiveTree {
  /** The lookup to the record above. */
  readonly parent: string;
}

/** How records stand in columns. */
export interface EffectiveBoard {
  /** The picklist whose options are the columns. */
  readonly groupBy: string;
  /** The options that have a column, in their order. */
  readonly options: readonly string[];
  /** The field that is added up above each column. */
  readonly sum: string | null;
}
