/** Periods that move with the calendar, in the order they are offered. */
export const PERIODS = [
  'today', 'yesterday', 'tomorrow',
  'this_week', 'last_week', 'next_week',
  'this_month', 'last_month', 'next_month',
  'this_quarter', 'last_quarter', 'next_quarter',
  'this_year', 'last_year', 'next_year',
] as const; // prettier-ignore

/** Periods of so many days up to or from today. */
export const COUNTED_PERIODS = ['last_n_days', 'next_n_days'] as const;

export type PeriodName = (typeof PERIODS)[number] | (typeof COUNTED_PERIODS)[number];

export interface Period {
  readonly relative: PeriodName;
  readonly n?: number;
}

const NAMES: ReadonlySet<unknown> = new Set([...PERIODS, ...COUNTED_PERIODS]);

export const isPeriod = (value: unknown): value is Period =>
  typeof value === 'object' && value !== null && 'relative' in value && NAMES.has(value.relative);

export const isCounted = (name: PeriodName): boolean => (COUNTED_PERIODS as readonly string[]).includes(name);

/** How many days a counted period has to begin with. */
export const DAYS = 7;
