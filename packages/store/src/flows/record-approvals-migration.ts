import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the approvals of a record, newest first. */
export class RecordApprovalsMigration implements MigrationInterface {
  readonly name = 'RecordApprovals1763764000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX approval_instance_record ON system.approval_instance (record_id, updated_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX system.approval_instance_record');
  }
}
