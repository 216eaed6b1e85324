import { accessCondition, type Access } from '@mokuai/access';
import type { SqlContext } from '../read/context.js';
import { recordProjection } from '../read/projection.js';

/**
 * JSON text of a just written record as the actor may read it. A write may take the record out of the actor's sight
 * (a new owner, a role that creates but does not read): then only id and version are shown.
 */
export function writtenJson(ctx: SqlContext, read: Access, alias: string): string {
  const bare = `json_build_object('id', ${alias}.id, 'version', ${alias}.version)::text`;
  const visible = accessCondition(read, alias, ctx.scope);
  if (visible === 'false') return bare;
  const whole = recordProjection(ctx, read, alias);
  return visible === 'true' ? whole : `CASE WHEN ${visible} THEN ${whole} ELSE ${bare} END`;
}
