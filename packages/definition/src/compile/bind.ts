import type { Predicate } from '@mokuai/expression';
import { bindPredicate } from '@mokuai/expression';
import type { FieldModel, FieldPath, ModuleModel } from '../model.js';

/** How many lookups a path may cross. */
export const MAX_HOPS = 3;

export interface BindOptions {
  /** May paths begin with `old.`? Only where there is a change to speak of: in workflows. */
  readonly old?: boolean;
}

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
  const hops: FieldModel[] = [];
  let here = module;
  for (const name of names.slice(0, -1)) {
    const hop = here.fields.get(name);
    const next = hop?.target === undefined ? undefined : find(hop.target);
    if (!hop || !next) return undefined;
    hops.push(hop);
    here = next;
  }
  const field = here.fields.get(names.at(-1)!);
  return field && { hops, field, old };
}

/** Binds a predicate to a module: every path to its field, every operator to the one of the field's type. */
export function bindToModule(
  module: ModuleModel,
  find: (module: string) => ModuleModel | undefined,
  predicate: Predicate,
  pointer: string,
  options?: BindOptions,
): ReturnType<ModuleModel['bind']> {
  return bindPredicate<FieldPath>(
    predicate,
    (path) => {
      const found = findPath(module, find, path, options);
      return found && { field: found, operators: found.field.operators, type: found.field.type.name };
    },
    pointer,
  );
}
