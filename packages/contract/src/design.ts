import type { LocalText } from '@mokuai/kernel';
import type { TakenLayout } from './layout.js';
import type { EffectiveModule } from './module.js';

/** `GET /api/definitions?kind=&module=&state=` → `{data: DefinitionEntry[]}`; `GET /api/definitions/:kind/:name` → one. Module-bound kinds are addressed `<module>.<name>`. */
export interface DefinitionEntry {
  readonly kind: string;
  readonly name: string;
  /** published: as it runs · draft: changed or new · removed: a removal is drafted. */
  readonly state: 'published' | 'draft' | 'removed';
  /** For `If-Match` (also sent as ETag). */
  readonly etag: string;
  readonly document: unknown;
}

/** `GET /api/drafts`: what publishing would do. `GET /api/revisions/:revision/impact`: what going back there would do. */
export interface DraftImpact {
  readonly revision: number;
  readonly changes: readonly {
    readonly kind: string;
    readonly name: string;
    readonly change: 'added' | 'changed' | 'removed';
    /** What the definition is called. */
    readonly label: LocalText | null;
    readonly details: readonly {
      readonly path: string;
      readonly change: 'added' | 'changed' | 'removed';
      readonly from?: unknown;
      readonly to?: unknown;
      /** What the field, or other named member, is called that this is about. */
      readonly label?: LocalText;
    }[];
  }[];
  readonly ddl: readonly string[];
  readonly errors: readonly {
    readonly kind: string;
    readonly name: string;
    readonly path: string;
    readonly code: string;
    readonly message: string;
  }[];
  /** What is lost, with the exact string that `confirm` must hold. */
  readonly losses: readonly { readonly confirm: string; readonly message: string; readonly rows: number }[];
  /** The same as `ddl`, in words; `seconds` that each will take, roughly. */
  readonly steps: readonly {
    readonly module: string;
    readonly phase: PublishStep['phase'];
    /** Goes on beside readers and writers; else it takes a lock for a moment. */
    readonly online: boolean;
    readonly message: string;
    readonly sql: string;
    readonly seconds: number;
  }[];
  /** How long all of it will take, roughly. */
  readonly seconds: number;
  /**
   * Live records that hold what the new rules refuse. `blocks`: publishing is refused while they are there; else they stay as
   * they are until somebody changes the field. `examples`: a few that the reader may see.
   */
  readonly failing: readonly {
    readonly module: string;
    readonly fields: readonly string[];
    readonly code: string;
    readonly message: string;
    /** null: it would take too long to count them. */
    readonly rows: number | null;
    /** Not all records were looked at. */
    readonly at_least: boolean;
    readonly blocks: boolean;
    readonly examples: readonly { readonly id: string; readonly title: string | null }[];
  }[];
  /**
   * Definitions that speak of what is removed, renamed or changed (`of`: `module/account/fields/fax`). `broken`: they still would
   * after publishing (see `errors`). `running`: runs or approvals under way by it; they go on by the form they began with.
   */
  readonly dependants: readonly {
    readonly of: string;
    readonly change: 'removed' | 'renamed' | 'changed';
    readonly kind: string;
    readonly name: string;
    readonly label: LocalText | null;
    readonly path: string;
    readonly broken: boolean;
    readonly running: number;
  }[];
  /**
   * What was removed, is kept, and would fit new fields and modules (`field` null) of that name (of fields: or label). They start empty, unless they are
   * `taken`: `PUT /api/kept/:id {as}` chooses. `was`: what the field was called; `revision` removed it.
   */
  readonly kept: readonly {
    readonly id: string;
    readonly module: string;
    readonly field: string | null;
    readonly was: string | null;
    readonly label: LocalText | null;
    readonly revision: number;
    readonly until: string;
    /** At most 100,000. */
    readonly rows: number;
    readonly taken: boolean;
  }[];
}

/**
 * `GET /api/drafts/preview/:module?role=`: a module as it would be once all drafts are published, as the asking user or
 * users with only that role would see it. Nothing is kept.
 */
export interface ModulePreview {
  /** null: the drafts have faults (`errors`), or who looks may not read the module. */
  readonly module: EffectiveModule | null;
  /** Is the module live already? Else it has no records. */
  readonly published: boolean;
  /** Fields that records do not have yet. */
  readonly pending: readonly string[];
  /** Which layout its pages would have, and why. */
  readonly taken: readonly TakenLayout[];
  readonly errors: DraftImpact['errors'];
}

/** `POST /api/publish` */
export interface PublishAnswer {
  readonly revision: number;
  readonly changes: number;
}

/**
 * `GET /api/publishes` → `{data: PublishEntry[]}`, newest first and without steps; `GET /api/publishes/:id` (or `latest`): one with
 * its steps. Whoever may design hears the event `publish` of `GET /api/events` when a step begins or ends; within a step a page asks. `POST /api/publishes/:id/withdraw` takes back what is not yet in
 * force; `POST /api/publishes/:id/resume` goes on with what is `interrupted`. Both answer with the publish as it is then.
 */
export interface PublishEntry {
  readonly id: string;
  readonly revision: number;
  readonly message: string | null;
  readonly published_by: string | null;
  /** running · withdrawing: being taken back · tidying: in force, unused things are removed · interrupted: its process is gone. */
  readonly status: 'running' | 'withdrawing' | 'tidying' | 'interrupted' | 'done' | 'failed' | 'withdrawn';
  /** Why it was given up. `detail`: the database's own words. */
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly errors: readonly { readonly path: string; readonly code: string; readonly message: string }[];
    readonly detail: string | null;
  } | null;
  readonly started_at: string;
  readonly finished_at: string | null;
  readonly steps: readonly PublishStep[];
}

/** One step of a publish. */
export interface PublishStep {
  readonly module: string | null;
  readonly phase: 'expand' | 'switch' | 'contract';
  /** Goes on beside readers and writers; else it takes a lock for a moment. */
  readonly online: boolean;
  readonly message: string;
  readonly sql: string;
  readonly state: 'waiting' | 'building' | 'valid' | 'failed';
  /** From 0 to 1, of a step under way that can tell. */
  readonly progress: number | null;
  /** Rows gone over, of how many there are, roughly; null for a step that does not go over rows a part at a time. */
  readonly rows: { readonly done: number; readonly total: number } | null;
  /** Under way, but others use what it needs: it goes on once they are done. */
  readonly waiting: boolean;
  /** How long it will take as a whole, roughly. */
  readonly seconds: number;
  readonly error: string | null;
  readonly started_at: string | null;
  readonly finished_at: string | null;
}

/** `GET /api/revisions` → `{data: RevisionEntry[]}` */
export interface RevisionEntry {
  readonly revision: number;
  readonly published_at: string;
  readonly published_by: string | null;
  readonly message: string | null;
  readonly changes: number;
}

/** `GET /api/revisions/:revision/diff/:other`: what differs, from the one to the other, in parts and as whole documents. */
export interface RevisionDiff {
  readonly changes: readonly (DraftImpact['changes'][number] & { readonly from: unknown; readonly to: unknown })[];
}

/**
 * `GET /api/kept` → `{data: KeptEntry[]}`: removed fields and modules whose values are still there. `POST /api/kept/:id/restore
 * {name?}` drafts them again, as they were (a field under another name, where one is given); publishing that brings the values
 * back. `PUT /api/kept/:id {as}` says which new field (of a module: its name) takes them with the next publish; null: none.
 */
export interface KeptEntry {
  readonly id: string;
  readonly module: string;
  /** null: the whole module. */
  readonly field: string | null;
  readonly label: LocalText | null;
  /** The revision that removed it. */
  readonly revision: number;
  /** When the values go for good. */
  readonly until: string;
  /** At most 100,000. */
  readonly rows: number;
  /** What is drafted to take them. */
  readonly taken_by: string | null;
}

/**
 * `POST /api/packages/import?conflicts=replace|keep|refuse&dry=true`: takes a file of `POST /api/packages/export {only?, published?, dependencies?}`.
 * `changes`: what it drafts, or with `dry` would draft; `conflicts`: definitions that are there in another form (`module/account`).
 */
export interface PackageImport extends Pick<DraftImpact, 'changes'> {
  readonly drafts: number;
  readonly conflicts: readonly string[];
}

/**
 * `POST /api/packages/contents {only?, published?, dependencies?}` → `{data: PackageContent[]}`: what `export` would put into the
 * file. `because`: those for whose sake it comes along (`layout/account.main`); empty for what was asked for.
 */
export interface PackageContent {
  readonly key: string;
  readonly label: LocalText | null;
  readonly because: readonly string[];
}

/** `GET /api/templates` → `{data: TemplateItem[]}`. `POST /api/templates/:name/install` takes `{records?: boolean}`: its records too, unless false. */
export interface TemplateItem {
  readonly name: string;
  readonly version: string;
  readonly label: string;
  readonly description: string;
  /** The version that is installed. */
  readonly installed: string | null;
}

/** `GET /api/field-types`: the designer's palette. `settings` is a JSON Schema whose properties carry `x-label: {en, zh-CN}`. */
export interface FieldTypeEntry {
  readonly name: string;
  readonly label: string;
  readonly group: 'basic' | 'choice' | 'relation' | 'business';
  readonly icon: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** `GET /api/step-types`: every kind of workflow step. `input` is a JSON Schema whose properties carry `x-label: {en, zh-CN}`. */
export interface StepTypeEntry {
  readonly type: string;
  readonly label: string;
  readonly icon: string;
  /** Does it hold further steps in `branches`? */
  readonly branches: boolean;
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * `POST /api/numbering/preview {rule, module?, record?, values?, at?, count?}`: the numbers that a record would get next by
 * a rule, published or not, in the state its counters have. Nothing is taken.
 */
export interface NumberingPreview {
  /** What keeps the rule from giving numbers; paths point into the rule. */
  readonly faults: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  /** `texts`: the number's text by segment. */
  readonly numbers: readonly { readonly number: string; readonly texts: readonly string[] }[];
  /** The counter they are drawn from; `capacity`: how many numbers have room in its digits. */
  readonly counter: (NumberingCounter & { readonly used: number; readonly capacity: number }) | null;
  /** Did the counter stand at a number that a record carries already? The numbers go on above all of those. */
  readonly passed: boolean;
}

/** An entry of `GET /api/numbering/:rule/counters` → `{data: NumberingCounter[]}`, the latest period first, at most 50. */
export interface NumberingCounter {
  /** The texts that it counts by. */
  readonly scope: readonly string[];
  /** Empty where it never begins anew. */
  readonly period: string;
  readonly next: number;
}
