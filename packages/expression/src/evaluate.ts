import type { Bound, BoundComparison, Json, Moment } from './predicate.js';

/** Reads a field's API value; null or undefined where it is empty. */
export type Read<F> = (field: F) => Json | undefined;

/** Does the predicate hold? Two-valued, and of one mind with the SQL that is made of the same predicate. */
export function evaluate<F>(bound: Bound<F>, read: Read<F>, moment: Moment): boolean {
  switch (bound.kind) {
    case 'and':
      return bound.items.every((item) => evaluate(item, read, moment));
    case 'or':
      return bound.items.some((item) => evaluate(item, read, moment));
    case 'not':
      return !evaluate(bound.item, read, moment);
    case 'compare':
      return compare(bound, read, moment);
  }
}

function compare<F>({ field, operator, operand, other }: BoundComparison<F>, read: Read<F>, moment: Moment): boolean {
  const resolved = other === undefined ? resolve(operator, operand, moment) : read(other);
  return operator.test(read(field), resolved);
}

const resolve = (operator: BoundComparison<unknown>['operator'], operand: Json | undefined, moment: Moment) =>
  operator.resolve && operator.operand !== 'none' ? operator.resolve(operand, moment) : operand;

/**
 * The predicate with every operand in the form that `Operator.sql` and `Operator.test` take. Resolving is idempotent,
 * so that the outcome may still be evaluated.
 */
export function resolveOperands<F>(bound: Bound<F>, moment: Moment): Bound<F> {
  switch (bound.kind) {
    case 'and':
    case 'or':
      return { kind: bound.kind, items: bound.items.map((item) => resolveOperands(item, moment)) };
    case 'not':
      return { kind: 'not', item: resolveOperands(bound.item, moment) };
    case 'compare':
      return bound.other === undefined ? { ...bound, operand: resolve(bound.operator, bound.operand, moment) } : bound;
  }
}
