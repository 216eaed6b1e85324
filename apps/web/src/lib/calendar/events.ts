import type { ApiRecord, EffectiveCalendar } from '@mokuai/contract';
import { addDays, daysBetween, type Day } from './days.js';
import { instantOf, wallOf, type Wall } from './zone.js';

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
  // What ends as a day begins has nothing of it. The clock need not say midnight then: some are put forward over it.
  const isMidnight = to.day > from.day && Date.parse(end ?? start) <= instantOf({ day: to.day, minute: 0 }, zone);
  const last = isMidnight ? addDays(to.day, -1) : to.day;
  if (calendar.allDay !== null && record[calendar.allDay] === true)
    return { record, first: from.day, last, clock: undefined };
  const lasts = end === undefined || end === start ? USUAL_MINUTES : (Date.parse(end) - Date.parse(start)) / 60_000;
  const until = isMidnight ? DAY_MINUTES : to.minute;
  // Without an end, or where the clock was put back meanwhile, it is as high as it is long.
  const bySpan = lasts > 0 && (end === undefined || end === start || (last === from.day && until <= from.minute));
  const shown = bySpan ? Math.min(from.minute + lasts, DAY_MINUTES) : until;
  return { record, first: from.day, last, clock: { from: from.minute, to: shown } };
}

/** Does an event take days as a whole: because times do not count, or because it goes over more than one? */
export const isLong = ({ first, last, clock }: CalendarEvent): boolean => !clock || last > first;

/** Has an event its place among the hours: it has times, and lasts less than a day, if over a midnight? */
export const isByHour = ({ first, last, clock }: CalendarEvent): boolean =>
  clock !== undefined && (first === last || (daysBetween(first, last) === 1 && clock.to < clock.from));

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
export type Change = Readonly<Record<string, string | boolean | null>>;

/** A value that is so many days, and minutes by the clock, later. */
function shifted(value: string, whole: boolean, days: number, minutes: number, zone: string): string {
  // Of two times that the clock shows alike, it stays the one it is.
  if (days === 0 && minutes === 0) return value;
  const wall = wallOf(value, zone);
  // Where the clock is put forward over midnight, a day begins later by it.
  const begins = whole && Date.parse(value) <= instantOf({ day: wall.day, minute: 0 }, zone);
  const at = later(begins ? { day: wall.day, minute: 0 } : wall, days * DAY_MINUTES + minutes);
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
  const whole = calendar.allDay !== null && record[calendar.allDay] === true;
  for (const name of [calendar.start, calendar.end]) {
    const value = name === null ? undefined : textOf(record[name]);
    if (name !== null && value !== undefined)
      change[name] = calendar.time === 'day' ? addDays(value, days) : shifted(value, whole, days, minutes, zone);
  }
  const { start, end, time } = calendar;
  if (time === 'day' || end === null || change[end] === undefined || change[start] === undefined) return change;
  // The night in which the clock is changed may turn it over: it is then as long as it really was.
  const length = Date.parse(String(record[end])) - Date.parse(String(record[start]));
  const began = Date.parse(change[start]);
  if (length >= 0 && Date.parse(change[end]) < began) change[end] = new Date(began + length).toISOString();
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
  // A whole day ends as the next begins, unless its end says more than a day.
  const usual = clock
    ? clock.to
    : end === undefined || wall.day > event.last
      ? DAY_MINUTES
      : wall.minute || DAY_MINUTES;
  const least = Date.parse(start) + SHORTEST_MS;
  const until = instantOf(later({ day, minute: 0 }, minute ?? usual), zone);
  return { [calendar.end]: new Date(Math.max(least, until)).toISOString() };
}

/** A time so many minutes later by the clock, on the day that it then is. */
export function later({ day, minute }: Wall, by: number): Wall {
  const all = minute + by;
  const over = Math.floor(all / DAY_MINUTES);
  return { day: addDays(day, over), minute: all - over * DAY_MINUTES };
}

const SHORTEST_MS = 15 * 60_000;
