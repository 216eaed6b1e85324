import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE system.saved_view (
     id uuid PRIMARY KEY,
     owner uuid NOT NULL,
     module text NOT NULL,
     base text NOT NULL,
     label text NOT NULL CHECK (char_length(label) BETWEEN 1 AND 80),
     shared boolean NOT NULL DEFAULT false,
     content jsonb NOT NULL)`,
  `CREATE INDEX saved_view_module ON system.saved_view (module, owner)`,
];

/** Views that people keep for themselves or share with everyone. */
export class SavedViewsMigration implements MigrationInterface {
  readonly name = 'SavedViews1763764000017';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE system.saved_view');
  }
}
