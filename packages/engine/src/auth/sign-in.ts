import type { LoginAnswer, Me } from '@mokuai/contract';
import { fault, Problem, type Clock } from '@mokuai/kernel';
import { meOf } from './me.js';
import type { AuthStore, PasswordHasher, RandomBytes } from './ports.js';
import { checkPassword } from './password-rules.js';
import type { Session, Sessions } from './sessions.js';
import { newToken, tokenHash } from './token.js';

/** How long a sign-in lasts, in milliseconds. */
export const SESSION_LIFE = 14 * 24 * 3600_000;

/** Failures in a quarter of an hour before an account, or an address with many people behind it, has to wait. */
const ACCOUNT_LIMIT = 5;
const ADDRESS_LIMIT = 100;

export interface SignInPorts {
  readonly store: AuthStore;
  readonly sessions: Sessions;
  readonly hasher: PasswordHasher;
  readonly random: RandomBytes;
  readonly newId: () => string;
  readonly clock: Clock;
}

/** Signing in and out, and changing one's password. */
export class SignIn {
  /** Checked where there is no account, so that an unknown e-mail takes as long as a wrong password. */
  private decoy: Promise<string> | undefined;

  constructor(private readonly ports: SignInPorts) {}

  /**
   * Opens a session. Throws `wrong_credentials` (401) alike for an unknown e-mail, a wrong password and an inactive
   * user, and `rate_limited` (429) once an account or address failed too often.
   */
  async login(email: string, password: string, address: string): Promise<LoginAnswer> {
    const { store } = this.ports;
    const account = email.trim().toLowerCase();
    const keys = { account: `account:${account}`.slice(0, 300), address: `address:${address}` };
    await this.throttle(keys);
    const found = await store.accountByEmail(account);
    const right = await this.verify(found?.passwordHash, password);
    if (!found || !right || !found.active) throw new Problem('wrong_credentials');
    await store.forgiveAttempt(keys.account, keys.address);
    return this.open(found.userId, 'session', null, SESSION_LIFE, address);
  }

  /** Ends one session, here and now. */
  async logout(session: Session): Promise<void> {
    await this.ports.store.endSession(session.id, session.actor.userId);
    this.ports.sessions.forget(session.actor.userId);
  }

  /** Sets a new password, ends every session of the user and opens a fresh one. Throws `invalid` (422) with `wrong_credentials` or `weak_password`. */
  async changePassword(session: Session, current: string, next: string, address: string): Promise<LoginAnswer> {
    const { store, sessions, hasher } = this.ports;
    const { userId } = session.actor;
    const keys = { account: `password:${userId}`, address: `address:${address}` };
    await this.throttle(keys);
    const found = await store.accountById(userId);
    if (!(await this.verify(found?.passwordHash, current)))
      throw new Problem('invalid', [fault('wrong_credentials', '/current')]);
    const profile = await store.profile(userId);
    checkPassword(next, '/password', profile?.email);
    await store.forgiveAttempt(keys.account, keys.address);
    await store.setPassword(userId, await hasher.hash(next));
    await store.endSessionsOf([userId]);
    sessions.forget(userId);
    return this.open(userId, 'session', null, SESSION_LIFE, address);
  }

  /** Makes a bearer token for programs; it is shown this once and kept only as a hash. `days` is from 1 to 365. */
  async createToken(session: Session, name: string, days: number): Promise<{ token: string; expires_at: string }> {
    const life = days * 24 * 3600_000;
    const { token } = await this.open(session.actor.userId, 'token', name, life, null);
    return { token, expires_at: new Date(this.ports.clock() + life).toISOString() };
  }

  /** Opens a session for a user who proved otherwise who they are (the first administrator, right after set-up). */
  async open(
    userId: string,
    kind: 'session' | 'token',
    name: string | null,
    life: number,
    address: string | null,
  ): Promise<{ token: string; user: Me }> {
    const { store, sessions, random, newId, clock } = this.ports;
    const token = newToken(random);
    const expiresAt = clock() + life;
    await store.openSession({ id: newId(), userId, tokenHash: tokenHash(token), kind, name, expiresAt, address });
    const session = await sessions.resolve(token);
    if (!session) throw new Problem('wrong_credentials');
    return { token, user: await meOf(session.actor, store) };
  }

  private async throttle(keys: { account: string; address: string }): Promise<void> {
    const seconds = await this.ports.store.countAttempt([
      { key: keys.account, limit: ACCOUNT_LIMIT },
      { key: keys.address, limit: ADDRESS_LIMIT },
    ]);
    if (seconds > 0) throw new Problem('rate_limited', [], {}, { seconds });
  }

  private async verify(hash: string | null | undefined, password: string): Promise<boolean> {
    const { hasher } = this.ports;
    this.decoy ??= hasher.hash('no account has this password');
    const right = await hasher.verify(hash ?? (await this.decoy), password);
    return right && Boolean(hash);
  }
}
