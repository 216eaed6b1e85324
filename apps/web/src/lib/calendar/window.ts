import type { EffectiveCalendar } from '@mokuai/contract';
import type { Predicate } from '@mokuai/expression';
import { addDays, type Day } from './days.js';
import { instantOf } from './zone.js';

/** What touches the days from `first` to `last`, both included. */
export function windowFilter({ start, end, time }: EffectiveCalendar, first: Day, last: Day, zone: string): Predicate {
  const at = (day: Day): string => (time === 'day' ? day : new Date(instantOf({ day, minute: 0 }, zone)).toISOString());
  const begins: Predicate = { field: start, op: 'lt', value: at(addDays(last, 1)) };
  const since: Predicate = { field: start, op: 'ge', value: at(first) };
  return end === null
    ? { and: [begins, since] }
    : { and: [begins, { or: [since, { field: end, op: 'ge', value: at(first) }] }] };
}

/** Records that nothing says of when they are. */
export const withoutDate = ({ start }: EffectiveCalendar): Predicate => ({ field: start, op: 'empty' });

/** Two conditions as one. */
export const both = (one: Predicate | undefined, other: Predicate): Predicate => (one ? { and: [one, other] } : other);
