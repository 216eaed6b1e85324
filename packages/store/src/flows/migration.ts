import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  // event: the outbox row that started it. Identities are never given out twice, so a redelivered event starts nothing anew.
  `CREATE TABLE system.workflow_run (
     id uuid PRIMARY KEY,
     kind text NOT NULL CHECK (kind IN ('workflow', 'approval')),
     workflow text NOT NULL,
     module text NOT NULL,
     record_id uuid NOT NULL,
     event bigint,
     actor uuid,
     depth integer NOT NULL,
     run_as text NOT NULL CHECK (run_as IN ('rule', 'actor')),
     changes jsonb NOT NULL,
     steps jsonb NOT NULL,
     state jsonb NOT NULL,
     status text NOT NULL CHECK (status IN ('running', 'done', 'failed')),
     version integer NOT NULL DEFAULT 1,
     error jsonb,
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     updated_at timestamptz(3) NOT NULL DEFAULT now(),
     UNIQUE (module, workflow, event))`,
  `CREATE INDEX workflow_run_recent ON system.workflow_run (created_at, id)`,
  `CREATE INDEX workflow_run_record ON system.workflow_run (record_id)`,

  `CREATE TABLE system.workflow_run_step (
     run_id uuid NOT NULL REFERENCES system.workflow_run ON DELETE CASCADE,
     step text NOT NULL,
     type text NOT NULL,
     status text NOT NULL CHECK (status IN ('done', 'failed')),
     input jsonb,
     output jsonb,
     error jsonb,
     attempts integer NOT NULL,
     started_at timestamptz(3) NOT NULL,
     finished_at timestamptz(3) NOT NULL,
     PRIMARY KEY (run_id, step))`,

  `CREATE TABLE system.approval_instance (
     id uuid PRIMARY KEY,
     approval text NOT NULL,
     module text NOT NULL,
     record_id uuid NOT NULL,
     title text NOT NULL,
     submitter uuid NOT NULL,
     depth integer NOT NULL,
     status text NOT NULL CHECK (status IN ('pending', 'returned', 'approved', 'rejected', 'withdrawn')),
     document jsonb NOT NULL,
     state jsonb NOT NULL,
     snapshot jsonb NOT NULL,
     version integer NOT NULL DEFAULT 1,
     submitted_at timestamptz(3) NOT NULL DEFAULT now(),
     updated_at timestamptz(3) NOT NULL DEFAULT now())`,
  // One approval at a time, even when two people submit at once.
  `CREATE UNIQUE INDEX approval_instance_running ON system.approval_instance (record_id) WHERE status IN ('pending', 'returned')`,
  `CREATE INDEX approval_instance_submitter ON system.approval_instance (submitter, updated_at, id)`,

  `CREATE TABLE system.approval_task (
     approval_id uuid NOT NULL REFERENCES system.approval_instance ON DELETE CASCADE,
     task text NOT NULL,
     user_id uuid NOT NULL,
     node text NOT NULL,
     state text NOT NULL,
     automatic boolean NOT NULL,
     at timestamptz(3),
     PRIMARY KEY (approval_id, task))`,
  `CREATE INDEX approval_task_user ON system.approval_task (user_id, state)`,

  `CREATE TABLE system.approval_copy (
     approval_id uuid NOT NULL REFERENCES system.approval_instance ON DELETE CASCADE,
     user_id uuid NOT NULL,
     at timestamptz(3) NOT NULL DEFAULT now(),
     PRIMARY KEY (approval_id, user_id))`,
  `CREATE INDEX approval_copy_user ON system.approval_copy (user_id)`,

  `CREATE TABLE system.approval_history (
     approval_id uuid NOT NULL REFERENCES system.approval_instance ON DELETE CASCADE,
     seq integer NOT NULL,
     at timestamptz(3) NOT NULL,
     actor uuid,
     action text NOT NULL,
     node text,
     comment text,
     users jsonb NOT NULL,
     PRIMARY KEY (approval_id, seq))`,

  `CREATE TABLE system.worker_heartbeat (
     id uuid PRIMARY KEY,
     started_at timestamptz NOT NULL DEFAULT now(),
     seen_at timestamptz NOT NULL DEFAULT now())`,
];

const TABLES = [
  'worker_heartbeat',
  'approval_history',
  'approval_copy',
  'approval_task',
  'approval_instance',
  'workflow_run_step',
  'workflow_run',
];

/** Tables of workflow runs and approvals, and the sign of life of workers. */
export class FlowsMigration implements MigrationInterface {
  readonly name = 'Flows1763764000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE system.${table}`);
  }
}
