import type { Actor } from '@mokuai/access';
import type { Notification } from '@mokuai/contract';
import { fault, isUuid, pointer, Problem, textIn, type Locale } from '@mokuai/kernel';
import type { NotificationStore, StoredNotification } from './ports.js';

/** A page of a user's notifications. */
export interface NotificationPage {
  readonly data: readonly Notification[];
  readonly unread: number;
  readonly page: { readonly next: string | null };
}

/** What users are told, each only their own. */
export class Notifications {
  constructor(private readonly store: NotificationStore) {}

  /** Newest first, in the actor's language. `after` is the `next` of the page before. */
  async list(actor: Actor, limit: number, after: string | undefined): Promise<NotificationPage> {
    if (after !== undefined && !isUuid(after)) throw new Problem('bad_cursor', [fault('bad_cursor', '/after')]);
    const [found, unread] = await Promise.all([
      this.store.list(actor.userId, limit + 1, after),
      this.store.unread(actor.userId),
    ]);
    const page = found.slice(0, limit);
    const next = found.length > limit ? (page.at(-1)?.id ?? null) : null;
    return { data: page.map((n) => shown(n, actor.locale)), unread, page: { next } };
  }

  /** Marks these of the actor's own as read, or all of them. */
  async markRead(actor: Actor, ids: readonly string[] | undefined): Promise<{ readonly unread: number }> {
    const bad = (ids ?? []).flatMap((id, i) =>
      isUuid(id) ? [] : [fault('bad_format', pointer('', 'ids', i), { format: 'id' })],
    );
    if (bad.length > 0) throw new Problem('invalid', bad);
    await this.store.markRead(actor.userId, ids);
    return { unread: await this.store.unread(actor.userId) };
  }
}

const shown = (n: StoredNotification, locale: Locale): Notification => ({
  id: n.id,
  created_at: n.createdAt,
  read: n.read,
  title: textIn(n.title, locale),
  body: textIn(n.body, locale),
  module: n.module,
  record: n.record,
  approval: n.approval,
});
