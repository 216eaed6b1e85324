import type { Json, Operator } from '@mokuai/expression';
import type { JsonSchema } from '../../field-type.js';
import { emptiness, isEmpty, negate } from '../../shared/operators.js';

type Items = readonly Json[];

const hasAll = (value: Items, items: Items): boolean => items.every((item) => value.includes(item));
const hasAny = (value: Items, items: Items): boolean => items.some((item) => value.includes(item));

/** Operators over sets: `contains` all of, `in` any of, `eq` exactly these. One item may be written without its list. */
export function setOperators(item: JsonSchema): readonly Operator[] {
  const list = { type: 'array', items: item, minItems: 1, maxItems: 500 };
  const shared = {
    operand: 'list' as const,
    operandSchema: { anyOf: [item, list] },
    strict: true,
    resolve: (operand: Json | undefined): Json | undefined =>
      isEmpty(operand) || Array.isArray(operand) ? operand : [operand],
  };
  const contains: Operator = {
    ...shared,
    name: 'contains',
    comparesFields: false,
    sql: (column, operand, params) => `${column} @> ${params.add(operand, 'text[]')}`,
    test: (value, operand) => !isEmpty(value) && hasAll(value as Items, operand as Items),
  };
  const within: Operator = {
    ...shared,
    name: 'in',
    comparesFields: false,
    sql: (column, operand, params) => `${column} && ${params.add(operand, 'text[]')}`,
    test: (value, operand) => !isEmpty(value) && hasAny(value as Items, operand as Items),
  };
  const eq: Operator = {
    ...shared,
    name: 'eq',
    comparesFields: true,
    sql(column, operand, params) {
      const items = params.add(operand, 'text[]');
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
