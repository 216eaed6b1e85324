import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `ALTER TABLE system.attachment ALTER COLUMN record_id DROP NOT NULL, ADD COLUMN field text,
     ADD CONSTRAINT attachment_owned CHECK (record_id IS NOT NULL OR field IS NOT NULL)`,
  // What was uploaded for a field and is named by no record yet.
  `CREATE INDEX attachment_pending ON system.attachment (at) WHERE record_id IS NULL`,
];

/** Files that are the value of a record's field. */
export class FieldFilesMigration implements MigrationInterface {
  readonly name = 'FieldFiles1763764000028';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX system.attachment_pending');
    await runner.query('DELETE FROM system.attachment WHERE record_id IS NULL');
    await runner.query('ALTER TABLE system.attachment DROP COLUMN field, ALTER COLUMN record_id SET NOT NULL');
  }
}
