import type { Actor } from '@mokuai/access';
import type { Json } from '@mokuai/expression';
import { fault, Problem } from '@mokuai/kernel';
import type { Sql } from '../ports.js';
import type { BulkResult } from '../records/write/bulk.js';
import { RecordWriter } from '../records/write/record-writer.js';
import type { RecordData, WriteDeps, WriteOptions, Written } from '../records/write/types.js';
import { checkPassword } from './password-rules.js';
import type { AuthStore, PasswordHasher } from './ports.js';
import type { Sessions } from './sessions.js';

/**
 * The write road as processes that sign people in use it. Users take the write-only key `password`: it never reaches the
 * record, but is hashed and kept apart in the same transaction, ends the user's sessions, and takes `manage_users`.
 * What this process remembers of sessions is forgotten before a write is answered; others hear of it from Postgres.
 */
export class AccountWriter extends RecordWriter {
  constructor(
    private readonly ports: WriteDeps,
    private readonly store: AuthStore,
    private readonly hasher: PasswordHasher,
    private readonly sessions: Sessions,
  ) {
    super(ports);
  }

  override create(actor: Actor, module: string, data: RecordData, options: WriteOptions = {}): Promise<Written> {
    const written = carriesPassword(module, data)
      ? this.withPassword(actor, data, options, (rest, sql) => super.create(actor, module, rest, { ...options, sql }))
      : super.create(actor, module, data, options);
    return this.forgetting(module, undefined, written);
  }

  override update(
    actor: Actor,
    module: string,
    id: string,
    data: RecordData,
    options: WriteOptions = {},
  ): Promise<Written> {
    const written = carriesPassword(module, data)
      ? this.withPassword(actor, data, options, (rest, sql) =>
          super.update(actor, module, id, rest, { ...options, sql }),
        )
      : super.update(actor, module, id, data, options);
    return this.forgetting(module, id, written);
  }

  override remove(actor: Actor, module: string, id: string, options: WriteOptions = {}): Promise<Written> {
    return this.forgetting(module, id, super.remove(actor, module, id, options));
  }

  override restore(actor: Actor, module: string, id: string, options: WriteOptions = {}): Promise<Written> {
    return this.forgetting(module, id, super.restore(actor, module, id, options));
  }

  override purge(actor: Actor, module: string, id: string, options: WriteOptions = {}): Promise<void> {
    return this.forgetting(module, id, super.purge(actor, module, id, options));
  }

  override bulk(actor: Actor, module: string, body: Json): Promise<BulkResult[]> {
    return this.forgetting(module, undefined, super.bulk(actor, module, body));
  }

  /** A department may move the range of every user; a write of one user is about that user. */
  private forgetting<T>(module: string, id: string | undefined, write: Promise<T>): Promise<T> {
    if (module !== 'user' && module !== 'department') return write;
    return write.finally(() => this.sessions.forget(module === 'user' ? id : undefined));
  }

  private async withPassword(
    actor: Actor,
    { password, ...rest }: RecordData,
    options: WriteOptions,
    record: (rest: RecordData, sql: Sql) => Promise<Written>,
  ): Promise<Written> {
    if (!actor.capabilities.has('manage_users'))
      throw new Problem('not_writable', [fault('not_writable', '/password', FIELD)], {}, FIELD);
    checkPassword(password, '/password', typeof rest['email'] === 'string' ? rest['email'] : '');
    const hash = await this.hasher.hash(password);
    const together = async (sql: Sql): Promise<Written> => {
      const written = await record(rest, sql);
      await this.store.setPassword(written.id, hash, sql);
      await this.store.endSessionsOf([written.id], sql);
      return written;
    };
    return options.sql ? together(options.sql) : this.ports.db.transaction(together);
  }
}

const FIELD = { field: 'password' };

const carriesPassword = (module: string, data: RecordData): boolean =>
  module === 'user' && Object.hasOwn(data, 'password');
