import type { Brought, Database, PackageChange, PackageRow, PackageStore } from '@mokuai/engine';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

const LIST = `
  SELECT name, version, label, hash, to_char(installed_at AT TIME ZONE 'UTC', ${INSTANT}) AS "installedAt",
         installed_by AS "installedBy", to_char(changed_at AT TIME ZONE 'UTC', ${INSTANT}) AS "changedAt"
  FROM system.package ORDER BY name`;

const BROUGHT = 'SELECT key, document, places FROM system.package_definition WHERE package = $1 ORDER BY position';

const OWNERS = `SELECT key, package FROM system.package_definition WHERE document->'extends' IS NULL`;

const BEGIN = `
  INSERT INTO system.package_change (name, change) VALUES ($1, $2)
  ON CONFLICT (name) DO UPDATE SET change = excluded.change, begun_at = now()`;

const SAVE = `
  INSERT INTO system.package (name, version, label, hash, installed_by) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (name) DO UPDATE SET version = excluded.version, label = excluded.label, hash = excluded.hash, changed_at = now()`;

const SAVE_DEFINITIONS = `
  INSERT INTO system.package_definition (package, position, key, document, places)
  SELECT $1, (n - 1)::int, one->>'key', one->'document', (one->'places')::jsonb
  FROM json_array_elements($2::json) WITH ORDINALITY AS d (one, n)`;

/** What is kept of packages, in Postgres. */
export function createPackageStore(database: Database): PackageStore {
  const rows = async <R>(text: string, ...values: unknown[]): Promise<R[]> =>
    (await database.query<R>({ text, values })).rows;
  return {
    list: () => rows<PackageRow>(LIST),
    brought: (name) => rows<Brought>(BROUGHT, name),
    async owners() {
      const found = await rows<{ key: string; package: string }>(OWNERS);
      return new Map(found.map((row) => [row.key, row.package]));
    },
    async begin(change) {
      await database.query({ text: BEGIN, values: [change.name, JSON.stringify(change)] });
    },
    async begun() {
      const found = await rows<{ change: PackageChange }>('SELECT change FROM system.package_change ORDER BY begun_at');
      return found.map((row) => row.change);
    },
    async finish({ name, version, label, hash, definitions, actor }) {
      await database.transaction(async (sql) => {
        if (definitions) {
          await sql.query({ text: SAVE, values: [name, version, label && JSON.stringify(label), hash, actor] });
          await sql.query({ text: 'DELETE FROM system.package_definition WHERE package = $1', values: [name] });
          await sql.query({ text: SAVE_DEFINITIONS, values: [name, JSON.stringify(definitions)] });
        } else {
          await sql.query({ text: 'DELETE FROM system.package WHERE name = $1', values: [name] });
          // A ready-made application can be installed anew.
          await sql.query({ text: 'DELETE FROM system.template_install WHERE name = $1', values: [name] });
        }
        await sql.query({ text: 'DELETE FROM system.package_change WHERE name = $1', values: [name] });
      });
    },
    async giveUp(name) {
      await database.query({ text: 'DELETE FROM system.package_change WHERE name = $1', values: [name] });
    },
  };
}
