import type { EffectiveField } from '@mokuai/contract';
import { viewOf } from '../../field-views/registry.js';

export type FieldOperator = EffectiveField['operators'][number];

/** The operators a filter offers for a field. */
export const offeredOperators = (field: EffectiveField): readonly FieldOperator[] => {
  const unoffered = new Set(viewOf(field.type).unoffered ?? []);
  return field.operators.filter((operator) => !unoffered.has(operator.name));
};

export const operatorOf = (field: EffectiveField, name: string | null): FieldOperator | undefined =>
  field.operators.find((operator) => operator.name === name);

/** Does what one operator compares with make sense for another? */
export const sameOperand = (a: FieldOperator | undefined, b: FieldOperator | undefined): boolean =>
  a !== undefined && b !== undefined && a.operand === b.operand;
