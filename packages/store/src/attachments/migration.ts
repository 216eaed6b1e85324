import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE system.attachment (
     id uuid PRIMARY KEY,
     module text NOT NULL,
     record_id uuid NOT NULL,
     author uuid NOT NULL,
     at timestamptz(3) NOT NULL DEFAULT now(),
     name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
     size bigint NOT NULL CHECK (size > 0),
     type text NOT NULL,
     key text NOT NULL UNIQUE,
     removed_at timestamptz(3))`,
  `CREATE INDEX attachment_record ON system.attachment (record_id, id)`,
  `CREATE INDEX attachment_removed ON system.attachment (removed_at) WHERE removed_at IS NOT NULL`,
  `CREATE TABLE system.attachment_event (
     id uuid PRIMARY KEY,
     record_id uuid NOT NULL,
     at timestamptz(3) NOT NULL DEFAULT now(),
     op text NOT NULL CHECK (op IN ('attach', 'rename', 'remove', 'restore')),
     actor uuid NOT NULL,
     attachment uuid NOT NULL,
     name text NOT NULL,
     was text)`,
  `CREATE INDEX attachment_event_record ON system.attachment_event (record_id, id)`,

  // What lies where files are kept and belongs to nothing: before an upload is done, and after its record is gone.
  `CREATE TABLE system.unwanted_file (key text PRIMARY KEY, due timestamptz(3) NOT NULL)`,

  // Histories go when a record is removed for good, and its files with them.
  `CREATE FUNCTION system.forget_attachments() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     WITH lost AS (
       DELETE FROM system.attachment a USING gone WHERE a.record_id = gone.record_id RETURNING a.key)
     INSERT INTO system.unwanted_file (key, due) SELECT DISTINCT key, now() FROM lost ON CONFLICT (key) DO NOTHING;
     DELETE FROM system.attachment_event e USING gone WHERE e.record_id = gone.record_id;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER forget_attachments AFTER DELETE ON system.history REFERENCING OLD TABLE AS gone
     FOR EACH STATEMENT EXECUTE FUNCTION system.forget_attachments()`,
];

/** Files that belong to records. */
export class AttachmentsMigration implements MigrationInterface {
  readonly name = 'Attachments1763764000011';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER forget_attachments ON system.history');
    await runner.query('DROP FUNCTION system.forget_attachments()');
    for (const table of ['unwanted_file', 'attachment_event', 'attachment'])
      await runner.query(`DROP TABLE system.${table}`);
  }
}
