import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE system.notification (
     id uuid PRIMARY KEY,
     user_id uuid NOT NULL,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     read_at timestamptz(3),
     title jsonb NOT NULL,
     body jsonb NOT NULL,
     module text,
     record_id uuid,
     approval_id uuid)`,
  `CREATE INDEX notification_user ON system.notification (user_id, id)`,
  `CREATE INDEX notification_unread ON system.notification (user_id) WHERE read_at IS NULL`,
];

/** What users are told in the application. */
export class NotificationsMigration implements MigrationInterface {
  readonly name = 'Notifications1763764000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE system.notification');
  }
}
