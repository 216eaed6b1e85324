import { fault, pointer as at, type Fault, type ProblemCode } from '@mokuai/kernel';
import { parsePredicate, pathsOf, type Predicate } from '@mokuai/expression';
import { findPath } from '../compile/bind.js';
import type { AnyDocument, NumberingDocument } from '../kinds/index.js';
import type { FieldModel, FieldPath, Model, ModuleModel } from '../model.js';
import type { StepKind } from './step-kind.js';

/** What a check needs beyond the documents: knowledge of higher floors, and of the database. */
export interface CheckOptions {
  /** The steps that workflows may take. Where it is left out, step types and inputs are not checked. */
  readonly steps?: readonly StepKind[];
  /** Is a numbering rule sound? */
  readonly numbering?: (document: NumberingDocument) => readonly Fault[];
  /** Ids of all users. Where it is left out, users are not looked for. */
  readonly users?: ReadonlySet<string>;
  /** Which documents are to be checked, against all the others; left out: all. */
  readonly only?: (document: AnyDocument) => boolean;
}

/** Looks up, for one document, what it refers to, and collects what is wrong. */
export class Checker {
  readonly faults: Fault[] = [];
  readonly steps: ReadonlyMap<string, StepKind> | undefined;

  constructor(
    readonly model: Model,
    readonly options: CheckOptions,
  ) {
    this.steps = options.steps && new Map(options.steps.map((step) => [step.type, step]));
  }

  report(code: ProblemCode, path: string, params?: Fault['params']): void {
    this.faults.push(fault(code, path, params));
  }

  /** Adds faults whose paths are relative to `path`. */
  reportAll(faults: readonly Fault[], path: string): void {
    for (const found of faults) this.faults.push({ ...found, path: path + found.path });
  }

  module(name: string, path: string): ModuleModel | undefined {
    const module = this.model.module(name);
    if (!module) this.report('unknown_module', path, { module: name });
    return module;
  }

  /** A field of the module itself. */
  field(module: ModuleModel, name: string, path: string): FieldModel | undefined {
    const field = module.fields.get(name);
    if (!field) this.report('unknown_field', path, { field: name });
    return field;
  }

  /** A field of the module, or of what its lookups point at. */
  path(module: ModuleModel, name: string, path: string): FieldPath | undefined {
    const found = findPath(module, (target) => this.model.module(target), name);
    if (!found) this.report('unknown_field', path, { field: name });
    return found;
  }

  role(name: string, path: string): void {
    if (!this.model.roles.has(name)) this.report('unknown_role', path, { role: name });
  }

  users(ids: readonly string[], path: string): void {
    const { users } = this.options;
    if (!users) return;
    ids.forEach((id, index) => {
      if (!users.has(id)) this.report('unknown_user', at(path, index), { user: id });
    });
  }

  predicate(module: ModuleModel, predicate: Predicate | undefined, path: string, options?: { old: boolean }): void {
    if (predicate === undefined) return;
    const parsed = parsePredicate(predicate, { pointer: path });
    const bound = parsed.ok ? module.bind(parsed.value, path, options) : parsed;
    if (!bound.ok) this.faults.push(...bound.faults);
  }

  /** A condition on the other fields of the same record: what draws it follows it while one types. `of`: the field that it is about. */
  ownCondition(module: ModuleModel, condition: Predicate | undefined, path: string, of?: string): void {
    if (condition === undefined) return;
    this.predicate(module, condition, path);
    if (!parsePredicate(condition).ok) return;
    for (const other of pathsOf(condition)) {
      if (other.includes('.')) this.report('condition_too_far', path, { field: other });
      if (other === of) this.report('condition_on_itself', path, { field: of });
    }
  }

  /** Reports each name that stands a second time. `pathOf` points at the name by its index. */
  distinct(names: readonly string[], pathOf: (index: number) => string): void {
    const seen = new Set<string>();
    names.forEach((name, index) => {
      if (seen.has(name)) this.report('duplicate_name', pathOf(index), { name });
      seen.add(name);
    });
  }
}
