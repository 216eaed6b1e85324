import type { ViewTabs } from '@mokuai/contract';
import type { Sql } from '../ports.js';

/** A live session (or API token) with what its actor is made of. */
export interface SessionRow {
  readonly id: string;
  readonly userId: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly roles: readonly string[];
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly department: { readonly id: string; readonly left: number; readonly right: number } | null;
}

/** What a sign-in is checked against. */
export interface AccountRow {
  readonly userId: string;
  readonly passwordHash: string | null;
  readonly active: boolean;
}

/** A session to be kept. The token itself never reaches the store, only its SHA-256. */
export interface NewSession {
  readonly id: string;
  readonly userId: string;
  readonly tokenHash: Uint8Array;
  readonly kind: 'session' | 'token';
  readonly name: string | null;
  readonly expiresAt: number;
  readonly address: string | null;
}

/** A user's own profile. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly department: { readonly id: string; readonly name: string } | null;
  /** The language they chose, if they did. */
  readonly locale: string | null;
  readonly theme: string | null;
  readonly density: string | null;
  readonly tabs: Readonly<Record<string, ViewTabs>>;
}

/** One counter of failed sign-ins and how many it allows before it blocks. */
export interface Throttle {
  readonly key: string;
  readonly limit: number;
}

/** Where sign-in keeps its state. Methods take the `sql` of a transaction where they belong into one. */
export interface AuthStore {
  sessionByToken(tokenHash: Uint8Array): Promise<SessionRow | undefined>;
  openSession(session: NewSession): Promise<void>;
  endSession(id: string, userId: string): Promise<void>;
  /** Ends every session and token of these users and tells all processes. */
  endSessionsOf(userIds: readonly string[], sql?: Sql): Promise<void>;
  /** Tells all processes that what sessions of these users are made of changed. */
  announce(userIds: readonly string[]): Promise<void>;
  accountByEmail(email: string): Promise<AccountRow | undefined>;
  accountById(userId: string): Promise<AccountRow | undefined>;
  profile(userId: string): Promise<Profile | undefined>;
  setPassword(userId: string, hash: string, sql?: Sql): Promise<void>;
  /** Keeps how the views of one module stand, and leaves those of the others. */
  setTabs(userId: string, module: string, tabs: ViewTabs): Promise<void>;
  /** Keeps what is given of a user's looks and leaves the rest. */
  setLooks(userId: string, looks: { readonly theme?: string; readonly density?: string }): Promise<void>;
  /**
   * Counts an attempt against every throttle before the password is looked at, so that parallel guesses cannot outrun it.
   * Gives the seconds to wait where one of them blocks, else 0.
   */
  countAttempt(throttles: readonly Throttle[]): Promise<number>;
  /** A sign-in succeeded: forgets `account`'s failures and takes this attempt back from `address`. */
  forgiveAttempt(account: string, address: string): Promise<void>;
  /** Keeps concurrent first-run set-ups and changes of administrators apart until the transaction ends. */
  lockAccounts(sql: Sql): Promise<void>;
  /** Does an active user hold one of these roles? */
  anyHolder(roles: readonly string[], sql?: Sql): Promise<boolean>;
}

/** Turns passwords into hashes that are slow to guess, and checks them. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}

/** Random bytes for tokens. */
export type RandomBytes = (count: number) => Uint8Array;
