import type { DateTime } from 'luxon';

/** Tokens of a date segment; everything else in its format stands as it is. Weeks are ISO weeks. */
const TOKENS: Readonly<Record<string, (at: DateTime) => string>> = {
  YYYY: (at) => at.toFormat('yyyy'),
  YY: (at) => at.toFormat('yy'),
  MM: (at) => at.toFormat('MM'),
  DDD: (at) => at.toFormat('ooo'),
  DD: (at) => at.toFormat('dd'),
  HH: (at) => at.toFormat('HH'),
  mm: (at) => at.toFormat('mm'),
  ss: (at) => at.toFormat('ss'),
  WW: (at) => at.toFormat('WW'),
  Q: (at) => at.toFormat('q'),
};

const token = /YYYY|YY|MM|DDD|DD|HH|mm|ss|WW|Q/g;

/** A moment, already in the zone it is told in, by a format such as `YYYYMM`. */
export const formatDate = (format: string, at: DateTime): string => format.replace(token, (name) => TOKENS[name]!(at));
