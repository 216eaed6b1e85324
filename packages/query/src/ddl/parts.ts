import type { ModuleModel } from '@mokuai/definition';

/**
 * A `batched` step's statement: sets `set` in the rows `t` of the module where `where` holds, of those that come after the
 * id `$1`, `$2` of them at most. A writer of one of them waits as long as its update takes.
 */
export const updateInParts = (module: ModuleModel, set: string, where: string): string =>
  `WITH part AS (SELECT id FROM ${module.table} WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2::int),
  done AS (UPDATE ${module.table} t SET ${set} FROM part WHERE t.id = part.id AND ${where})
SELECT id AS last, count(*) OVER ()::int AS rows FROM part ORDER BY id DESC LIMIT 1`;
