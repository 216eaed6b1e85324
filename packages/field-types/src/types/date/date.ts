import type { Json, Moment } from '@mokuai/expression';
import { Type } from '@sinclair/typebox';
import type { FieldSettings, FieldType } from '../../field-type.js';
import { daysOf, isRelative } from '../../shared/calendar.js';
import { dateOperators, type Span } from '../../shared/date-operators.js';
import { DATE_PATTERN } from '../../shared/iso.js';
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
  mask: yearMask,
  examples,
};
