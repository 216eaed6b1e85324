import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE system.package (
     name text PRIMARY KEY,
     version text NOT NULL,
     label json,
     hash text NOT NULL,
     installed_at timestamptz(3) NOT NULL DEFAULT now(),
     installed_by uuid,
     changed_at timestamptz(3) NOT NULL DEFAULT now())`,

  // key: module/account. A fragment has the places of what it added; what a package owns has none.
  `CREATE TABLE system.package_definition (
     package text NOT NULL REFERENCES system.package ON DELETE CASCADE,
     position integer NOT NULL,
     key text NOT NULL,
     document json NOT NULL,
     places jsonb NOT NULL,
     PRIMARY KEY (package, key))`,

  `CREATE TABLE system.package_change (
     name text PRIMARY KEY,
     change json NOT NULL,
     begun_at timestamptz(3) NOT NULL DEFAULT now())`,
];

/** Which package brought which definition, in which form. */
export class PackagesMigration implements MigrationInterface {
  readonly name = 'Packages1763764000027';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['package_change', 'package_definition', 'package'])
      await runner.query(`DROP TABLE system.${table}`);
  }
}
