import type { Actor } from '@mokuai/access';
import { fault, Problem } from '@mokuai/kernel';
import type { Database, Sql } from '../ports.js';
import type { RecordWriter } from '../records/write/record-writer.js';
import type { RecordData, WriteOptions, Written } from '../records/write/types.js';
import { checkPassword } from './password-rules.js';
import type { AuthStore, PasswordHasher } from './ports.js';

export interface UserPasswordsPorts {
  readonly database: Database;
  readonly store: AuthStore;
  readonly hasher: PasswordHasher;
  readonly writer: Pick<RecordWriter, 'create' | 'update'>;
}

/**
 * Writes of users with the write-only key `password`. It never reaches the record: it is hashed and kept apart, in the
 * transaction that writes the record. Takes `manage_users`.
 */
export class UserPasswords {
  constructor(private readonly ports: UserPasswordsPorts) {}

  /** Is this a write that carries a password? */
  static carriesPassword(module: string, data: RecordData): boolean {
    return module === 'user' && Object.hasOwn(data, 'password');
  }

  /** Creates a user who can sign in. */
  create(actor: Actor, data: RecordData): Promise<Written> {
    return this.write(actor, data, (rest, sql) => this.ports.writer.create(actor, 'user', rest, { sql }));
  }

  /** Changes a user, and its password: every session of the user ends. */
  update(actor: Actor, id: string, data: RecordData, options: WriteOptions): Promise<Written> {
    return this.write(actor, data, (rest, sql) =>
      this.ports.writer.update(actor, 'user', id, rest, { ...options, sql }),
    );
  }

  private async write(
    actor: Actor,
    { password, ...rest }: RecordData,
    record: (rest: RecordData, sql: Sql) => Promise<Written>,
  ): Promise<Written> {
    const { database, store, hasher } = this.ports;
    if (!actor.capabilities.has('manage_users'))
      throw new Problem(
        'not_writable',
        [fault('not_writable', '/password', { field: 'password' })],
        {},
        { field: 'password' },
      );
    checkPassword(password, '/password', typeof rest['email'] === 'string' ? rest['email'] : '');
    const hash = await hasher.hash(password);
    return database.transaction(async (sql) => {
      const written = await record(rest, sql);
      await store.setPassword(written.id, hash, sql);
      await store.endSessionsOf([written.id], sql);
      return written;
    });
  }
}
