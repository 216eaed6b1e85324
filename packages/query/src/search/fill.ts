import { generatedName, RECORD_SCHEMA, type FieldModel, type ModuleModel } from '@mokuai/definition';
import { ident, type Statement } from '@mokuai/kernel';
import { wordIndexes } from '../ddl/wanted.js';

/** A row of the answer to `missingWordsStatement`. */
export interface MissingWords {
  readonly id: string;
  readonly version: number;
  /** API values of the fields, in their order, as JSON text. */
  readonly fields: string;
}

/** The words of one record as it was at a version, by `w` and the position of the field. */
export interface FilledWords {
  readonly id: string;
  readonly version: number;
  readonly [word: `w${number}`]: string | null;
}

/** The search index of a field, and how it is come by. */
export interface WordsIndex {
  /** Under this name it is built; nothing uses it. */
  readonly building: string;
  readonly drop: string;
  readonly create: string;
  /** Makes it the one that is used. */
  readonly finish: string;
}

const columnOf = (field: FieldModel): string => ident(field.search!.column);

const lacks = (fields: readonly FieldModel[]): string =>
  `(${fields.map((field) => `t.${field.column} IS NOT NULL AND t.${columnOf(field)} IS NULL`).join(' OR ')})`;

/** The next records behind an id (null: from the first on) that lack the words of a value in one of the fields. */
export const missingWordsStatement = (
  module: ModuleModel,
  fields: readonly FieldModel[],
  after: string | null,
  limit: number,
): Statement => ({
  text: `SELECT t.id, t.version, json_build_array(${fields.map((field) => field.projection('t')).join(', ')})::text AS fields
FROM ${module.table} t WHERE ${after === null ? '' : 't.id > $1::uuid AND '}${lacks(fields)} ORDER BY t.id LIMIT ${limit}`,
  values: after === null ? [] : [after],
});

/**
 * Gives records their words where they have none, of the version they were made of: what is written meanwhile has its own.
 * Records that somebody is at are left out, so that nobody waits in a ring.
 */
export const fillWordsStatement = (
  module: ModuleModel,
  fields: readonly FieldModel[],
  rows: readonly FilledWords[],
): Statement => ({
  text: `WITH given AS (SELECT * FROM json_to_recordset($1::json) AS x(id uuid, version int, ${fields.map((_, i) => `w${i} text`).join(', ')})),
  free AS MATERIALIZED (SELECT t.id, t.version FROM ${module.table} t WHERE t.id IN (SELECT id FROM given) FOR NO KEY UPDATE SKIP LOCKED)
UPDATE ${module.table} t SET ${fields.map((field, i) => `${columnOf(field)} = coalesce(t.${columnOf(field)}, given.w${i})`).join(', ')}
FROM given JOIN free USING (id, version) WHERE t.id = given.id`,
  values: [JSON.stringify(rows)],
});

/** How the search index of a field is built beside readers and writers. */
export function buildWordsStatements(module: ModuleModel, field: FieldModel): WordsIndex {
  const { name, body } = wordIndexes(module).find((index) => index.name === field.search!.index)!;
  const building = generatedName('b', module.name, field.search!.column);
  const schema = ident(RECORD_SCHEMA);
  return {
    building,
    drop: `DROP INDEX CONCURRENTLY IF EXISTS ${schema}.${ident(building)}`,
    create: `CREATE INDEX CONCURRENTLY ${ident(building)} ON ${module.table} ${body}`,
    finish: `ALTER INDEX ${schema}.${ident(building)} RENAME TO ${ident(name)}`,
  };
}
