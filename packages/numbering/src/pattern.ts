import { DateTime } from 'luxon';
import type { Json } from '@mokuai/expression';
import type { NumberingDocument, NumberingSegment } from '@mokuai/definition';
import { formatDate, type Period } from './date-format.js';
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
  /** The text of each segment; the sequence's is empty. */
  readonly texts: readonly string[];
  readonly sequence: Sequence;
  /** Counters are told apart by rule, scope (the texts of the fields it counts by) and period. */
  readonly scope: string;
  readonly period: string;
}

type Of<T extends NumberingSegment['type']> = Extract<NumberingSegment, { type: T }>;

/** Luxon formats whose text changes when a counter begins anew. */
const PERIODS: Readonly<Record<Period | 'never', string | undefined>> = {
  never: undefined,
  day: 'yyyy-MM-dd',
  week: "kkkk-'W'WW",
  month: 'yyyy-MM',
  quarter: "yyyy-'Q'q",
  year: 'yyyy',
};

/** Works out a number's parts. The rule has exactly one sequence (see `checkNumbering`). */
export function numberParts(rule: NumberingDocument, context: NumberingContext): NumberParts {
  const local = DateTime.fromMillis(context.at, { zone: context.timeZone, locale: 'en-US' });
  const at = rule.segments.findIndex((segment) => segment.type === 'sequence');
  const counter = rule.segments[at] as Of<'sequence'>;
  const texts = rule.segments.map((segment) => segmentText(segment, context, local));
  const period = PERIODS[counter.reset ?? 'never'];
  // Values that look alike in the number share a counter: two counters would give the same numbers.
  const shownValue = (field: string) =>
    rule.segments.flatMap((s) => (s.type === 'field' && s.field === field ? [fieldText(s, context.value(field))] : []));
  return {
    before: texts.slice(0, at).join(''),
    after: texts.slice(at + 1).join(''),
    texts,
    sequence: sequenceOf(counter),
    scope: counter.scope?.length ? JSON.stringify(counter.scope.flatMap(shownValue)) : '',
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

/** A number stays short enough to be indexed, whatever is in the field. */
const LONGEST_FIELD = 50;

function fieldText(segment: Of<'field'>, value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return segment.whenEmpty ?? '';
  const plain = Array.isArray(value) ? value.join('') : String(value);
  const mapped = segment.map && Object.hasOwn(segment.map, plain) ? segment.map[plain]! : plain;
  const cased = segment.upper ? mapped.toUpperCase() : mapped;
  return Array.from(cased)
    .slice(0, segment.maxLength ?? LONGEST_FIELD)
    .join('');
}
