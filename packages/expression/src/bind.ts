import { fail, fault, ok, pointer as at, type Fault, type Result } from '@mokuai/kernel';
import { fits } from './fits.js';
import type { Bound, BoundComparison, Comparison, Operator, Predicate } from './predicate.js';

/** What a path stands for. */
export interface FoundField<F> {
  readonly field: F;
  readonly operators: ReadonlyMap<string, Operator>;
  /** Fields of one type can be compared with each other. */
  readonly type: string;
}

/** Finds the field of a path such as `account.industry`; undefined where there is none (or none that the asker may know of). */
export type FieldResolver<F> = (path: string) => FoundField<F> | undefined;

/**
 * Finds each comparison's field and operator and checks its operand; faults point into the predicate, which stands at `pointer`.
 * Faults: `unknown_field`, `unknown_operator`, `bad_operand`.
 */
export function bindPredicate<F>(predicate: Predicate, resolver: FieldResolver<F>, pointer = ''): Result<Bound<F>> {
  const faults: Fault[] = [];
  const bound = bindNode(predicate, resolver, pointer, faults);
  return bound && faults.length === 0 ? ok(bound) : fail(...faults);
}

function bindNode<F>(node: Predicate, resolver: FieldResolver<F>, path: string, faults: Fault[]): Bound<F> | undefined {
  if ('not' in node) {
    const item = bindNode(node.not, resolver, at(path, 'not'), faults);
    return item && { kind: 'not', item };
  }
  if ('field' in node) return bindComparison(node, resolver, path, faults);
  const kind = 'and' in node ? 'and' : 'or';
  const items = 'and' in node ? node.and : node.or;
  const bound = items.map((item, index) => bindNode(item, resolver, at(path, kind, index), faults));
  return { kind, items: bound.filter((item) => item !== undefined) };
}

function bindComparison<F>(
  { field: name, op, value, valueField }: Comparison,
  resolver: FieldResolver<F>,
  path: string,
  faults: Fault[],
): BoundComparison<F> | undefined {
  const refuse = (...args: Parameters<typeof fault>): undefined => {
    faults.push(fault(...args));
    return undefined;
  };
  const found = resolver(name);
  if (!found) return refuse('unknown_field', at(path, 'field'), { field: name });
  const operator = found.operators.get(op);
  if (!operator) return refuse('unknown_operator', at(path, 'op'), { field: name, op });
  const { field } = found;
  if (valueField !== undefined) {
    if (!operator.comparesFields) return refuse('bad_operand', at(path, 'valueField'), { op });
    const other = resolver(valueField);
    if (!other) return refuse('unknown_field', at(path, 'valueField'), { field: valueField });
    if (other.type !== found.type) return refuse('bad_operand', at(path, 'valueField'), { op });
    return { kind: 'compare', field, operator, operand: undefined, other: other.field };
  }
  const fitting =
    operator.operand === 'none'
      ? value === undefined
      : value !== undefined && fits(operator.operandSchema ?? {}, value);
  if (!fitting) return refuse('bad_operand', at(path, 'value'), { op });
  return { kind: 'compare', field, operator, operand: value };
}
