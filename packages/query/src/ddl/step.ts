import type { LocalText } from '@mokuai/kernel';

/**
 * When a step of a publish is taken. `expand`: before the new revision, invisible to the old one, repeatable.
 * `switch`: in the one short transaction that makes the new revision the published one. `contract`: afterwards.
 */
export type DdlPhase = 'expand' | 'switch' | 'contract';

/** One statement of a publish. */
export interface DdlStep {
  readonly module: string;
  readonly description: LocalText;
  readonly sql: string;
  /** Works beside readers and writers for as long as it takes, in no transaction; else it takes a lock for a moment and is tried again when it cannot get it soon. */
  readonly online: boolean;
  readonly kind: DdlPhase;
  /** What the step removes (a field; null: the module) stays at a place until nobody can want it back; `revision` removed it, if not this one. */
  readonly keeps?: { readonly field: string | null; readonly place: string; readonly revision?: number };
  /** Set where data is lost: what the publisher must say, e.g. `drop module/account/fields/fax`. */
  readonly confirm?: string;
  /** Of what must be confirmed: the condition on a row `t` whose value is lost, where that is not every value of the field. */
  readonly loses?: string;
  /** The unique combination that the step enforces: what it refuses are duplicates in these fields. */
  readonly unique?: readonly string[];
  /** Takes the step back when the publish fails after it, as the step was taken (`online` or not); does nothing where there is nothing to take back. */
  readonly undo?: string;
  /**
   * Goes over the rows of the table, a part at a time: `sql` takes the id behind which its part begins as `$1` (null: from the
   * first row on) and how many rows the part has at most as `$2`. It answers with the id that its part ends with as `last` and
   * how many rows that were as `rows`; without a row when there is none left.
   */
  readonly batched?: boolean;
}
