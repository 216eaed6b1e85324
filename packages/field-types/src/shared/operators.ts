import type { Json, Operator, OperatorName, ParamSink } from '@mokuai/expression';

export const isEmpty = (value: Json | undefined): value is null | undefined => value === null || value === undefined;

/** `empty` and `not_empty`, the same for every type: what counts as empty is kept as NULL. */
export const emptiness: readonly Operator[] = [
  {
    name: 'empty',
    operand: 'none',
    comparesFields: false,
    strict: false,
    sql: (column) => `${column} IS NULL`,
    test: isEmpty,
  },
  {
    name: 'not_empty',
    operand: 'none',
    comparesFields: false,
    strict: true,
    sql: (column) => `${column} IS NOT NULL`,
    test: (value) => !isEmpty(value),
  },
];

/** The opposite of an operator, true for empty fields: `ne`, `not_in`, `not_contains`. */
export function negate(name: OperatorName, operator: Operator): Operator {
  const { sqlFields } = operator;
  return {
    ...operator,
    name,
    strict: false,
    sql: (column, operand, params) => `(${operator.sql(column, operand, params)}) IS NOT TRUE`,
    ...(sqlFields && { sqlFields: (column: string, other: string) => `(${sqlFields(column, other)}) IS NOT TRUE` }),
    test: (value, operand) => !operator.test(value, operand),
  };
}

/** What equality and membership need to know of a type. */
export interface Equality {
  /** Postgres type of the parameter. */
  readonly cast: string;
  /** Schema of one value. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Form in which one operand is compared. */
  readonly normalize?: (value: Json) => Json;
}

const placeholder = (params: ParamSink, operand: Json | undefined, cast: string): string => params.add(operand, cast);

/** `eq`, `ne`, `in`, `not_in` over values that are equal when their JSON is. */
export function equality({ cast, schema, normalize }: Equality): readonly Operator[] {
  const one = normalize ?? ((value: Json) => value);
  const eq: Operator = {
    name: 'eq',
    operand: 'one',
    operandSchema: schema,
    comparesFields: true,
    strict: true,
    resolve: (operand) => (isEmpty(operand) ? operand : one(operand)),
    sql: (column, operand, params) => `${column} = ${placeholder(params, operand, cast)}`,
    sqlFields: (column, other) => `${column} = ${other}`,
    test: (value, operand) => !isEmpty(value) && value === operand,
  };
  const within: Operator = {
    name: 'in',
    operand: 'list',
    operandSchema: { type: 'array', items: schema, minItems: 1, maxItems: 500 },
    comparesFields: false,
    strict: true,
    resolve: (operand) => (operand as readonly Json[]).map(one).filter((item) => item !== null),
    sql: (column, operand, params) => `${column} = ANY(${placeholder(params, operand, `${cast}[]`)})`,
    test: (value, operand) => !isEmpty(value) && (operand as readonly Json[]).includes(value),
  };
  return [eq, negate('ne', eq), within, negate('not_in', within)];
}
