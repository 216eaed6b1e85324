/** The options of a picklist as the way that a record goes, in order. */
export interface EffectivePath {
  readonly field: string;
  readonly stages: readonly {
    readonly option: string;
    /** Where the way ends, well or not: what comes before it was not necessarily passed. */
    readonly end: boolean;
    /** Fields that are asked for on the way into this stage. */
    readonly fields: readonly string[];
    readonly guidance: string | null;
    /** How long a record should stay. */
    readonly days: number | null;
  }[];
}

/** Conditions of a layout hide; what people may do they do not say. A predicate that this user may not know is left out. */
interface Hideable {
  readonly visibleWhen?: unknown;
}

export interface EffectiveSection extends Hideable {
  readonly label: string;
  readonly help?: string;
  /** Stands above the fields; a section without fields is nothing but its note. */
  readonly note?: EffectiveNote;
  readonly columns: number;
  /** Folded until somebody opens it. */
  readonly collapsed?: true;
  readonly fields: readonly EffectivePlacement[];
}

/** Words for whoever reads or fills in a page: Markdown without HTML. */
export interface EffectiveNote {
  readonly text: string;
  readonly tone: 'info' | 'warning';
}

/** A field where it stands. */
export interface EffectivePlacement extends Hideable {
  readonly field: string;
  readonly span: number;
  /** Columns left empty before it. */
  readonly gap?: number;
}

/** Records that point at this one. */
export interface EffectiveRelated {
  readonly module: string;
  readonly label: string;
  readonly via: string;
  readonly columns: readonly string[];
  readonly sort?: readonly string[];
  readonly filter?: unknown;
  readonly limit?: number;
}

export interface EffectiveLayout {
  readonly name: string;
  /** For whom it is made, of what was asked for; absent where it was generated. */
  readonly chosen?: {
    readonly label: string;
    readonly businessType: string | null;
    /** The role of the user. */
    readonly role: string | null;
    readonly device: 'desktop' | 'phone' | null;
  };
  readonly highlights: readonly string[];
  /** Of the record page, where it has one that the user may read. */
  readonly path?: EffectivePath;
  /** Of the record page, in order; without those that are hidden. `on` says where each is offered. */
  readonly buttons?: readonly EffectiveButton[];
  readonly tabs: readonly (Hideable & { readonly label: string; readonly sections: readonly EffectiveSection[] })[];
  readonly related: readonly EffectiveRelated[];
}

/** What stands in place of a page's layout on a device, for records of a business type. */
export interface LayoutVariant {
  readonly page: 'create' | 'quick_create' | 'edit' | 'detail';
  readonly device: 'desktop' | 'phone';
  /** Null: every one that has no variant of its own. */
  readonly businessType: string | null;
  readonly layout: EffectiveLayout;
}

/** Where a button is offered: at the top of a record, at a row of a list, for the records that are chosen there. */
export type ButtonSpot = 'record' | 'row' | 'bulk';

/** Which layout a user has for a page, on a device, of records of a business type (null: every one that no layout names). */
export interface TakenLayout {
  readonly page: LayoutVariant['page'];
  readonly device: LayoutVariant['device'];
  readonly businessType: string | null;
  /** For whom it is; null where it is generated. */
  readonly chosen: NonNullable<EffectiveLayout['chosen']> | null;
  /** The one that would have been next, and what decided between the two. */
  readonly before: {
    readonly label: string;
    readonly by: 'business_type' | 'role' | 'device' | 'order' | 'name';
  } | null;
}

/** One of the product's buttons; whether it does anything the user's rights say. */
export interface BuiltInButton {
  readonly type: 'built_in';
  readonly name: 'submit' | 'copy_link' | 'print' | 'duplicate' | 'assign' | 'delete' | 'edit';
  readonly place: 'bar' | 'more';
  readonly on: readonly ButtonSpot[];
}

interface MadeButton extends Hideable {
  readonly name: string;
  readonly label: string;
  readonly icon: string | null;
  readonly color: string | null;
  /** What is asked before it does anything. */
  readonly confirm: string | null;
  readonly place: 'bar' | 'more';
  readonly on: readonly ButtonSpot[];
}

/** A button that an admin made. */
export type CustomButton = MadeButton &
  (
    | { readonly type: 'workflow'; readonly workflow: string; readonly needs: 'update' | 'read' }
    /** `url` holds `{{ record.<field> }}`. */
    | { readonly type: 'link'; readonly url: string }
    | { readonly type: 'set'; readonly values: Readonly<Record<string, unknown>> }
  );

export type EffectiveButton = BuiltInButton | CustomButton;

/** `POST /api/records/:module/:id/workflows/:workflow`: the run that was begun. */
export interface StartedRun {
  readonly run: string;
  readonly workflow: string;
  /** What the workflow is called. */
  readonly label: string;
}

/** Body of `POST /api/records/:module/buttons/:button`: an admin's button, pressed for one record or for many. */
export interface ButtonPress {
  readonly on: ButtonSpot;
  /** What it is seen on; `desktop` without it. */
  readonly device?: 'desktop' | 'phone';
  readonly records: readonly { readonly id: string; readonly version?: number }[];
  /** Rules about duplicates that are not to be minded. */
  readonly allowDuplicates?: readonly string[];
}

/** What became of each record, in the order of the press. */
export interface PressAnswer {
  readonly results: readonly (
    | { readonly status: 'ok'; readonly id: string }
    | { readonly status: 'error'; readonly id: string; readonly problem: unknown }
  )[];
}
