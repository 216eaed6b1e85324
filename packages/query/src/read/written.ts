import type { Moment } from '@mokuai/expression';
import type { RecordShape } from '@mokuai/kernel';
import type { AllowedQuery } from './allow.js';
import { contextOf, NO_MOMENT, type SqlContext } from './context.js';
import { Slots } from './slots.js';

/** A statement's text and where its values come from. */
export interface Written {
  readonly text: string;
  readonly slots: Slots;
}

/** The same of a statement whose rows are records. */
export interface WrittenRecords extends Written {
  readonly shape: RecordShape;
}

/** Begins the text of a statement that serves every actor of the query's rights. `moment` only where it has a filter. */
export function begin(query: AllowedQuery, moment: Moment = NO_MOMENT): { slots: Slots; ctx: SqlContext } {
  const slots = new Slots();
  return { slots, ctx: contextOf(query.accessOf, slots, slots, moment) };
}
