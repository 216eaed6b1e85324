import type { LocalText } from '@mokuai/kernel';

/** A record that a field points at, with the fields that were asked for; `title` where none were named. */
export type ExpandedRecord = { readonly id: string; readonly title?: string } & Readonly<Record<string, unknown>>;

/** What stands in a record in place of a value of which the user sees the mask only: 138****8888. No value of a field has this shape. */
export interface MaskedValue {
  readonly masked: string;
}

/**
 * A record as the API gives it. Lookups are ids; with `expand`, `expand.<field>` holds `{id, <fields>}` of what they point at,
 * a list of such where the field holds a list of ids; what the user may not see is not in it.
 * A field the user may not see on this row is null, one that is masked for the user a {@link MaskedValue}; a title is text, masked or not. `expand` without field list gives `{id, title}` (title: the target's title field).
 */
export interface ApiRecord {
  readonly id: string;
  readonly version: number;
  readonly created_at: string;
  readonly created_by: string | null;
  readonly updated_at: string;
  readonly updated_by: string | null;
  readonly owner: string | null;
  readonly department: string | null;
  readonly approval_status: 'none' | 'pending' | 'returned' | 'approved' | 'rejected' | 'withdrawn';
  readonly expand?: Readonly<Record<string, ExpandedRecord | readonly ExpandedRecord[] | null>>;
  readonly [field: string]: unknown;
}

/** `GET /api/records/:module`, `POST /api/records/:module/query`. `sums` has a member for each field of `sum`, null where no record has a value. */
export interface RecordPage {
  readonly data: readonly ApiRecord[];
  readonly page: {
    readonly next: string | null;
    /** Where the nearest are asked for: are there others? Nothing leads to them. */
    readonly more?: boolean;
    readonly count?: number;
    readonly countCapped?: boolean;
    readonly sums?: Readonly<Record<string, number | null>>;
  };
}

/** `GET /api/records/:module/:id/history` → `{data: HistoryEntry[], page: {next}}`, newest first, hidden fields left out. */
export interface HistoryEntry {
  readonly version: number;
  readonly at: string;
  readonly op: 'create' | 'update' | 'delete' | 'restore';
  readonly actor: { readonly id: string; readonly name: string } | null;
  /** The workflow or approval that did it; `label` is what it is called now in the user's language, else its name. */
  readonly via: {
    readonly kind: string;
    readonly name: string;
    readonly id: string;
    readonly label: string;
  } | null;
  readonly changes: Readonly<Record<string, readonly [old: unknown, now: unknown]>>;
}

/** `POST /api/records/:module/bulk` */
export interface BulkAnswer {
  readonly results: readonly (
    | { readonly status: 'ok'; readonly id: string; readonly version: number }
    | { readonly status: 'error'; readonly problem: unknown }
  )[];
}

/**
 * What is the same as a record by one of its module's rules: member `duplicates` of a 409 `duplicate_blocked` or
 * `duplicate_warned`, and `POST /api/records/:module/duplicates` → `{duplicates: DuplicateMatch[]}`.
 */
export interface DuplicateMatch {
  readonly rule: string;
  readonly label: LocalText;
  readonly action: 'block' | 'warn';
  readonly message?: LocalText;
  /** The fields that are compared, as far as the user may know them. */
  readonly fields: readonly string[];
  /** Some that the user may see, with the title, the owner and the compared fields. */
  readonly records: readonly ApiRecord[];
  /** There are others, of which the user may know no more than that. */
  readonly hidden: boolean;
}
