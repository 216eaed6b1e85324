import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How close together a user likes rows. */
export class DensityMigration implements MigrationInterface {
  readonly name = 'Density1763764000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE system.user_preference ADD COLUMN density text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE system.user_preference DROP COLUMN density');
  }
}
