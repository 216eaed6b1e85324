import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that belongs to a record. */
@Entity({ name: 'attachment', schema: 'system' })
export class AttachmentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  module!: string;

  /** Of a file that was uploaded for a field: nobody's, until a record names it. */
  @Column('uuid', { name: 'record_id', nullable: true })
  recordId!: string | null;

  /** The field whose value names it; none for what is attached to the record as a whole. */
  @Column('text', { nullable: true })
  field!: string | null;

  @Column('uuid')
  author!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  at!: Date;

  @Column('text')
  name!: string;

  @Column('bigint')
  size!: number;

  @Column('text')
  type!: string;

  @Column('text')
  key!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'removed_at', nullable: true })
  removedAt!: Date | null;

  /** Whether there are small copies of it; null where nobody has tried to make them. */
  @Column('text', { nullable: true })
  thumbnails!: 'made' | 'none' | null;
}

/** What happened to the files of a record. */
@Entity({ name: 'attachment_event', schema: 'system' })
export class AttachmentEventEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'record_id' })
  recordId!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  at!: Date;

  @Column('text')
  op!: string;

  @Column('uuid')
  actor!: string;

  @Column('uuid')
  attachment!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  was!: string | null;
}

/** Bytes that nobody wants from some moment on. */
@Entity({ name: 'unwanted_file', schema: 'system' })
export class UnwantedFileEntity {
  @PrimaryColumn('text')
  key!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  due!: Date;
}
