import type { EffectiveCalendar } from '@mokuai/contract';
import { addDays, type Day } from './days.js';
import { later } from './events.js';
import { instantOf } from './zone.js';

/** A place in a calendar: a day, and a minute of it where the calendar has hours. */
export interface Place {
  readonly day: Day;
  readonly minute: number | undefined;
}

const WORK_BEGINS = 9 * 60;
const USUAL_MINUTES = 60;
const SHORTEST_MINUTES = 15;

/** Two places in the order of time. */
export const inTime = (one: Place, other: Place): readonly [Place, Place] =>
  one.day < other.day || (one.day === other.day && (one.minute ?? 0) <= (other.minute ?? 0))
    ? [one, other]
    : [other, one];

/**
 * What an event that is made from one place to another (or at one) begins and ends with. `whole`: the calendar has days as
 * a whole, and this is made of such.
 */
export function begun(
  calendar: EffectiveCalendar,
  from: Place,
  to: Place | undefined,
  zone: string,
  whole = false,
): Record<string, string | boolean> {
  const { start, end, allDay, time } = calendar;
  const [first, last] = to ? inTime(from, to) : [from, from];
  if (time === 'day') return { [start]: first.day, ...(end !== null && last.day > first.day && { [end]: last.day }) };
  const at = (day: Day, minute: number): number => instantOf(later({ day, minute: 0 }, minute), zone);
  const text = (instant: number): string => new Date(instant).toISOString();
  if (whole && allDay !== null)
    return {
      [start]: text(at(first.day, 0)),
      ...(end !== null && { [end]: text(at(addDays(last.day, 1), 0)) }),
      [allDay]: true,
    };
  const begins = first.minute ?? WORK_BEGINS;
  const began = at(first.day, begins);
  const isByHour = to !== undefined && first.minute !== undefined && last.minute !== undefined;
  const until = isByHour ? at(last.day, last.minute) : at(last.day, begins + USUAL_MINUTES);
  // The clock may be put forward over what was chosen.
  const ended = Math.max(until, began + SHORTEST_MINUTES * 60_000);
  return { [start]: text(began), ...(end !== null && { [end]: text(ended) }) };
}
