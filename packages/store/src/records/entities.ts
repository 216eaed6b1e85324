import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Which revision is published: one row. */
@Entity({ name: 'published', schema: 'system' })
export class Published {
  @PrimaryColumn('boolean')
  only!: boolean;

  @Column('integer')
  revision!: number;
}

/** What a write changed: `{field: [old, new]}` of API values. */
@Entity({ name: 'history', schema: 'system' })
export class History {
  @PrimaryColumn('uuid', { name: 'record_id' })
  recordId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('text')
  module!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column('text')
  op!: 'create' | 'update' | 'delete' | 'restore';

  @Column('uuid', { nullable: true })
  actor!: string | null;

  @Column('jsonb', { nullable: true })
  via!: object | null;

  @Column('jsonb')
  changes!: Record<string, [unknown, unknown]>;
}

/** What still has to happen. */
@Entity({ name: 'outbox', schema: 'system' })
export class Outbox {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id!: string;

  @Column('text')
  topic!: string;

  @Column('text', { nullable: true })
  module!: string | null;

  @Column('uuid', { name: 'record_id', nullable: true })
  recordId!: string | null;

  @Column('jsonb')
  payload!: object;

  @Column('integer', { default: 0 })
  attempt!: number;

  @Column('timestamptz', { name: 'available_at', default: () => 'now()' })
  availableAt!: Date;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

/** The next number of a rule, per scope and period. */
@Entity({ name: 'number_counter', schema: 'system' })
export class NumberCounter {
  @PrimaryColumn('text')
  rule!: string;

  @PrimaryColumn('text')
  scope!: string;

  @PrimaryColumn('text')
  period!: string;

  @Column('bigint')
  next!: string;
}

/** The answer that a repeated request with the same key gets again. */
@Entity({ name: 'idempotency', schema: 'system' })
export class Idempotency {
  @PrimaryColumn('uuid')
  actor!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('text', { name: 'body_hash' })
  bodyHash!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('integer', { nullable: true })
  status!: number | null;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('uuid', { default: () => 'gen_random_uuid()' })
  claim!: string;

  @Column('timestamptz', { name: 'lease_until', default: () => 'now()' })
  leaseUntil!: Date;
}

/** Where a department stands in the tree: preorder with gaps. */
@Entity({ name: 'department_position', schema: 'system' })
export class DepartmentPosition {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bigint')
  lft!: string;

  @Column('bigint')
  rgt!: string;
}
