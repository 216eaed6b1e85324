import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which files there are small copies. */
export class ThumbnailsMigration implements MigrationInterface {
  readonly name = 'Thumbnails1763764000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE system.attachment ADD COLUMN thumbnails text CHECK (thumbnails IN ('made', 'none'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE system.attachment DROP COLUMN thumbnails');
  }
}
