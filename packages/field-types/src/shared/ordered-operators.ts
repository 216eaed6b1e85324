import type { Json, Operator, OperatorName } from '@mokuai/expression';
import { isEmpty } from './operators.js';

type Compare = (a: Json, b: Json) => number;

/** What is the same for all comparisons of a type. */
interface Order {
  /** Postgres type of the parameter. */
  readonly cast: string;
  /** Schema of one value. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly compare: Compare;
  /** Form in which an operand is compared. */
  readonly normalize?: (value: Json) => Json;
}

const comparisons: readonly (readonly [OperatorName, string, (difference: number) => boolean])[] = [
  ['lt', '<', (difference) => difference < 0],
  ['le', '<=', (difference) => difference <= 0],
  ['gt', '>', (difference) => difference > 0],
  ['ge', '>=', (difference) => difference >= 0],
];

/** `lt`, `le`, `gt`, `ge` and `between` (both ends included) over values in an order that Postgres shares. */
export function orderedOperators({ cast, schema, compare, normalize }: Order): readonly Operator[] {
  const one = normalize ?? ((value: Json) => value);
  const between: Operator = {
    name: 'between',
    operand: 'range',
    operandSchema: { type: 'array', items: schema, minItems: 2, maxItems: 2 },
    comparesFields: false,
    strict: true,
    resolve: (operand) => (operand as readonly Json[]).map(one),
    sql(column, operand, params) {
      const [low, high] = operand as readonly Json[];
      return `${column} BETWEEN ${params.add(low, cast)} AND ${params.add(high, cast)}`;
    },
    test(value, operand) {
      const [low, high] = operand as readonly Json[];
      return !isEmpty(value) && compare(value, low!) >= 0 && compare(value, high!) <= 0;
    },
  };
  return [
    ...comparisons.map(([name, sign, holds]): Operator => ({
      name,
      operand: 'one',
      operandSchema: schema,
      comparesFields: true,
      strict: true,
      resolve: (operand) => (isEmpty(operand) ? operand : one(operand)),
      sql: (column, operand, params) => `${column} ${sign} ${params.add(operand, cast)}`,
      sqlFields: (column, other) => `${column} ${sign} ${other}`,
      test: (value, operand) => !isEmpty(value) && !isEmpty(operand) && holds(compare(value, operand)),
    })),
    between,
  ];
}
