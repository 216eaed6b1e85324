import { accessCondition, type Access } from '@mokuai/access';
import type { SqlContext } from './context.js';

/**
 * SQL that is true when the live row under `alias` is one the access reaches (its own operation: `read`, `update` …).
 * NULL counts as false: combine by AND.
 */
export function reachable(ctx: SqlContext, access: Access, alias: string): string {
  const condition = accessCondition(access, alias, ctx.scope);
  return condition === 'true' ? `${alias}.deleted_at IS NULL` : `${alias}.deleted_at IS NULL AND ${condition}`;
}

/** SQL that is true when `id` (an SQL expression) is a live record of the module that the actor may read. For lookup targets. */
export function isVisible(ctx: SqlContext, module: string, id: string): string {
  const access = ctx.access(module);
  if (!access || access.branches.length === 0) return 'false';
  const alias = ctx.alias();
  return `EXISTS (SELECT FROM ${access.module.table} ${alias} WHERE ${alias}.id = ${id} AND ${reachable(ctx, access, alias)})`;
}
