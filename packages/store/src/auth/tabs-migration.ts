import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a user likes the views of each module to stand above its list. */
export class TabsMigration implements MigrationInterface {
  readonly name = 'Tabs1763764000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE system.user_preference ADD COLUMN tabs jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE system.user_preference DROP COLUMN tabs');
  }
}
