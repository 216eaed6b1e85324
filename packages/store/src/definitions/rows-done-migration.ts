import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps that go over rows tell how many rows that were: their parts are no longer of one size. */
export class RowsDoneMigration implements MigrationInterface {
  readonly name = 'RowsDone1763764000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE system.publish_step ADD COLUMN done bigint NOT NULL DEFAULT 0, DROP COLUMN parts');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE system.publish_step DROP COLUMN done, ADD COLUMN parts integer NOT NULL DEFAULT 0');
  }
}
