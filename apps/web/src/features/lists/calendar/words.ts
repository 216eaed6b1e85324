import type { ApiRecord, EffectiveModule } from '@mokuai/contract';
import type { Locale } from '@mokuai/kernel';
import { titleOf as nameOf } from '../../../field-views/titles.js';
import { formatDate } from '../../../lib/formats.js';
import { clockOf, type Day } from '../../../lib/calendar/days.js';
import { isLong, type CalendarEvent } from '../../../lib/calendar/events.js';

const at = (day: Day): Date => new Date(`${day}T00:00:00Z`);

const format = (locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });

/** `November 2026`, `2026年11月`. */
export const monthName = (day: Day, locale: Locale): string =>
  format(locale, { year: 'numeric', month: 'long' }).format(at(day));

/** `Mon`, `周一`. */
export const weekdayName = (day: Day, locale: Locale, width: 'short' | 'long' = 'short'): string =>
  format(locale, { weekday: width }).format(at(day));

/** `Monday, November 16, 2026`, `2026年11月16日星期一`. */
export const dayName = (day: Day, locale: Locale): string =>
  format(locale, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' }).format(at(day));

/** `Nov 16`, `11月16日`. */
export const shortDay = (day: Day, locale: Locale): string =>
  format(locale, { month: 'short', day: 'numeric' }).format(at(day));

/** `Nov 16 – 22, 2026`. */
export const daysName = (from: Day, to: Day, locale: Locale): string =>
  format(locale, { year: 'numeric', month: locale === 'zh-CN' ? 'long' : 'short', day: 'numeric' }).formatRange(
    at(from),
    at(to),
  );

/** `09:30`, `09:30–10:30`, or the days it goes over. */
export function whenOf(event: CalendarEvent, locale: Locale): string {
  const { first, last, clock } = event;
  const days =
    first === last ? formatDate(first, locale) : `${formatDate(first, locale)} – ${formatDate(last, locale)}`;
  return clock && !isLong(event) ? `${days} ${clockOf(clock.from)}` : days;
}

export const titleOf = (record: ApiRecord, module: EffectiveModule, untitled: string): string =>
  nameOf(module, record) || untitled;
