import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `ALTER TABLE system.publish ADD COLUMN failure jsonb, ADD COLUMN withdrawn boolean NOT NULL DEFAULT false`,

  // later: not taken by the publish, but written down for the time it is due.
  `ALTER TABLE system.publish_step
     ADD COLUMN module text, ADD COLUMN "unique" text[], ADD COLUMN batched boolean NOT NULL DEFAULT false,
     ADD COLUMN undo text, ADD COLUMN later jsonb, ADD COLUMN cursor uuid, ADD COLUMN parts integer NOT NULL DEFAULT 0,
     ADD COLUMN error text, ADD COLUMN started_at timestamptz(3), ADD COLUMN finished_at timestamptz(3)`,
];

/** Publishes tell how far they are and why they failed, and can be taken back whoever began them. */
export class PublishJournalMigration implements MigrationInterface {
  readonly name = 'PublishJournal1763764000018';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE system.publish_step DROP COLUMN module, DROP COLUMN "unique", DROP COLUMN batched, DROP COLUMN undo,
         DROP COLUMN later, DROP COLUMN cursor, DROP COLUMN parts, DROP COLUMN error, DROP COLUMN started_at, DROP COLUMN finished_at`,
    );
    await runner.query('ALTER TABLE system.publish DROP COLUMN failure, DROP COLUMN withdrawn');
  }
}
