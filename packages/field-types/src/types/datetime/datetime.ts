import type { Json, Moment } from '@mokuai/expression';
import { Type } from '@sinclair/typebox';
import { DateTime } from 'luxon';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { daysOf, isRelative } from '../../shared/calendar.js';
import { dateOperators, type Span } from '../../shared/date-operators.js';
import { DATE_PATTERN, DATETIME_PATTERN } from '../../shared/iso.js';
import { withValue } from '../../shared/forms.js';
import { yearMask } from '../../shared/masks.js';
import { compareCodePoints } from '../../shared/text-value.js';
import { examples } from './examples.js';

const FIRST = Date.parse('0001-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

const day = { type: 'string', pattern: DATE_PATTERN };
const instant = { type: 'string', pattern: DATETIME_PATTERN };
const isDay = new RegExp(DATE_PATTERN);

const iso = (ms: number): string => new Date(Math.min(Math.max(ms, FIRST), LAST)).toISOString();

/** From the beginning of the first day to the last millisecond of the last, as the zone has them. */
const wholeDays = (first: DateTime, last: DateTime): Span => [
  iso(first.startOf('day').toMillis()),
  iso(last.endOf('day').toMillis()),
];

function span(operand: Json, moment: Moment): Span {
  if (isRelative(operand)) return wholeDays(...daysOf(operand, moment));
  const text = String(operand);
  if (!isDay.test(text)) return [iso(Date.parse(text)), iso(Date.parse(text))];
  const local = DateTime.fromISO(text, { zone: moment.timeZone });
  return wholeDays(local, local);
}

const operators = dateOperators({ cast: 'timestamptz', schema: { anyOf: [day, instant] }, daySchema: day, span });

// With its zone: without one nobody knows which moment it is.
const MOMENT = `'^\\d{4}-\\d\\d-\\d\\d[T ]([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]([01]\\d|2[0-3]):?[0-5]\\d)$'`;
const YEARS = `'0001-01-01T00:00:00Z'::timestamptz AND '9999-12-31T23:59:59.999Z'::timestamptz`;

const momentOf = (sql: string): string =>
  withValue(
    withValue(
      `btrim(${sql})`,
      `CASE WHEN v ~ ${MOMENT} AND v !~ '^0000' AND pg_input_is_valid(v, 'timestamptz') THEN date_trunc('milliseconds', v::timestamptz) END`,
    ),
    `CASE WHEN v BETWEEN ${YEARS} THEN v END`,
  );

const isoSql = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A moment, to the millisecond; given in UTC, shown in the user's zone, filtered by days of the organisation's zone. */
export const datetime: FieldType<FieldSettings> = {
  name: 'datetime',
  label: { en: 'Date and time', 'zh-CN': '日期时间' },
  group: 'basic',
  icon: 'calendar-clock',
  settings: Type.Object({}),
  column: () => ({ type: 'timestamptz(3)' }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: () => ({ ...instant, 'x-codes': { type: 'not_datetime', pattern: 'not_datetime' } }),
  normalize: (value) => iso(Date.parse(String(value))),
  member: (column) => column,
  projection: isoSql,
  operators: () => operators,
  dynamicDefaults: () => ['now'],
  sortKey: (column) => column,
  indexable: true,
  time: 'instant',
  compare: compareCodePoints,
  forms: { gives: { text: isoSql }, takes: { text: momentOf } },
  mask: yearMask,
  examples,
};
