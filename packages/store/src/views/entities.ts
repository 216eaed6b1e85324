import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A view that somebody saved. */
@Entity({ name: 'saved_view', schema: 'system' })
export class SavedViewEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  owner!: string;

  @Column('text')
  module!: string;

  @Column('text')
  base!: string;

  @Column('text')
  label!: string;

  @Column('boolean', { default: false })
  shared!: boolean;

  @Column('jsonb')
  content!: object;
}
