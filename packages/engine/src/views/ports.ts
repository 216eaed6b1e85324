import type { ViewContent } from '@mokuai/layout';

export interface StoredContent extends ViewContent {
  readonly widths: Readonly<Record<string, number>>;
  /** Absent in what was saved before columns could be pinned: the first is. */
  readonly pinned?: number;
}

export interface StoredView {
  readonly id: string;
  readonly owner: string;
  readonly module: string;
  readonly base: string;
  readonly label: string;
  readonly shared: boolean;
  readonly content: StoredContent;
}

export interface SavedViewStore {
  /** Those of the user and the shared ones, which come first. */
  list(module: string, user: string): Promise<readonly StoredView[]>;
  find(id: string): Promise<StoredView | undefined>;
  /** False where the owner has `most` of the module already. */
  add(view: StoredView, most: number): Promise<boolean>;
  change(view: StoredView): Promise<void>;
  remove(id: string): Promise<void>;
}
