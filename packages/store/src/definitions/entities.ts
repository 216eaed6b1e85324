import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A published state of the whole application. */
@Entity({ name: 'revision', schema: 'system' })
export class RevisionEntity {
  @PrimaryColumn('integer')
  revision!: number;

  @Column({ name: 'published_at', type: 'timestamptz', precision: 3 })
  publishedAt!: Date;

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy!: string | null;

  @Column('text', { nullable: true })
  message!: string | null;

  @Column('integer')
  changes!: number;
}

/** A document from a revision on; null: removed. */
@Entity({ name: 'definition_version', schema: 'system' })
export class DefinitionVersionEntity {
  @PrimaryColumn('text')
  kind!: string;

  @PrimaryColumn('text')
  name!: string;

  @PrimaryColumn('integer')
  revision!: number;

  @Column('json', { nullable: true })
  document!: object | null;
}

/** A change that is not published yet; null: a removal. */
@Entity({ name: 'definition_draft', schema: 'system' })
export class DefinitionDraftEntity {
  @PrimaryColumn('text')
  kind!: string;

  @PrimaryColumn('text')
  name!: string;

  @Column('json', { nullable: true })
  document!: object | null;

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3 })
  updatedAt!: Date;

  @Column('uuid', { name: 'updated_by', nullable: true })
  updatedBy!: string | null;
}

/** One publish, from its beginning to its end. */
@Entity({ name: 'publish', schema: 'system' })
export class PublishEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  revision!: number;

  @Column('text', { nullable: true })
  message!: string | null;

  @Column('uuid', { nullable: true })
  actor!: string | null;

  @Column('json')
  changes!: object;

  @Column('text')
  status!: 'running' | 'switched' | 'done' | 'failed';

  @Column('text', { nullable: true })
  error!: string | null;

  @Column('jsonb', { nullable: true })
  failure!: object | null;

  @Column('boolean')
  withdrawn!: boolean;

  @Column({ name: 'started_at', type: 'timestamptz', precision: 3 })
  startedAt!: Date;

  @Column({ name: 'finished_at', type: 'timestamptz', precision: 3, nullable: true })
  finishedAt!: Date | null;
}

/** One statement of a publish and how far it is. */
@Entity({ name: 'publish_step', schema: 'system' })
export class PublishStepEntity {
  @PrimaryColumn('uuid')
  publish!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column('text')
  kind!: 'expand' | 'switch' | 'contract';

  @Column('boolean')
  online!: boolean;

  @Column('jsonb')
  description!: object;

  @Column('text')
  sql!: string;

  @Column('text')
  state!: 'waiting' | 'building' | 'valid' | 'failed';

  @Column('text', { nullable: true })
  module!: string | null;

  @Column('text', { array: true, nullable: true })
  unique!: string[] | null;

  @Column('boolean')
  batched!: boolean;

  @Column('text', { nullable: true })
  undo!: string | null;

  @Column('jsonb', { nullable: true })
  keeps!: object | null;

  @Column('uuid', { nullable: true })
  cursor!: string | null;

  @Column('bigint')
  done!: string;

  @Column('text', { nullable: true })
  error!: string | null;

  @Column({ name: 'started_at', type: 'timestamptz', precision: 3, nullable: true })
  startedAt!: Date | null;

  @Column({ name: 'finished_at', type: 'timestamptz', precision: 3, nullable: true })
  finishedAt!: Date | null;
}

/** What is kept of a removed field or module until its time has come. */
@Entity({ name: 'later_drop', schema: 'system' })
export class LaterDropEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  module!: string;

  @Column('text', { nullable: true })
  field!: string | null;

  @Column('text')
  place!: string;

  @Column('text', { nullable: true })
  within!: string | null;

  @Column('text', { name: 'wanted_as', nullable: true })
  wantedAs!: string | null;

  @Column('integer')
  revision!: number;

  @Column({ name: 'due_at', type: 'timestamptz', precision: 3 })
  dueAt!: Date;
}

/** What the name of a field was the name of until then. */
@Entity({ name: 'former_name', schema: 'system' })
export class FormerNameEntity {
  @PrimaryColumn('text')
  module!: string;

  @PrimaryColumn('text')
  name!: string;

  @PrimaryColumn('timestamptz')
  until!: Date;

  @Column('text')
  field!: string;
}

/** A template that is installed, or (without a time) is being installed. */
@Entity({ name: 'template_install', schema: 'system' })
export class TemplateInstallEntity {
  @PrimaryColumn('text')
  name!: string;

  @Column('text')
  version!: string;

  @Column({ name: 'installed_at', type: 'timestamptz', precision: 3, nullable: true })
  installedAt!: Date | null;
}

/** Which record a template's symbolic reference became. */
@Entity({ name: 'template_record', schema: 'system' })
export class TemplateRecordEntity {
  @PrimaryColumn('text')
  template!: string;

  @PrimaryColumn('text')
  ref!: string;

  @Column('uuid', { name: 'record_id' })
  recordId!: string;
}
