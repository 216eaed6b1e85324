import type { Reading } from './place.fixture.js';

export const daysFromNow = (days: number): Date => {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day;
};

const two = (n: number): string => String(n).padStart(2, '0');

/** `2026-11-21`, on the calendar of here. */
export const isoDay = (day: Date): string => `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;

const month = new Intl.DateTimeFormat('en', { month: 'short' });

/** `Nov 21, 2026`; in Chinese as it is typed. */
export const inFull = (day: Date): Reading => ({
  en: `${month.format(day)} ${day.getDate()}, ${day.getFullYear()}`,
  'zh-CN': isoDay(day),
});

/** A moment, whose year is said where it is not this one. */
export const sameMinute = (day: Date, time: string): RegExp =>
  new RegExp(
    `^(${month.format(day)} ${day.getDate()}(, ${day.getFullYear()})?|(${day.getFullYear()}-)?${two(day.getMonth() + 1)}-${two(day.getDate())}) ${time}$`,
  );
