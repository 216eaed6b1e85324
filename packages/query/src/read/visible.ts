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
