import type { FieldModel, Model, ModuleModel } from '@mokuai/definition';
import type { Actor } from './actor.js';
import { covers, type Branch, type Operation } from './branch.js';
import { branches, isUnlimited } from './branches.js';
import { anyRowCondition, inBranch, widestBranches, type ScopedRecord, type ScopeParams } from './row-condition.js';

/** On which visible rows a cell of a field is granted: all, none, or those of these branches. */
export type Grant = 'always' | 'never' | readonly Branch[];

/** What actors of one signature may do with one module by one operation. Holds no values of the actor: placeholders are given later. */
export interface Access {
  readonly module: ModuleModel;
  readonly operation: Operation;
  /** Widest first; empty when the operation is not allowed on any row. */
  readonly branches: readonly Branch[];
  /** The branches that together have all the rows. */
  readonly rows: readonly Branch[];
  /** Where a field's cell is granted. System fields of the module: always. A name that is no field: never. */
  grant(field: string): Grant;
  /** Where at least the mask of a cell is shown, those where the cell is granted among them. */
  shown(field: string): Grant;
}

/** Actors of the same signature have the same rights but for their own id and department range. */
export function accessSignature(actor: Actor): string {
  let signature = signatures.get(actor);
  if (signature === undefined) {
    signature = isUnlimited(actor) ? '*' : [...new Set(actor.roles)].sort().join(' ') + (actor.department ? ' @' : '');
    signatures.set(actor, signature);
  }
  return signature;
}
const signatures = new WeakMap<Actor, string>();

/** What the actor may do; undefined where the module does not exist. Compiled once per Model and signature. */
export function accessTo(model: Model, actor: Actor, module: string, operation: Operation): Access | undefined {
  let known = compiled.get(model);
  if (!known) compiled.set(model, (known = new Map()));
  const key = `${module}|${operation}|${accessSignature(actor)}`;
  let access = known.get(key);
  if (!access) {
    const target = model.module(module);
    if (!target) return undefined;
    access = makeAccess(target, operation, branches(model, actor, module, operation));
    known.set(key, access);
  }
  return access;
}
const compiled = new WeakMap<Model, Map<string, Access>>();

function makeAccess(module: ModuleModel, operation: Operation, all: readonly Branch[]): Access {
  const find = (field: FieldModel, has: (branch: Branch) => boolean): Grant => {
    if (all.length === 0) return 'never';
    if (field.system && operation === 'read') return 'always';
    const granting = all.filter(has);
    if (granting.length === 0) return 'never';
    return widestBranches(all).every((b) => granting.some((g) => covers(g.scope, b.scope))) ? 'always' : granting;
  };
  return {
    module,
    operation,
    branches: all,
    rows: widestBranches(all),
    grant: remembered(module, (field) => find(field, (b) => b.fields.has(field.name))),
    shown: remembered(module, (field) =>
      find(field, (b) => b.fields.has(field.name) || b.masked?.has(field.name) === true),
    ),
  };
}

function remembered(module: ModuleModel, find: (field: FieldModel) => Grant): (name: string) => Grant {
  const grants = new Map<string, Grant>();
  return (name) => {
    const known = grants.get(name);
    const field = known === undefined ? module.fields.get(name) : undefined;
    if (!field) return known ?? 'never';
    const grant = find(field);
    grants.set(name, grant);
    return grant;
  };
}

/** SQL that is true on visible rows whose cell is granted; `true` and `false` literally where the row does not matter. */
export const cellCondition = (access: Access, field: string, alias: string, params: ScopeParams): string =>
  grantCondition(access.grant(field), alias, params);

/** SQL that is true on visible rows of which the cell or its mask is shown. */
export const shownCondition = (access: Access, field: string, alias: string, params: ScopeParams): string =>
  grantCondition(access.shown(field), alias, params);

function grantCondition(grant: Grant, alias: string, params: ScopeParams): string {
  if (grant === 'always') return 'true';
  return grant === 'never' ? 'false' : anyRowCondition(grant, alias, params);
}

/** SQL that is true on the rows the operation is allowed on. */
export const accessCondition = (access: Access, alias: string, params: ScopeParams): string =>
  anyRowCondition(access.rows, alias, params);

/** The same in memory: the fields granted on this record, or undefined when the record is no row of any branch. System fields are not listed. */
export function grantedFields(access: Access, record: ScopedRecord, actor: Actor): ReadonlySet<string> | undefined {
  const holding = access.branches.filter((b) => inBranch(b, record, actor));
  return holding.length === 0 ? undefined : new Set(holding.flatMap((b) => [...b.fields]));
}

/** Fields of which only the mask is shown on this record, in memory. */
export function maskedFields(access: Access, record: ScopedRecord, actor: Actor): ReadonlySet<string> {
  const holding = access.branches.filter((b) => inBranch(b, record, actor));
  return new Set(
    holding.flatMap((b) => [...(b.masked ?? [])]).filter((field) => !holding.some((b) => b.fields.has(field))),
  );
}
