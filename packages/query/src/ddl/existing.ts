import { RECORD_SCHEMA } from '@mokuai/definition';
import type { Statement } from '@mokuai/kernel';

/** What the database has of one module's table. */
export interface ExistingTable {
  /** Postgres type by column, with its collation where that is not the usual one: `text COLLATE "C"`. */
  readonly columns: ReadonlyMap<string, string>;
  /** Columns with a default. */
  readonly defaults: ReadonlySet<string>;
  /** Validity by name of index: one that is being built, or whose building failed, is not valid. */
  readonly indexes: ReadonlyMap<string, boolean>;
  /** Validity by name of foreign key. */
  readonly keys: ReadonlyMap<string, boolean>;
}

/** Tables of records, by module; those of removed modules by the place that keeps them. */
export type Existing = ReadonlyMap<string, ExistingTable>;

/** A row of the answer to `existingStatement`. */
export interface ExistingRow {
  readonly schema: string;
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly defaults: readonly string[];
  readonly indexes: Readonly<Record<string, boolean>>;
  readonly keys: Readonly<Record<string, boolean>>;
}

/** Asks the catalog for all tables of records, and those that are kept. */
export const existingStatement: Statement = {
  text: `SELECT n.nspname AS schema, c.relname AS "table",
  (SELECT coalesce(json_object_agg(a.attname, format_type(a.atttypid, a.atttypmod) || coalesce(' COLLATE "' || l.collname || '"', '')), '{}')
     FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
     LEFT JOIN pg_collation l ON l.oid = a.attcollation AND l.oid <> t.typcollation
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
  (SELECT coalesce(json_agg(a.attname), '[]')
     FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND a.atthasdef) AS defaults,
  (SELECT coalesce(json_object_agg(i.relname, x.indisvalid), '{}')
     FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid WHERE x.indrelid = c.oid AND NOT x.indisprimary) AS indexes,
  (SELECT coalesce(json_object_agg(k.conname, k.convalidated), '{}')
     FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f') AS keys
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE (n.nspname = $1 OR n.nspname ~ '^_kept\\d+_') AND c.relkind = 'r'`,
  values: [RECORD_SCHEMA],
};

/** Reads the answer to `existingStatement`. */
export const existingFrom = (rows: readonly ExistingRow[]): Existing =>
  new Map(
    rows.map((row) => [
      row.schema === RECORD_SCHEMA ? row.table : row.schema,
      {
        columns: new Map(Object.entries(row.columns)),
        defaults: new Set(row.defaults),
        indexes: new Map(Object.entries(row.indexes)),
        keys: new Map(Object.entries(row.keys)),
      },
    ]),
  );

/** A table whose column has another name. */
export function withRenamed(existing: ExistingTable, from: string, to: string): ExistingTable {
  const named = (name: string): string => (name === from ? to : name);
  return {
    ...existing,
    columns: new Map([...existing.columns].map(([name, type]) => [named(name), type])),
    defaults: new Set([...existing.defaults].map(named)),
  };
}

const LONG_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^timestamptz(\(\d\))?$/, 'timestamp$1 with time zone'],
  [/^timestamp(\(\d\))?$/, 'timestamp$1 without time zone'],
  [/^varchar(\(\d+\))?$/, 'character varying$1'],
  [/^(int|int4)$/, 'integer'],
  [/^int8$/, 'bigint'],
  [/^int2$/, 'smallint'],
  [/^bool$/, 'boolean'],
  [/^decimal(\(.*\))?$/, 'numeric$1'],
];

/** Are these two ways of writing one Postgres type, with its collation? The second is the catalog's way. */
export function sameType(written: string, catalog: string): boolean {
  const [type, collation] = written.split(/(?= COLLATE )/);
  const [found, own] = catalog.split(/(?= COLLATE )/);
  return collation === own && sameBase(type!, found!);
}

function sameBase(written: string, catalog: string): boolean {
  const brackets = /(\[\])*$/.exec(written)![0];
  const base = written.slice(0, written.length - brackets.length).replace(/\s*,\s*/g, ',');
  const found = LONG_NAMES.find(([pattern]) => pattern.test(base));
  return (found ? base.replace(found[0], found[1]) : base) + brackets === catalog;
}
