import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One run of a workflow, or of an approval's own steps. */
@Entity({ name: 'workflow_run', schema: 'system' })
export class WorkflowRunEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: 'workflow' | 'approval';

  @Column('text')
  workflow!: string;

  @Column('text')
  module!: string;

  @Column('uuid', { name: 'record_id' })
  recordId!: string;

  @Column('bigint', { nullable: true })
  event!: string | null;

  @Column('uuid', { nullable: true })
  actor!: string | null;

  @Column('integer')
  depth!: number;

  @Column('text', { name: 'run_as' })
  runAs!: 'rule' | 'actor';

  @Column('jsonb')
  changes!: unknown;

  @Column('jsonb')
  steps!: unknown;

  @Column('jsonb')
  state!: unknown;

  @Column('text')
  status!: 'running' | 'done' | 'failed';

  @Column('integer', { default: 1 })
  version!: number;

  @Column('jsonb', { nullable: true })
  error!: unknown;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}

/** What one step of a run did. */
@Entity({ name: 'workflow_run_step', schema: 'system' })
export class WorkflowRunStepEntity {
  @PrimaryColumn('uuid', { name: 'run_id' })
  runId!: string;

  @PrimaryColumn('text')
  step!: string;

  @Column('text')
  type!: string;

  @Column('text')
  status!: 'done' | 'failed';

  @Column('jsonb', { nullable: true })
  input!: unknown;

  @Column('jsonb', { nullable: true })
  output!: unknown;

  @Column('jsonb', { nullable: true })
  error!: unknown;

  @Column('integer')
  attempts!: number;

  @Column({ type: 'timestamptz', precision: 3, name: 'started_at' })
  startedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'finished_at' })
  finishedAt!: Date;
}

/** One approval of one record. */
@Entity({ name: 'approval_instance', schema: 'system' })
export class ApprovalInstanceEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  approval!: string;

  @Column('text')
  module!: string;

  @Column('uuid', { name: 'record_id' })
  recordId!: string;

  @Column('text')
  title!: string;

  @Column('uuid')
  submitter!: string;

  @Column('integer')
  depth!: number;

  @Column('text')
  status!: string;

  @Column('jsonb')
  document!: unknown;

  @Column('jsonb')
  state!: unknown;

  @Column('jsonb')
  snapshot!: unknown;

  @Column('integer', { default: 1 })
  version!: number;

  @Column({ type: 'timestamptz', precision: 3, name: 'submitted_at', default: () => 'now()' })
  submittedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}

/** One person's part in an approval. */
@Entity({ name: 'approval_task', schema: 'system' })
export class ApprovalTaskEntity {
  @PrimaryColumn('uuid', { name: 'approval_id' })
  approvalId!: string;

  @PrimaryColumn('text')
  task!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('text')
  node!: string;

  @Column('text')
  state!: string;

  @Column('boolean')
  automatic!: boolean;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  at!: Date | null;
}

/** Somebody an approval was copied to. */
@Entity({ name: 'approval_copy', schema: 'system' })
export class ApprovalCopyEntity {
  @PrimaryColumn('uuid', { name: 'approval_id' })
  approvalId!: string;

  @PrimaryColumn('uuid', { name: 'user_id' })
  userId!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  at!: Date;
}

/** One transition of an approval. */
@Entity({ name: 'approval_history', schema: 'system' })
export class ApprovalHistoryEntity {
  @PrimaryColumn('uuid', { name: 'approval_id' })
  approvalId!: string;

  @PrimaryColumn('integer')
  seq!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column('uuid', { nullable: true })
  actor!: string | null;

  @Column('text')
  action!: string;

  @Column('text', { nullable: true })
  node!: string | null;

  @Column('text', { nullable: true })
  comment!: string | null;

  @Column('jsonb')
  users!: unknown;
}

/** A worker's sign of life. */
@Entity({ name: 'worker_heartbeat', schema: 'system' })
export class WorkerHeartbeatEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' })
  seenAt!: Date;
}
