import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One message to one user. */
@Entity({ name: 'notification', schema: 'system' })
export class NotificationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'read_at', nullable: true })
  readAt!: Date | null;

  @Column('jsonb')
  title!: unknown;

  @Column('jsonb')
  body!: unknown;

  @Column('text', { nullable: true })
  module!: string | null;

  @Column('uuid', { name: 'record_id', nullable: true })
  recordId!: string | null;

  @Column('uuid', { name: 'approval_id', nullable: true })
  approvalId!: string | null;
}
