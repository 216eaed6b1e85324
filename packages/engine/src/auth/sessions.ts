import type { Actor } from '@mokuai/access';
import type { Model } from '@mokuai/definition';
import type { Clock } from '@mokuai/kernel';
import type { Models } from '../ports.js';
import { actorOf } from './actor-of.js';
import type { AuthStore, SessionRow } from './ports.js';
import { tokenHash } from './token.js';

/** Who is signed in. */
export interface Session {
  readonly id: string;
  readonly actor: Actor;
}

interface Entry {
  readonly row: SessionRow;
  readonly readAt: number;
  model: Model;
  session: Session;
}

/** How long a session is believed without asking the database, should a notification ever be lost. */
const MAX_AGE = 30_000;
const MAX_ENTRIES = 20_000;

/** Token → session, kept in memory so that a signed-in request costs no statement of its own. `forget` is called on `mokuai_auth`. */
export class Sessions {
  private readonly entries = new Map<string, Entry>();
  private readonly listeners = new Set<() => void>();
  /** Rises with each `forget`: a row read before it must not be kept after it. */
  private generation = 0;

  constructor(
    private readonly store: AuthStore,
    private readonly models: Models,
    private readonly clock: Clock,
  ) {}

  /** The session of a token; undefined when it is unknown, over, or its user inactive. */
  async resolve(token: string): Promise<Session | undefined> {
    const current = this.models.current();
    const model = current instanceof Promise ? await current : current;
    const now = this.clock();
    const entry = this.entries.get(token);
    if (entry && now - entry.readAt < MAX_AGE && now < entry.row.expiresAt) return underModel(entry, model);
    return this.read(token, model, now);
  }

  /** Drops what is remembered of one user, or of all, and tells the listeners. */
  forget(userId?: string): void {
    this.generation++;
    if (userId === undefined) this.entries.clear();
    else for (const [token, entry] of this.entries) if (entry.row.userId === userId) this.entries.delete(token);
    for (const listener of this.listeners) listener();
  }

  /** Calls back after each `forget`, until the returned function is called. */
  onForget(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private async read(token: string, model: Model, now: number): Promise<Session | undefined> {
    const generation = this.generation;
    const row = await this.store.sessionByToken(tokenHash(token));
    if (generation !== this.generation) return this.read(token, model, now);
    this.entries.delete(token);
    if (!row) return undefined;
    const session = { id: row.id, actor: actorOf(row, model) };
    if (this.entries.size >= MAX_ENTRIES) this.entries.delete(this.entries.keys().next().value!);
    this.entries.set(token, { row, readAt: now, model, session });
    return session;
  }
}

/** Roles may mean something else since the last publish. */
function underModel(entry: Entry, model: Model): Session {
  if (entry.model !== model) {
    entry.model = model;
    entry.session = { id: entry.row.id, actor: actorOf(entry.row, model) };
  }
  return entry.session;
}
