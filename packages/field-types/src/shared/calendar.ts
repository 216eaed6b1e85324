import type { Json, Moment } from '@mokuai/expression';
import { DateTime, type DateTimeUnit } from 'luxon';

/** First and last calendar day, both included. */
type Days = readonly [first: DateTime, last: DateTime];

const unitPeriod =
  (unit: DateTimeUnit, shift: number) =>
  (today: DateTime): Days => {
    const start = today.startOf(unit).plus({ [`${unit}s`]: shift });
    return [start, start.endOf(unit).startOf('day')];
  };

/** Periods without a parameter. Weeks begin on Monday. */
const periods: Readonly<Record<string, (today: DateTime) => Days>> = {
  yesterday: unitPeriod('day', -1),
  today: unitPeriod('day', 0),
  tomorrow: unitPeriod('day', 1),
  last_week: unitPeriod('week', -1),
  this_week: unitPeriod('week', 0),
  next_week: unitPeriod('week', 1),
  last_month: unitPeriod('month', -1),
  this_month: unitPeriod('month', 0),
  next_month: unitPeriod('month', 1),
  last_quarter: unitPeriod('quarter', -1),
  this_quarter: unitPeriod('quarter', 0),
  next_quarter: unitPeriod('quarter', 1),
  last_year: unitPeriod('year', -1),
  this_year: unitPeriod('year', 0),
  next_year: unitPeriod('year', 1),
};

/** Periods of n days; today is the last, or the first, of them. */
const dayCounts: Readonly<Record<string, (today: DateTime, n: number) => Days>> = {
  last_n_days: (today, n) => [today.minus({ days: n - 1 }), today],
  next_n_days: (today, n) => [today, today.plus({ days: n - 1 })],
};

/** Schema of `{relative: "this_month"}` and `{relative: "last_n_days", n: 7}`. */
export const relativeSchema: Readonly<Record<string, unknown>> = {
  anyOf: [
    {
      type: 'object',
      properties: { relative: { enum: Object.keys(periods) } },
      required: ['relative'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: {
        relative: { enum: Object.keys(dayCounts) },
        n: { type: 'integer', minimum: 1, maximum: 3660 },
      },
      required: ['relative', 'n'],
      additionalProperties: false,
    },
  ],
};

/** A relative operand as it passed `relativeSchema`. */
interface Relative {
  readonly relative: string;
  readonly n?: number;
}

export const isRelative = (operand: Json | undefined): operand is Json & Relative =>
  typeof operand === 'object' && operand !== null && 'relative' in operand;

/** The days that a relative operand stands for, in the organisation's time zone. */
export function daysOf({ relative, n }: Relative, { now, timeZone }: Moment): Days {
  const today = DateTime.fromMillis(now, { zone: timeZone }).startOf('day');
  return periods[relative]?.(today) ?? dayCounts[relative]!(today, n!);
}
