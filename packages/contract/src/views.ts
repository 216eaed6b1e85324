/** What a saved view shows. Sort and columns are paths as in a view document, the filter is a `Predicate`. */
export interface SavedViewContent {
  readonly filter: unknown;
  readonly sort: readonly string[];
  readonly columns: readonly string[];
  /** Pixels of the columns that somebody made wider or narrower, by path. */
  readonly widths: Readonly<Record<string, number>>;
  /** So many of the columns, from the first, stay in sight when one scrolls sideways. */
  readonly pinned: number;
}

/** An entry of `GET /api/my/views?module=` → `{data: SavedView[]}`: the asking user's own views, and those shared with everyone. */
export interface SavedView extends SavedViewContent {
  readonly id: string;
  readonly module: string;
  readonly label: string;
  /** The module's view that it was made of: it decides whether records stand in rows or on a board. */
  readonly base: string;
  /** Everyone who may read the module has it. */
  readonly shared: boolean;
  /** May the asking user change and delete it? */
  readonly own: boolean;
  /** Something of it names what is not there any more or what the asking user may not read, and is left out. */
  readonly pruned: boolean;
}
