import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A user's password, as argon2id hash. Never in the record table, so that no read surface can reach it. */
@Entity({ name: 'credential', schema: 'system' })
export class Credential {
  @PrimaryColumn('uuid', { name: 'user_id' })
  userId!: string;

  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt!: Date;
}

/** A sign-in or an API token; of its secret only the SHA-256. */
@Entity({ name: 'session', schema: 'system' })
export class SessionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('text')
  kind!: 'session' | 'token';

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}

/** Failed sign-ins of an account or address. */
@Entity({ name: 'sign_in_failure', schema: 'system' })
export class SignInFailure {
  @PrimaryColumn('text')
  key!: string;

  @Column('integer')
  failures!: number;

  @Column('timestamptz', { name: 'last_at' })
  lastAt!: Date;

  @Column('timestamptz', { name: 'blocked_until', nullable: true })
  blockedUntil!: Date | null;
}

/** What a user set for themselves alone. */
@Entity({ name: 'user_preference', schema: 'system' })
export class UserPreference {
  @PrimaryColumn('uuid', { name: 'user_id' })
  userId!: string;

  @Column('text', { nullable: true })
  theme!: string | null;

  @Column('text', { nullable: true })
  density!: string | null;

  @Column('jsonb', { nullable: true })
  tabs!: object | null;
}
