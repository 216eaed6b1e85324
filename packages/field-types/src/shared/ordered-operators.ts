import type { Json, Operator, OperatorName } from '@mokuai/expression';
import { isEmpty } from './operators.js';

type Test = (value: number, operand: number) => boolean;

const comparisons: readonly (readonly [OperatorName, string, Test])[] = [
  ['lt', '<', (value, operand) => value < operand],
  ['le', '<=', (value, operand) => value <= operand],
  ['gt', '>', (value, operand) => value > operand],
  ['ge', '>=', (value, operand) => value >= operand],
];

/** `lt`, `le`, `gt`, `ge` and `between` (both ends included) over numbers; `cast` is the Postgres type of the parameter. */
export function orderedOperators(cast: string, schema: Readonly<Record<string, unknown>>): readonly Operator[] {
  const between: Operator = {
    name: 'between',
    operand: 'range',
    operandSchema: { type: 'array', items: schema, minItems: 2, maxItems: 2 },
    comparesFields: false,
    strict: true,
    sql(column, operand, params) {
      const [low, high] = operand as readonly Json[];
      return `${column} BETWEEN ${params.add(low, cast)} AND ${params.add(high, cast)}`;
    },
    test(value, operand) {
      const [low, high] = operand as readonly number[];
      return !isEmpty(value) && Number(value) >= low! && Number(value) <= high!;
    },
  };
  return [
    ...comparisons.map(([name, sign, test]): Operator => ({
      name,
      operand: 'one',
      operandSchema: schema,
      comparesFields: true,
      strict: true,
      sql: (column, operand, params) => `${column} ${sign} ${params.add(operand, cast)}`,
      sqlFields: (column, other) => `${column} ${sign} ${other}`,
      test: (value, operand) => !isEmpty(value) && !isEmpty(operand) && test(Number(value), Number(operand)),
    })),
    between,
  ];
}
