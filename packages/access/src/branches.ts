import type { FieldModel, Model, ModuleModel, RoleDocument } from '@mokuai/definition';
import type { Actor } from './actor.js';
import { branchOf, type Branch, type Operation, type RowScope } from './branch.js';
import { mergeBranches } from './merge-branches.js';

/** May this actor read and write everything: the engine itself, or an administrator? */
export const isUnlimited = (actor: Actor): boolean => actor.engine || actor.capabilities.has('admin');

/**
 * The rows on which the actor may do `operation` in `module`, with the fields each grants, as few branches as possible.
 * Empty: not at all (also for a module that does not exist). An unlimited actor gets one branch with everything.
 */
export function branches(model: Model, actor: Actor, module: string, operation: Operation): readonly Branch[] {
  const target = model.module(module);
  if (!target) return [];
  if (isUnlimited(actor)) return [{ scope: 'all', fields: new Set(target.ownFields.map((f) => f.name)) }];
  const roles = actor.roles.map((name) => model.roles.get(name)).filter((role) => role !== undefined);
  return mergeBranches(roles.flatMap((role) => branchOfRole(role, actor, target, operation)));
}

/** What one role alone grants: at most one branch. */
export function branchOfRole(
  role: RoleDocument,
  actor: Actor,
  module: ModuleModel,
  operation: Operation,
): readonly Branch[] {
  const rights = Object.hasOwn(role.modules, module.name) ? role.modules[module.name] : undefined;
  const scope = rights && scopeOf(rights[operation], actor);
  if (!rights || !scope) return [];
  const wanted =
    operation === 'read' ? ['read', 'write'] : operation === 'create' || operation === 'update' ? ['write'] : [];
  const right = (field: string) =>
    (rights.fields && Object.hasOwn(rights.fields, field) ? rights.fields[field] : undefined) ??
    rights.fieldsDefault ??
    'write';
  const granted = module.ownFields.filter((f) => wanted.includes(right(f.name)));
  const isMasked = (f: FieldModel): boolean =>
    operation === 'read' && f.mask !== undefined && !rights.unmasked?.includes(f.name);
  return [branchOf(scope, names(granted.filter((f) => !isMasked(f))), names(granted.filter(isMasked)))];
}

const names = (fields: readonly FieldModel[]): readonly string[] => fields.map((f) => f.name);

/** A user without a department has no colleagues: department scopes come down to the user's own records. */
function scopeOf(right: boolean | RowScope | 'none' | undefined, actor: Actor): RowScope | undefined {
  if (right === undefined || right === false || right === 'none') return undefined;
  if (right === true) return 'all';
  return right !== 'all' && !actor.department ? 'own' : right;
}
