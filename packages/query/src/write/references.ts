import type { FieldModel } from '@mokuai/definition';
import type { SqlContext } from '../read/context.js';
import { reachable } from '../read/visible.js';

export type Lookup = FieldModel & { readonly target: string };
export type List = FieldModel & { readonly targets: string };

/** The fields that point at one record. */
export const lookups = (fields: Iterable<FieldModel>): Lookup[] =>
  [...fields].filter((field): field is Lookup => field.target !== undefined);

/** The fields that point at records by a list of their ids. */
export const lists = (fields: Iterable<FieldModel>): List[] =>
  [...fields].filter((field): field is List => field.targets !== undefined);

/**
 * Boolean SQL: is any member of the list `value` an id that may not be pointed at? See {@link referenceCondition}.
 * @param known a list whose members were pointed at before, and may stay
 */
export function badMember(ctx: SqlContext, targets: string, value: string, known?: string): string {
  const member = ctx.alias();
  const isNew = known === undefined ? '' : `${member} <> ALL (coalesce(${known}, '{}')) AND `;
  return `EXISTS (SELECT FROM unnest(${value}) ${member} WHERE ${isNew}NOT ${referenceCondition(ctx, targets, member)})`;
}

/**
 * Boolean SQL: is `value` the id of a live record of `target` that the actor may see? The record is locked against deletion
 * until the write is done (a delete that came first is seen after the wait). Users may always point at themselves.
 */
export function referenceCondition(ctx: SqlContext, target: string, value: string): string {
  const self = target === 'user' ? `${value} = ${ctx.scope.userId()}` : 'false';
  const access = ctx.access(target);
  if (!access || access.branches.length === 0) return self;
  const alias = ctx.alias();
  const found = `EXISTS (SELECT FROM ${access.module.table} ${alias} WHERE ${alias}.id = ${value} AND ${reachable(ctx, access, alias)} FOR KEY SHARE OF ${alias})`;
  return self === 'false' ? found : `(${self} OR ${found})`;
}
