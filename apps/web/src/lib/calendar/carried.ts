import type { EffectiveCalendar } from '@mokuai/contract';
import { begun, type Place } from './begun.js';
import { daysBetween } from './days.js';
import { isByHour, moved, resized, type CalendarEvent, type Change } from './events.js';

/** An event that is carried, or its end, from one place to another. */
export interface Carried {
  readonly event: CalendarEvent;
  readonly part: 'whole' | 'end';
  readonly from: Place;
  readonly over: Place;
}

/**
 * What an event becomes that is let go there: later or earlier, with another end, or — where the flag of whole days may be
 * written — of a whole day by the clock and the other way round. Undefined where nothing can become of it.
 */
export function changeOf(
  { event, part, from, over }: Carried,
  calendar: EffectiveCalendar,
  zone: string,
  mayFlag: boolean,
): Change | undefined {
  const { record, clock } = event;
  if (part === 'end') return resized(event, calendar, over.day, clock ? over.minute : undefined, zone);
  if (mayFlag && calendar.allDay !== null && calendar.time === 'instant') {
    if (!clock && from.minute === undefined && over.minute !== undefined)
      return { ...begun(calendar, over, undefined, zone), [calendar.allDay]: false };
    if (isByHour(event) && from.minute !== undefined && over.minute === undefined)
      return begun(calendar, over, undefined, zone, true);
  }
  const timed = isByHour(event) && from.minute !== undefined && over.minute !== undefined;
  const minutes = timed ? (over.minute ?? 0) - (from.minute ?? 0) : 0;
  return moved(record, calendar, daysBetween(from.day, over.day), minutes, zone);
}
