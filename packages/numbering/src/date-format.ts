import type { DateTime } from 'luxon';

/** Luxon formats of the tokens of a date segment; everything else in its format stands as it is. Weeks are ISO weeks. */
const TOKENS: Readonly<Record<string, string>> = {
  YYYY: 'yyyy',
  YY: 'yy',
  MM: 'MM',
  DDD: 'ooo',
  DD: 'dd',
  HH: 'HH',
  mm: 'mm',
  ss: 'ss',
  WW: 'WW',
  Q: 'q',
};

const token = /YYYY|YY|MM|DDD|DD|HH|mm|ss|WW|Q/g;

/** The years that weeks belong to: 1 January 2027 is in week 53 of 2026. */
const WEEK_YEARS: Readonly<Record<string, string>> = { YYYY: 'kkkk', YY: 'kk' };

const tokensOf = (format: string): ReadonlySet<string> => new Set(format.match(token));

/** Beside a week and nothing finer, the year is the week's. */
const tellsWeeks = (tokens: ReadonlySet<string>): boolean =>
  tokens.has('WW') && !['MM', 'DD', 'DDD', 'Q'].some((name) => tokens.has(name));

/** A moment, already in the zone it is told in, by a format such as `YYYYMM`. */
export function formatDate(format: string, at: DateTime): string {
  const weeks = tellsWeeks(tokensOf(format));
  return format.replace(token, (name) => at.toFormat((weeks && WEEK_YEARS[name]) || TOKENS[name]!));
}

/** Letters of a format that belong to no token; undefined where all do. */
export const unknownToken = (format: string): string | undefined => /[A-Za-z]+/.exec(format.replace(token, ' '))?.[0];

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Do these formats together tell any two such periods apart? */
export function showsPeriod(formats: readonly string[], period: Period): boolean {
  const all = formats.map(tokensOf);
  const calendar = new Set(all.filter((tokens) => !tellsWeeks(tokens)).flatMap((tokens) => [...tokens]));
  const year = calendar.has('YYYY') || calendar.has('YY');
  const day = year && (calendar.has('DDD') || (calendar.has('MM') && calendar.has('DD')));
  const month = year && (calendar.has('MM') || calendar.has('DDD'));
  switch (period) {
    case 'day':
      return day;
    case 'week':
      return day || all.some((tokens) => tellsWeeks(tokens) && (tokens.has('YYYY') || tokens.has('YY')));
    case 'month':
      return month;
    case 'quarter':
      return month || (year && calendar.has('Q'));
    case 'year':
      return year;
  }
}
