import { fault, pointer as at, type Fault } from '@mokuai/kernel';
import type { Bound, Json, Operator, OperatorName, Predicate } from '@mokuai/expression';
import type { FieldPath, ModuleModel } from '../model.js';
import { compileValidator, type Validator } from './validator.js';

/** How many lookups a path may cross. */
export const MAX_HOPS = 3;
const MAX_DEPTH = 10;

export interface BindOptions {
  /** May paths begin with `old.`? Only where there is a change to speak of: in workflows. */
  readonly old?: boolean;
}

export type BoundPredicate = ReturnType<ModuleModel['bind']>;

/** Finds the field that a path names, from this module on; undefined where there is none or it is too far away. */
export function findPath(
  module: ModuleModel,
  find: (module: string) => ModuleModel | undefined,
  path: string,
  options: BindOptions = {},
): FieldPath | undefined {
  const names = path.split('.');
  const old = options.old === true && names.length > 1 && names[0] === 'old' && !module.fields.has('old');
  if (old) names.shift();
  if (names.length > MAX_HOPS + 1) return undefined;
  const hops = [];
  let here: ModuleModel | undefined = module;
  for (const name of names.slice(0, -1)) {
    const hop = here.fields.get(name);
    if (hop?.target === undefined) return undefined;
    hops.push(hop);
    here = find(hop.target);
    if (!here) return undefined;
  }
  const field = here.fields.get(names.at(-1)!);
  return field && { hops, field, old };
}

/** Binds a predicate to a module; anything may be passed that came as JSON. All its faults are found, not only the first. */
export function bindPredicate(
  module: ModuleModel,
  find: (module: string) => ModuleModel | undefined,
  predicate: Predicate,
  pointer: string,
  options?: BindOptions,
): BoundPredicate {
  const faults: Fault[] = [];
  const bound = new Binder(faults, (path) => findPath(module, find, path, options)).any(predicate, pointer, 0);
  return bound && faults.length === 0 ? { ok: true, value: bound } : { ok: false, faults };
}

type Found = Bound<FieldPath> | undefined;

class Binder {
  constructor(
    private readonly faults: Fault[],
    private readonly find: (path: string) => FieldPath | undefined,
  ) {}

  any(node: unknown, place: string, depth: number): Found {
    if (depth > MAX_DEPTH) return this.#refuse(fault('too_deep', place, { max: MAX_DEPTH }));
    if (typeof node !== 'object' || node === null || Array.isArray(node))
      return this.#refuse(fault('bad_filter', place));
    const keys = Object.keys(node);
    if (keys.length === 1) {
      const { and, or, not } = node as Record<string, unknown>;
      if (Array.isArray(and)) return this.#all('and', and, at(place, 'and'), depth);
      if (Array.isArray(or)) return this.#all('or', or, at(place, 'or'), depth);
      if (not !== undefined) {
        const item = this.any(not, at(place, 'not'), depth + 1);
        return item && { kind: 'not', item };
      }
    }
    return this.#comparison(node as Record<string, unknown>, place);
  }

  #all(kind: 'and' | 'or', nodes: readonly unknown[], place: string, depth: number): Found {
    const items = nodes.map((node, index) => this.any(node, at(place, index), depth + 1));
    return { kind, items: items.filter((item) => item !== undefined) };
  }

  #comparison(node: Record<string, unknown>, place: string): Found {
    const { field, op, value, valueField, ...others } = node;
    const [unknown] = Object.keys(others);
    if (unknown !== undefined) return this.#refuse(fault('unknown_key', at(place, unknown), { key: unknown }));
    if (typeof field !== 'string' || typeof op !== 'string') return this.#refuse(fault('bad_filter', place));
    const path = this.find(field);
    if (!path) return this.#refuse(fault('unknown_field', at(place, 'field'), { field }));
    const operator = path.field.operators.get(op as OperatorName);
    if (!operator) return this.#refuse(fault('unknown_operator', at(place, 'op'), { field, op }));
    if (valueField !== undefined) return this.#fields(path, operator, value, valueField, place);
    if (!takes(operator, value as Json | undefined))
      return this.#refuse(fault('bad_operand', at(place, 'value'), { op }));
    return { kind: 'compare', field: path, operator, operand: value as Json | undefined };
  }

  #fields(path: FieldPath, operator: Operator, value: unknown, valueField: unknown, place: string): Found {
    if (typeof valueField !== 'string' || value !== undefined) return this.#refuse(fault('bad_filter', place));
    const other = this.find(valueField);
    const here = at(place, 'valueField');
    if (!other) return this.#refuse(fault('unknown_field', here, { field: valueField }));
    if (!operator.comparesFields || other.field.type !== path.field.type || other.hops.length > 0) {
      return this.#refuse(fault('bad_operand', here, { op: operator.name }));
    }
    return { kind: 'compare', field: path, operator, operand: undefined, other };
  }

  #refuse(fault: Fault): undefined {
    this.faults.push(fault);
    return undefined;
  }
}

const operandValidators = new WeakMap<Operator, Validator>();

function takes(operator: Operator, operand: Json | undefined): boolean {
  if (operator.operand === 'none') return operand === undefined || operand === null;
  if (operand === undefined) return false;
  let validator = operandValidators.get(operator);
  if (!validator) operandValidators.set(operator, (validator = compileValidator({ ...operator.operandSchema })));
  return validator(operand).length === 0;
}
