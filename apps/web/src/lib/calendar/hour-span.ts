import { addDays, type Day } from './days.js';

/** Hours of one day, in minutes of it. */
export interface HourSpan {
  readonly day: Day;
  readonly from: number;
  readonly to: number;
}

const STEP = 30;
const DAY_MINUTES = 1440;

/** Where hours go by a key: arrows to earlier and later ones and other days, with Shift to a later or earlier end. */
export function nextHours({ day, from, to }: HourSpan, key: string, shift: boolean): HourSpan | undefined {
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return shift ? undefined : { day: addDays(day, key === 'ArrowLeft' ? -1 : 1), from, to };
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const by = key === 'ArrowUp' ? -STEP : STEP;
  if (shift) return { day, from, to: Math.min(DAY_MINUTES, Math.max(from + STEP, to + by)) };
  const begins = Math.min(DAY_MINUTES - (to - from), Math.max(0, from + by));
  return { day, from: begins, to: begins + to - from };
}
