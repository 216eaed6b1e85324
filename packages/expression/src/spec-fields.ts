import fc from 'fast-check';
import type { FoundField } from './bind.js';
import type { Json, Moment, Operator, Predicate } from './predicate.js';

/** A field type made up for the specs of this floor: whole numbers, with one dynamic operand. */
const eq: Operator = {
  name: 'eq',
  operand: 'one',
  operandSchema: { anyOf: [{ type: 'integer' }, { type: 'object', properties: { now: { const: true } } }] },
  comparesFields: true,
  strict: true,
  resolve: (operand, moment) => (typeof operand === 'object' ? moment.now : operand),
  sql: () => '',
  test: (value, operand) => value !== null && value !== undefined && value === operand,
};
const ne: Operator = { ...eq, name: 'ne', strict: false, test: (value, operand) => !eq.test(value, operand) };
const within: Operator = {
  ...eq,
  name: 'in',
  operand: 'list',
  comparesFields: false,
  operandSchema: { type: 'array', items: { type: 'integer' }, minItems: 1 },
  resolve: (operand) => operand,
  test: (value, operand) => (operand as Json[]).includes(value ?? null),
};
const empty: Operator = {
  name: 'empty',
  operand: 'none',
  comparesFields: false,
  strict: false,
  sql: () => '',
  test: (value) => value === null || value === undefined,
};

const operators = new Map([eq, ne, within, empty].map((operator) => [operator.name as string, operator]));
const fields = new Map<string, FoundField<string>>([
  ...['a', 'b', 'account.size'].map((name): [string, FoundField<string>] => [
    name,
    { field: name, operators, type: 'integer' },
  ]),
  ['word', { field: 'word', operators: new Map([['eq', { ...eq, operandSchema: { type: 'string' } }]]), type: 'text' }],
]);

export const find = (path: string): FoundField<string> | undefined => fields.get(path);

export const moment: Moment = {
  now: 3,
  timeZone: 'Asia/Shanghai',
  userId: null,
  departmentId: null,
  departmentsBelow: [],
};

const small = fc.integer({ min: 0, max: 4 });
const field = fc.constantFrom('a', 'b', 'account.size');

export const anyRow = fc.record({
  a: fc.option(small),
  b: fc.option(small),
  'account.size': fc.option(small),
}) as fc.Arbitrary<Record<string, Json>>;

/** Predicates that bind. */
export const anyPredicate: fc.Arbitrary<Predicate> = fc.letrec<{ node: Predicate }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'predicate' },
    fc.record({ field, op: fc.constantFrom('eq' as const, 'ne' as const), value: small }),
    fc.record({ field, op: fc.constant('eq' as const), valueField: field }),
    fc.record({ field, op: fc.constant('in' as const), value: fc.array(small, { minLength: 1, maxLength: 3 }) }),
    fc.record({ field, op: fc.constant('empty' as const) }),
    fc.record({ not: tie('node') }),
    fc.record({ and: fc.array(tie('node'), { maxLength: 3 }) }),
    fc.record({ or: fc.array(tie('node'), { maxLength: 3 }) }),
  ),
})).node;
