import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Claims of idempotency keys end with their process: whose claim it is, and until when it is believed to be alive. */
export class IdempotencyMigration implements MigrationInterface {
  readonly name = 'Idempotency1763764000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE system.idempotency
         ADD COLUMN claim uuid NOT NULL DEFAULT gen_random_uuid(),
         ADD COLUMN lease_until timestamptz NOT NULL DEFAULT now()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE system.idempotency DROP COLUMN claim, DROP COLUMN lease_until');
  }
}

/** The id of what a request makes is known before it is made. */
export class IdempotentWorkMigration implements MigrationInterface {
  readonly name = 'IdempotentWork1763764000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE system.idempotency ADD COLUMN work uuid NOT NULL DEFAULT gen_random_uuid()');
    await runner.query('ALTER TABLE system.idempotency ALTER COLUMN work DROP DEFAULT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE system.idempotency DROP COLUMN work');
  }
}
