import type { Json, Moment, Operator } from '@mokuai/expression';
import type { JsonSchema } from '../field-type.js';
import { emptiness, isEmpty, negate } from './operators.js';

type Items = readonly Json[];

/** What operators over sets need to know of their items. */
interface ItemsOf {
  /** Schema of one item, dynamic forms included. */
  readonly item: JsonSchema;
  /** Postgres type of the column. */
  readonly cast: 'text[]' | 'uuid[]';
  /** The items that one item of an operand stands for. The item itself where absent. */
  readonly resolve?: (item: Json, moment: Moment) => Items;
}

/** Of nothing there is no all: an operand that stands for nobody asks for nothing. */
const hasAll = (value: Items, items: Items): boolean => items.length > 0 && items.every((item) => value.includes(item));
const hasAny = (value: Items, items: Items): boolean => items.some((item) => value.includes(item));

/** Operators over sets: `contains` all of, `in` any of, `eq` exactly these. One item may be written without its list. */
export function setOperators({ item, cast, resolve = (one) => [one] }: ItemsOf): readonly Operator[] {
  const list = { type: 'array', items: item, minItems: 1, maxItems: 500 };
  const shared = {
    operand: 'list' as const,
    operandSchema: { anyOf: [item, list] },
    strict: true,
    resolve(operand: Json | undefined, moment: Moment): Json | undefined {
      if (isEmpty(operand)) return operand;
      const items = Array.isArray(operand) ? (operand as Items) : [operand];
      return [...new Set(items.flatMap((one) => resolve(one, moment)))];
    },
  };
  const contains: Operator = {
    ...shared,
    name: 'contains',
    comparesFields: false,
    sql: (column, operand, params) =>
      (operand as Items).length === 0 ? 'false' : `${column} @> ${params.add(operand, cast)}`,
    test: (value, operand) => !isEmpty(value) && hasAll(value as Items, operand as Items),
  };
  const within: Operator = {
    ...shared,
    name: 'in',
    comparesFields: false,
    sql: (column, operand, params) => `${column} && ${params.add(operand, cast)}`,
    test: (value, operand) => !isEmpty(value) && hasAny(value as Items, operand as Items),
  };
  const eq: Operator = {
    ...shared,
    name: 'eq',
    comparesFields: true,
    sql(column, operand, params) {
      const items = params.add(operand, cast);
      return `(${column} @> ${items} AND ${column} <@ ${items})`;
    },
    sqlFields: (column, other) => `(${column} @> ${other} AND ${column} <@ ${other})`,
    test: (value, operand) =>
      !isEmpty(value) &&
      !isEmpty(operand) &&
      hasAll(value as Items, operand as Items) &&
      hasAll(operand as Items, value as Items),
  };
  return [
    eq,
    negate('ne', eq),
    contains,
    negate('not_contains', contains),
    within,
    negate('not_in', within),
    ...emptiness,
  ];
}
