import { RECORD_SCHEMA, type ModuleModel } from '@mokuai/definition';
import type { Statement } from '@mokuai/kernel';

/** What is known of a module's search indexes when a search is planned. */
export interface SearchState {
  /** Another one wherever a search may be planned otherwise. */
  readonly version: number;
  /** Rows of the table, about. */
  readonly rows: number;
  /** How large a part of the rows has one of the most common grams; by index, those that can be used only. */
  readonly indexes: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

export interface SearchStateRow {
  readonly index: string;
  readonly rows: number;
  /** As Postgres writes arrays. */
  readonly grams: string | null;
  readonly parts: string | null;
}

/** Asks the catalog for the search indexes of a module. */
export const searchStateStatement = (module: ModuleModel): Statement => ({
  name: 'search_state',
  text: `SELECT i.relname AS index, c.reltuples::float8 AS rows, s.most_common_elems::text AS grams, s.most_common_elem_freqs::text AS parts
FROM pg_class c JOIN pg_index x ON x.indrelid = c.oid JOIN pg_class i ON i.oid = x.indexrelid
LEFT JOIN pg_stats s ON s.schemaname = $1 AND s.tablename = i.relname
WHERE c.relnamespace = $1::text::regnamespace AND c.relname = $2 AND x.indisvalid AND i.relname = ANY ($3::text[])`,
  values: [RECORD_SCHEMA, module.name, module.ownFields.flatMap((field) => field.search?.index ?? [])],
});

/** Reads the answer to `searchStateStatement`. */
export const searchStateFrom = (rows: readonly SearchStateRow[], version: number): SearchState => ({
  version,
  rows: Math.max(0, rows[0]?.rows ?? 0),
  indexes: new Map(
    rows.map(({ index, grams, parts }) => {
      const shares = numbersIn(parts);
      return [index, new Map(numbersIn(grams).map((gram, i) => [gram, shares[i]!]))];
    }),
  ),
});

const numbersIn = (array: string | null): number[] => (array ? array.slice(1, -1).split(',').map(Number) : []);
