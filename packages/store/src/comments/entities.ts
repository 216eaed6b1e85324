import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody said about a record. */
@Entity({ name: 'comment', schema: 'system' })
export class CommentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  module!: string;

  @Column('uuid', { name: 'record_id' })
  recordId!: string;

  @Column('uuid')
  author!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  at!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'edited_at', nullable: true })
  editedAt!: Date | null;

  @Column('text')
  body!: string;

  @Column('uuid', { array: true, default: '{}' })
  mentions!: string[];
}
