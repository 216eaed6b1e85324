import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SEARCH_OPERATORS } from '@mokuai/query';

/** The operators by which a search tells the planner how common its terms are. */
export class SearchOperatorsMigration implements MigrationInterface {
  readonly name = 'SearchOperators1763764000030';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of SEARCH_OPERATORS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP OPERATOR system.~~# (text, text)');
    await runner.query('DROP OPERATOR system.~~## (text, text)');
  }
}
