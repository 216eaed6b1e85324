import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SEARCH_FUNCTIONS } from '@mokuai/query';

/** The functions that search indexes are made with. */
export class SearchMigration implements MigrationInterface {
  readonly name = 'Search1763764000026';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of SEARCH_FUNCTIONS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION system.alone(int[])');
    await runner.query('DROP FUNCTION system.grams(text) CASCADE');
  }
}
