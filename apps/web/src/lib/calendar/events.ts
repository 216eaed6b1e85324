import type { ApiRecord, EffectiveCalendar } from '@mokuai/contract';
import { addDays, daysBetween, type Day } from './days.js';
import { instantOf, wallOf } from './zone.js';

/** A record as it stands in a calendar. */
export interface CalendarEvent {
  readonly record: ApiRecord;
  /** The first and the last day, both included. */
  readonly first: Day;
  readonly last: Day;
  /** When it begins and ends by the clock, in minutes of the first and the last day; absent where it takes whole days. */
  readonly clock: { readonly from: number; readonly to: number } | undefined;
}

/** So long an event looks that says nothing of its end. */
const USUAL_MINUTES = 60;
const DAY_MINUTES = 1440;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Where a record stands; undefined where nothing says when it begins. One that ends before it begins, ends as it begins. */
export function eventOf(record: ApiRecord, calendar: EffectiveCalendar, zone: string): CalendarEvent | undefined {
  const start = textOf(record[calendar.start]);
  if (start === undefined) return undefined;
  const given = calendar.end === null ? undefined : textOf(record[calendar.end]);
  const end = given === undefined || given < start ? undefined : given;
  if (calendar.time === 'day') return { record, first: start, last: end ?? start, clock: undefined };
  const from = wallOf(start, zone);
  const to = wallOf(end ?? start, zone);
  // What ends at midnight has nothing of the day that begins then.
  const isMidnight = to.minute === 0 && to.day > from.day;
  const last = isMidnight ? addDays(to.day, -1) : to.day;
  if (calendar.allDay !== null && record[calendar.allDay] === true)
    return { record, first: from.day, last, clock: undefined };
  const until = isMidnight ? DAY_MINUTES : to.minute;
  const shown = end === undefined || end === start ? Math.min(from.minute + USUAL_MINUTES, DAY_MINUTES) : until;
  return { record, first: from.day, last, clock: { from: from.minute, to: shown } };
}

/** Does an event take days as a whole: because times do not count, or because it goes over more than one? */
export const isLong = ({ first, last, clock }: CalendarEvent): boolean => !clock || last > first;

/** Events in the order of a day: long ones first, then by the clock. */
export const inOrder = (events: readonly CalendarEvent[]): readonly CalendarEvent[] =>
  [...events].sort(
    (a, b) =>
      Number(isLong(b)) - Number(isLong(a)) ||
      (a.first < b.first ? -1 : a.first > b.first ? 1 : 0) ||
      daysBetween(b.first, b.last) - daysBetween(a.first, a.last) ||
      (a.clock?.from ?? 0) - (b.clock?.from ?? 0),
  );

/** What of a record changes. */
export type Change = Readonly<Record<string, string | null>>;

/** A value that is so many days, and minutes by the clock, later. */
function shifted(value: string, time: EffectiveCalendar['time'], days: number, minutes: number, zone: string): string {
  if (time === 'day') return addDays(value, days);
  const wall = wallOf(value, zone);
  const minute = wall.minute + minutes;
  const over = Math.floor(minute / DAY_MINUTES);
  const at = { day: addDays(wall.day, days + over), minute: minute - over * DAY_MINUTES };
  // What a minute does not say (seconds) stays.
  return new Date(instantOf(at, zone) + (((Date.parse(value) % 60_000) + 60_000) % 60_000)).toISOString();
}

/** An event so many days and minutes later, as long as it is: by the clock on the wall, also where that is put back or forward. */
export function moved(
  record: ApiRecord,
  calendar: EffectiveCalendar,
  days: number,
  minutes: number,
  zone: string,
): Change {
  const change: Record<string, string> = {};
  for (const name of [calendar.start, calendar.end]) {
    const value = name === null ? undefined : textOf(record[name]);
    if (name !== null && value !== undefined) change[name] = shifted(value, calendar.time, days, minutes, zone);
  }
  return change;
}

/** An event that ends on another day, not before the one it begins on; at a minute of that day where one is given. */
export function resized(
  event: CalendarEvent,
  calendar: EffectiveCalendar,
  last: Day,
  minute: number | undefined,
  zone: string,
): Change | undefined {
  const { record, first, clock } = event;
  const start = textOf(record[calendar.start]);
  if (calendar.end === null || start === undefined) return undefined;
  const day = last < first ? first : last;
  if (calendar.time === 'day') return { [calendar.end]: day };
  const end = textOf(record[calendar.end]);
  const wall = wallOf(end ?? start, zone);
  const to = minute ?? (clock ? clock.to : end === undefined ? 0 : wall.minute);
  const at = to === DAY_MINUTES ? { day: addDays(day, 1), minute: 0 } : { day, minute: to };
  const least = Date.parse(start) + SHORTEST_MS;
  return { [calendar.end]: new Date(Math.max(least, instantOf(at, zone))).toISOString() };
}

const SHORTEST_MS = 15 * 60_000;

/** What an event that is made on a day, at a minute of it, begins and ends with. */
export function begun(
  calendar: EffectiveCalendar,
  day: Day,
  minute: number | undefined,
  zone: string,
): Record<string, string | boolean> {
  if (calendar.time === 'day') return { [calendar.start]: day };
  const at = (of: number): string => new Date(instantOf({ day, minute: of }, zone)).toISOString();
  const from = minute ?? WORK_BEGINS;
  return {
    [calendar.start]: at(from),
    ...(calendar.end !== null && { [calendar.end]: at(Math.min(from + USUAL_MINUTES, DAY_MINUTES - 1)) }),
  };
}

const WORK_BEGINS = 9 * 60;
