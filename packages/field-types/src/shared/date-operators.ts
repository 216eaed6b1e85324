import type { Json, Moment, Operator, OperatorName } from '@mokuai/expression';
import { relativeSchema } from './calendar.js';
import { emptiness, isEmpty, negate } from './operators.js';

/** First and last value of a span of time, both included, in the form the API gives. */
export type Span = readonly [first: string, last: string];

/** What operators over time need to know of a type. */
export interface Timeline {
  /** Postgres type of the parameter. */
  readonly cast: string;
  /** Schema of one point of time as a client may write it. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Schema of a calendar day. */
  readonly daySchema: Readonly<Record<string, unknown>>;
  /** The span that a point of time or a relative period covers. */
  span(operand: Json, moment: Moment): Span;
}

interface Comparison {
  readonly name: OperatorName;
  /** Which end of the operand's span is compared with. */
  readonly end: 0 | 1;
  readonly sign: '<' | '<=' | '>' | '>=';
}

const holds: Readonly<Record<Comparison['sign'], (value: string, end: string) => boolean>> = {
  '<': (value, end) => value < end,
  '<=': (value, end) => value <= end,
  '>': (value, end) => value > end,
  '>=': (value, end) => value >= end,
};

/** A resolved operand is a span already; the value of another field is a point. */
function spanOf(operand: Json | undefined): Span | undefined {
  if (isEmpty(operand)) return undefined;
  return typeof operand === 'string' ? [operand, operand] : (operand as unknown as Span);
}

/**
 * Operators of types kept as points of time. An operand stands for a span (a day, a month, one millisecond):
 * `eq`, `on` and `within` ask for a value in it, `lt` and `before` for one ahead of it, `gt` and `after` for one behind it.
 * API values have a fixed width, so that they sort as text.
 */
export function dateOperators({ cast, schema, daySchema, span }: Timeline): readonly Operator[] {
  const operandSchema = { anyOf: [schema, relativeSchema] };
  const resolve = (operand: Json | undefined, moment: Moment): Json | undefined =>
    isEmpty(operand) || Array.isArray(operand) ? operand : (span(operand, moment) as unknown as Json);

  const inSpan = (name: OperatorName, operand: Operator['operand'], own: Operator['operandSchema']): Operator => ({
    name,
    operand,
    operandSchema: own,
    comparesFields: false,
    strict: true,
    resolve,
    sql(column, resolved, params) {
      const [first, last] = spanOf(resolved)!;
      return `${column} BETWEEN ${params.add(first, cast)} AND ${params.add(last, cast)}`;
    },
    test(value, resolved) {
      const bounds = spanOf(resolved);
      return !isEmpty(value) && bounds !== undefined && String(value) >= bounds[0] && String(value) <= bounds[1];
    },
  });

  const compared = ({ name, end, sign }: Comparison): Operator => ({
    name,
    operand: 'one',
    operandSchema,
    comparesFields: true,
    strict: true,
    resolve,
    sql: (column, resolved, params) => `${column} ${sign} ${params.add(spanOf(resolved)![end], cast)}`,
    sqlFields: (column, other) => `${column} ${sign} ${other}`,
    test(value, resolved) {
      const bounds = spanOf(resolved);
      return !isEmpty(value) && bounds !== undefined && holds[sign](String(value), bounds[end]);
    },
  });

  const eq: Operator = {
    ...inSpan('eq', 'one', operandSchema),
    comparesFields: true,
    sqlFields: (column, other) => `${column} = ${other}`,
  };
  const between: Operator = {
    ...inSpan('between', 'range', { type: 'array', items: operandSchema, minItems: 2, maxItems: 2 }),
    resolve(operand, moment) {
      const [from, to] = (operand as readonly Json[]).map((item) => span(item, moment));
      return [from![0], to![1]];
    },
  };
  return [
    eq,
    negate('ne', eq),
    compared({ name: 'lt', end: 0, sign: '<' }),
    compared({ name: 'le', end: 1, sign: '<=' }),
    compared({ name: 'gt', end: 1, sign: '>' }),
    compared({ name: 'ge', end: 0, sign: '>=' }),
    between,
    inSpan('on', 'one', { anyOf: [daySchema, relativeSchema] }),
    compared({ name: 'before', end: 0, sign: '<' }),
    compared({ name: 'after', end: 1, sign: '>' }),
    inSpan('within', 'period', relativeSchema),
    ...emptiness,
  ];
}
