import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the earlier effects of a record; other rows of the outbox are not in it, which keeps it off the road of writes. */
export class EffectsMigration implements MigrationInterface {
  readonly name = 'Effects1763764000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX outbox_effect ON system.outbox (record_id, id) WHERE topic = 'effect'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX system.outbox_effect');
  }
}
