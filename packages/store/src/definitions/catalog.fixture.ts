import pg from 'pg';
import { BUILTIN, compileModel, RECORD_SCHEMA, type AnyDocument } from '@mokuai/definition';
import { planDdl } from '@mokuai/query';
import { testDatabase } from '@mokuai/testing';
import { runMigrations } from '../migrations.js';
import type { Started } from './publishing.fixture.js';

/** What a database has, in words: `order.a: text …`, one line per column, index and constraint. */
export type Catalog = readonly string[];

/** Asks for all of it, `line` and, for columns, `table` and `column`. The order of columns does not count. */
export const CATALOG = `
  SELECT c.relname AS "table", a.attname AS "column",
    format('%s.%s: %s collate %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), l.collname,
      CASE WHEN a.attnotnull THEN ' not null' END, ' default ' || pg_get_expr(d.adbin, d.adrelid)) AS line
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_collation l ON l.oid = a.attcollation LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relnamespace = '${RECORD_SCHEMA}'::regnamespace AND c.relkind = 'r'
  UNION ALL
  SELECT c.relname, NULL, format('%s%s', pg_get_indexdef(x.indexrelid), CASE WHEN NOT x.indisvalid THEN ' INVALID' END)
  FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid
  WHERE c.relnamespace = '${RECORD_SCHEMA}'::regnamespace
  UNION ALL
  SELECT c.relname, NULL, format('%s %s %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
  WHERE k.connamespace = '${RECORD_SCHEMA}'::regnamespace AND k.contype <> 'n'
  ORDER BY line`;

export interface CatalogRow {
  readonly table: string;
  readonly column: string | null;
  readonly line: string;
}

/** A database for applications that never were anything else. */
export interface Fresh {
  catalogOf(set: readonly AnyDocument[]): Promise<string[]>;
  close(): Promise<void>;
}

export async function openFresh(): Promise<Fresh> {
  const { url, drop } = await testDatabase({ migrate: runMigrations, key: 'store' });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    async catalogOf(set) {
      const steps = planDdl(null, compileModel(1, [...BUILTIN, ...set]), new Map());
      await client.query(
        ['DROP SCHEMA IF EXISTS record CASCADE', 'CREATE SCHEMA record', ...steps.map((step) => step.sql)].join(';\n'),
      );
      return (await client.query<CatalogRow>(CATALOG)).rows.map((row) => row.line);
    },
    async close() {
      await client.end();
      await drop();
    },
  };
}

/** What the application's database has, less what waits for its time to be dropped. */
export async function catalogOf(app: Started): Promise<string[]> {
  const kept = await app.rows<{ module: string; place: string }>('SELECT module, place FROM system.later_drop');
  const isKept = ({ table, column }: CatalogRow): boolean =>
    kept.some(({ module, place }) => module === table && column === place);
  return (await app.rows<CatalogRow>(CATALOG)).filter((row) => !isKept(row)).map((row) => row.line);
}
