import { fail, fault, ok, pointer as at, type Fault, type Result } from '@mokuai/kernel';
import { OPERATOR_NAMES, type Comparison, type Json, type OperatorName, type Predicate } from './predicate.js';

export interface ParseOptions {
  /** Where the predicate stands in what the caller sent: faults point below it. */
  readonly pointer?: string;
  readonly maxDepth?: number;
  readonly maxNodes?: number;
}

const operatorNames: ReadonlySet<string> = new Set(OPERATOR_NAMES);
const comparisonKeys: ReadonlySet<string> = new Set(['field', 'op', 'value', 'valueField']);
const groupKeys: ReadonlySet<string> = new Set(['and', 'or', 'not']);
const fieldPath = /^[a-z][a-z0-9_]{0,47}(\.[a-z][a-z0-9_]{0,47}){0,7}$/;
const shown = (text: string): string => text.slice(0, 100);

/**
 * Reads a predicate's structure from JSON; whether its fields, operators and operands exist and fit is the matter of `bindPredicate`.
 * Faults: `bad_filter`, `unknown_key`, `unknown_field`, `unknown_operator`, `too_deep`, `too_many_conditions`.
 */
export function parsePredicate(json: unknown, options: ParseOptions = {}): Result<Predicate> {
  const { pointer = '', maxDepth = 12, maxNodes = 300 } = options;
  const faults: Fault[] = [];
  let nodes = 0;

  const refuse = (...args: Parameters<typeof fault>): undefined => {
    faults.push(fault(...args));
    return undefined;
  };

  function read(value: unknown, path: string, depth: number): Predicate | undefined {
    nodes++;
    if (nodes > maxNodes)
      return nodes === maxNodes + 1 ? refuse('too_many_conditions', pointer, { max: maxNodes }) : undefined;
    if (depth > maxDepth) return refuse('too_deep', path, { max: maxDepth });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('bad_filter', path);
    const entries = Object.entries(value);
    const group = entries.find(([key]) => groupKeys.has(key));
    if (!group) return readComparison(new Map(entries), path);
    const extra = entries.find((entry) => entry !== group);
    if (extra)
      return refuse(known(extra[0]) ? 'bad_filter' : 'unknown_key', at(path, extra[0]), { key: shown(extra[0]) });
    const [key, inner] = group;
    const below = at(path, key);
    if (key === 'not') {
      const not = read(inner, below, depth + 1);
      return not && { not };
    }
    if (!Array.isArray(inner)) return refuse('bad_filter', below);
    const items: Predicate[] = [];
    for (const [index, item] of inner.entries()) {
      const one = read(item, at(below, index), depth + 1);
      if (one) items.push(one);
      if (nodes > maxNodes) break;
    }
    return key === 'and' ? { and: items } : { or: items };
  }

  function readComparison(entries: ReadonlyMap<string, unknown>, path: string): Comparison | undefined {
    for (const key of entries.keys())
      if (!comparisonKeys.has(key)) return refuse('unknown_key', at(path, key), { key: shown(key) });
    const field = entries.get('field');
    const op = entries.get('op');
    const valueField = entries.get('valueField');
    if (typeof field !== 'string') return refuse('bad_filter', at(path, 'field'));
    if (!fieldPath.test(field)) return refuse('unknown_field', at(path, 'field'), { field: shown(field) });
    if (typeof op !== 'string') return refuse('bad_filter', at(path, 'op'));
    if (!operatorNames.has(op)) return refuse('unknown_operator', at(path, 'op'), { field, op: shown(op) });
    if (valueField === undefined)
      return {
        field,
        op: op as OperatorName,
        ...(entries.has('value') && { value: entries.get('value') as Json }),
      };
    if (typeof valueField !== 'string' || entries.has('value')) return refuse('bad_filter', at(path, 'valueField'));
    if (!fieldPath.test(valueField))
      return refuse('unknown_field', at(path, 'valueField'), { field: shown(valueField) });
    return { field, op: op as OperatorName, valueField };
  }

  const predicate = read(json, pointer, 1);
  return predicate && faults.length === 0 ? ok(predicate) : fail(...faults);
}

const known = (key: string): boolean => groupKeys.has(key) || comparisonKeys.has(key);
