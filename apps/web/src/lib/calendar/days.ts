/** A day of the calendar, in no zone: `2026-11-21`. Days compare as text. */
export type Day = string;

const DAY_MS = 86_400_000;
const WEEK = 7;

const two = (n: number): string => String(n).padStart(2, '0');
const utcOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The day so many days later, or earlier. */
export const addDays = (day: Day, count: number): Day => dayOf(utcOf(day).getTime() + count * DAY_MS);

/** How many days `to` is after `from`. */
export const daysBetween = (from: Day, to: Day): number => (utcOf(to).getTime() - utcOf(from).getTime()) / DAY_MS;

/** The same day so many months later; the month's last day where it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const at = utcOf(day);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + count];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month, Math.min(at.getUTCDate(), last)));
}

/** 1 for Monday … 7 for Sunday. */
export const weekdayOf = (day: Day): number => utcOf(day).getUTCDay() || WEEK;

/** The first day of the week that a day is in, where weeks begin with this weekday. */
export const weekStart = (day: Day, firstWeekday: number): Day =>
  addDays(day, -((weekdayOf(day) - firstWeekday + WEEK) % WEEK));

/** The seven days of the week that a day is in. */
export function weekOf(day: Day, firstWeekday: number): readonly Day[] {
  const first = weekStart(day, firstWeekday);
  return Array.from({ length: WEEK }, (_, n) => addDays(first, n));
}

/** The whole weeks that the days of a month lie in. */
export function monthGrid(day: Day, firstWeekday: number): readonly (readonly Day[])[] {
  const first = `${day.slice(0, 8)}01`;
  const end = addMonths(first, 1);
  const weeks: (readonly Day[])[] = [];
  for (let at = weekStart(first, firstWeekday); at < end; at = addDays(at, WEEK)) weeks.push(weekOf(at, firstWeekday));
  return weeks;
}

/** The day that a text names, if it names one: `2026-02-30` does not. */
export function parseDay(text: unknown): Day | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const at = utcOf(text);
  return Number.isNaN(at.getTime()) || dayOf(at.getTime()) !== text ? undefined : text;
}

/** `09:30` for a minute of the day. */
export const clockOf = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
