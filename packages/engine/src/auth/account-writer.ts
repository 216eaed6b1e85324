import type { Actor } from '@mokuai/access';
import { fault, Problem } from '@mokuai/kernel';
import type { Sql } from '../ports.js';
import { RecordWriter } from '../records/write/record-writer.js';
import type { RecordData, WriteDeps, WriteOptions, Written } from '../records/write/types.js';
import { checkPassword } from './password-rules.js';
import type { AuthStore, PasswordHasher } from './ports.js';

/**
 * The write road with the write-only key `password` of users. It never reaches the record: it is hashed and kept apart,
 * in the transaction that writes the record, and ends the user's sessions. Takes `manage_users`.
 */
export class AccountWriter extends RecordWriter {
  constructor(
    private readonly ports: WriteDeps,
    private readonly store: AuthStore,
    private readonly hasher: PasswordHasher,
  ) {
    super(ports);
  }

  override create(actor: Actor, module: string, data: RecordData, options: WriteOptions = {}): Promise<Written> {
    if (!carriesPassword(module, data)) return super.create(actor, module, data, options);
    return this.withPassword(actor, data, options, (rest, sql) =>
      super.create(actor, module, rest, { ...options, sql }),
    );
  }

  override update(
    actor: Actor,
    module: string,
    id: string,
    data: RecordData,
    options: WriteOptions = {},
  ): Promise<Written> {
    if (!carriesPassword(module, data)) return super.update(actor, module, id, data, options);
    return this.withPassword(actor, data, options, (rest, sql) =>
      super.update(actor, module, id, rest, { ...options, sql }),
    );
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
