import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE system.comment (
     id uuid PRIMARY KEY,
     module text NOT NULL,
     record_id uuid NOT NULL,
     author uuid NOT NULL,
     at timestamptz(3) NOT NULL DEFAULT now(),
     edited_at timestamptz(3),
     body text NOT NULL CHECK (char_length(body) BETWEEN 1 AND 10000),
     mentions uuid[] NOT NULL DEFAULT '{}')`,
  `CREATE INDEX comment_record ON system.comment (record_id, id)`,

  // Histories go when a record is removed for good, and what was said of it with them.
  `CREATE FUNCTION system.forget_comments() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     DELETE FROM system.comment c USING gone WHERE c.record_id = gone.record_id;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER forget_comments AFTER DELETE ON system.history REFERENCING OLD TABLE AS gone
     FOR EACH STATEMENT EXECUTE FUNCTION system.forget_comments()`,
];

/** What people say about records. */
export class CommentsMigration implements MigrationInterface {
  readonly name = 'Comments1763764000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER forget_comments ON system.history');
    await runner.query('DROP FUNCTION system.forget_comments()');
    await runner.query('DROP TABLE system.comment');
  }
}
