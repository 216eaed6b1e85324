import type { LoginAnswer } from '@mokuai/contract';
import { fault, Problem, type Locale } from '@mokuai/kernel';
import type { Database, Models } from '../ports.js';
import type { RecordWriter } from '../records/write/record-writer.js';
import { engineActor } from '../records/engine-actor.js';
import { checkPassword } from './password-rules.js';
import type { AuthStore, PasswordHasher } from './ports.js';
import { SESSION_LIFE, type SignIn } from './sign-in.js';

export interface SetUpPorts {
  readonly database: Database;
  readonly models: Models;
  readonly store: AuthStore;
  readonly hasher: PasswordHasher;
  readonly writer: Pick<RecordWriter, 'create'>;
}

/** Who the first administrator is to be. */
export interface FirstAdmin {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: Locale;
}

/** The first administrator: without one, nobody could let anybody in. */
export class SetUp {
  constructor(private readonly ports: SetUpPorts) {}

  /** Is there no active administrator yet? */
  async isNeeded(): Promise<boolean> {
    const { store, models } = this.ports;
    return !(await store.anyHolder(adminRoles(await models.current())));
  }

  /**
   * Makes the first administrator as a user record with the built-in role `admin`, and gives its id. Throws
   * `already_set_up` (409) when there is one, also for the second of two at the same moment, and 422 for bad values.
   */
  async makeFirstAdmin({ name, email, password, locale }: FirstAdmin): Promise<string> {
    const { database, models, store, hasher, writer } = this.ports;
    if (name.trim() === '') throw new Problem('invalid', [fault('required', '/name')]);
    checkPassword(password, '/password', email);
    // Before the costly hash: anybody may call this.
    if (!(await this.isNeeded())) throw new Problem('already_set_up');
    const hash = await hasher.hash(password);
    const roles = adminRoles(await models.current());
    return database.transaction(async (sql) => {
      await store.lockAccounts(sql);
      if (await store.anyHolder(roles, sql)) throw new Problem('already_set_up');
      const data = { name, email, roles: ['admin'], active: true, locale };
      const { id } = await writer.create(engineActor(), 'user', data, { sql });
      await store.setPassword(id, hash, sql);
      return id;
    });
  }

  /** The same from the first-run page, which is signed in at once. */
  async byVisitor(admin: FirstAdmin, signIn: SignIn, address: string): Promise<LoginAnswer> {
    const id = await this.makeFirstAdmin(admin);
    return signIn.open(id, 'session', null, SESSION_LIFE, address);
  }
}

const adminRoles = (model: Awaited<ReturnType<Models['current']>>): readonly string[] =>
  [...model.roles.values()].filter((role) => role.capabilities?.includes('admin')).map((role) => role.name);
