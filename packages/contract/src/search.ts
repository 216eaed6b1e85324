/**
 * `GET /api/search?q=&modules=&limit=`: records of all modules (or of these, with commas) that the user may read and whose
 * title and searchable fields hold every word of the text; `limit` (1 to 20, else 5) for each module. Groups and hits come
 * nearest first, by the title: it is the text, begins with it, by its initials, holds it; then the newest.
 */
export interface SearchAnswer {
  readonly data: readonly SearchGroup[];
  /** Modules that had not answered in time: what they hold is not known. */
  readonly late: readonly string[];
}

export interface SearchGroup {
  readonly module: string;
  readonly label: string;
  readonly icon: string | null;
  readonly hits: readonly SearchHit[];
  /** Are there more than these in this module? */
  readonly more: boolean;
}

export interface SearchHit {
  readonly id: string;
  /** Null where it is empty, or hidden from the user on this row. */
  readonly title: string | null;
  /** The field that holds what of the text the title does not. */
  readonly match: { readonly field: string; readonly label: string; readonly text: string } | null;
  /** Who owns it, by name. */
  readonly owner: string | null;
}
