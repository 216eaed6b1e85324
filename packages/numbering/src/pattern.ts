import { DateTime } from 'luxon';
import type { Json } from '@mokuai/expression';
import type { NumberingDocument, NumberingSegment } from '@mokuai/definition';
import { formatDate } from './date-format.js';
import { sequenceOf, type Sequence } from './sequence.js';

/** What a number is made for. */
export interface NumberingContext {
  /** API value of a field of the record. */
  readonly value: (field: string) => Json | undefined;
  /** When, in milliseconds since the epoch. */
  readonly at: number;
  /** The organisation's IANA zone. */
  readonly timeZone: string;
}

/** A number but for its sequence: what stands before and after it, and which counter it is drawn from. */
export interface NumberParts {
  readonly before: string;
  readonly after: string;
  readonly sequence: Sequence;
  /** Counters are told apart by rule, scope and period. */
  readonly scope: string;
  readonly period: string;
}

type Of<T extends NumberingSegment['type']> = Extract<NumberingSegment, { type: T }>;

/** Luxon formats whose text changes when a counter begins anew. */
const PERIODS: Readonly<Record<NonNullable<Of<'sequence'>['reset']>, string | undefined>> = {
  never: undefined,
  day: 'yyyy-MM-dd',
  week: "kkkk-'W'WW",
  month: 'yyyy-MM',
  quarter: "yyyy-'Q'q",
  year: 'yyyy',
};

/** Works out a number's parts. The rule has exactly one sequence (see `checkNumbering`). */
export function numberParts(rule: NumberingDocument, context: NumberingContext): NumberParts {
  const local = DateTime.fromMillis(context.at, { zone: context.timeZone });
  const at = rule.segments.findIndex((segment) => segment.type === 'sequence');
  const counter = rule.segments[at] as Of<'sequence'>;
  const text = (segments: readonly NumberingSegment[]) => segments.map((s) => segmentText(s, context, local)).join('');
  const period = PERIODS[counter.reset ?? 'never'];
  return {
    before: text(rule.segments.slice(0, at)),
    after: text(rule.segments.slice(at + 1)),
    sequence: sequenceOf(counter),
    scope: counter.scope?.length ? JSON.stringify(counter.scope.map((field) => context.value(field) ?? null)) : '',
    period: period === undefined ? '' : local.toFormat(period),
  };
}

function segmentText(segment: NumberingSegment, context: NumberingContext, local: DateTime): string {
  switch (segment.type) {
    case 'text':
      return segment.value;
    case 'date':
      return formatDate(segment.format, local);
    case 'field':
      return fieldText(segment, context.value(segment.field));
    case 'sequence':
      return '';
  }
}

function fieldText(segment: Of<'field'>, value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return segment.whenEmpty ?? '';
  const plain = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const mapped = segment.map && Object.hasOwn(segment.map, plain) ? segment.map[plain]! : plain;
  const cased = segment.upper ? mapped.toUpperCase() : mapped;
  return segment.maxLength === undefined ? cased : Array.from(cased).slice(0, segment.maxLength).join('');
}
