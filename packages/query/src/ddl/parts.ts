import type { ModuleModel } from '@mokuai/definition';

/** Rows of a part of a batched step: a writer of one of them waits as long as its update takes. */
export const ROWS_OF_PART = 1000;

/** A `batched` step's statement: sets `set` in the rows `t` of the module where `where` holds. */
export const updateInParts = (module: ModuleModel, set: string, where: string): string =>
  `WITH part AS (SELECT id FROM ${module.table} WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT ${ROWS_OF_PART}),
  done AS (UPDATE ${module.table} t SET ${set} FROM part WHERE t.id = part.id AND ${where})
SELECT id AS last FROM part ORDER BY id DESC LIMIT 1`;
