import type { Json, Moment } from '@mokuai/expression';
import { Type } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { daysOf, isRelative } from '../../shared/calendar.js';
import { dateOperators, type Span } from '../../shared/date-operators.js';
import { DATE_PATTERN } from '../../shared/iso.js';
import { withValue } from '../../shared/forms.js';
import { yearMask } from '../../shared/masks.js';
import { compareCodePoints } from '../../shared/text-value.js';
import { examples } from './examples.js';

const day = { type: 'string', pattern: DATE_PATTERN };

function span(operand: Json, moment: Moment): Span {
  if (!isRelative(operand)) return [String(operand), String(operand)];
  const [first, last] = daysOf(operand, moment);
  return [first.toISODate()!, last.toISODate()!];
}

const operators = dateOperators({ cast: 'date', schema: day, daySchema: day, span });

// 2026-03-01, 2026/3/1, 2026.3.1, 20260301 and 2026年3月1日: in this order wherever the year stands first.
const DAY = `'^(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?$'`;
const COMPACT = `'^(\\d{4})(\\d\\d)(\\d\\d)$'`;

/** The day that a text is; none where it is not sure which of its numbers is the month. */
const dayOf = (sql: string): string =>
  withValue(
    withValue(
      withValue(`btrim(${sql})`, `coalesce(regexp_match(v, ${DAY}), regexp_match(v, ${COMPACT}))`),
      `v[1] || '-' || lpad(v[2], 2, '0') || '-' || lpad(v[3], 2, '0')`,
    ),
    `CASE WHEN v !~ '^0000' AND pg_input_is_valid(v, 'date') THEN v::date END`,
  );

/** A day of the calendar, without a time or a zone. */
export const date: FieldType<FieldSettings> = {
  name: 'date',
  label: { en: 'Date', 'zh-CN': '日期' },
  group: 'basic',
  icon: 'calendar',
  settings: Type.Object({}),
  column: () => ({ type: 'date' }),
  alter: () => 'same',
  writtenBy: 'client',
  valueSchema: () => ({ ...day, 'x-codes': { type: 'not_date', pattern: 'not_date' } }),
  normalize: (value) => value,
  projection: (column) => column,
  operators: () => operators,
  dynamicDefaults: () => ['today'],
  sortKey: (column) => column,
  indexable: true,
  time: 'day',
  compare: compareCodePoints,
  forms: { gives: { text: (column) => `to_char(${column}, 'YYYY-MM-DD')` }, takes: { text: dayOf } },
  mask: yearMask,
  examples,
};
