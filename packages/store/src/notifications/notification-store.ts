import type { Database, NotificationStore, StoredNotification } from '@mokuai/engine';
import { instant } from '../flows/instant.js';

/** Heard by every API process; the payload is the id of the user who has news. */
export const NOTIFICATION_CHANNEL = 'mokuai_notification';

const COLUMNS = `id, user_id AS "user", title, body, module, record_id AS record, approval_id AS approval, ${instant('created_at')} AS "createdAt", read_at IS NOT NULL AS read`;

/** Notifications in Postgres. */
export function createNotificationStore(database: Database): NotificationStore {
  return {
    async add(sql, notifications) {
      if (notifications.length === 0) return;
      await sql.query({
        text: `WITH added AS (
            INSERT INTO system.notification (id, user_id, title, body, module, record_id, approval_id)
            SELECT n.id, n."user", n.title, n.body, n.module, n.record, n.approval
            FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, "user" uuid, title jsonb, body jsonb, module text, record uuid, approval uuid)
            RETURNING user_id)
          SELECT pg_notify('${NOTIFICATION_CHANNEL}', user_id::text) FROM (SELECT DISTINCT user_id FROM added) u`,
        values: [JSON.stringify(notifications)],
      });
    },
    async list(user, limit, before) {
      const { rows } = await database.query<StoredNotification>({
        text: `SELECT ${COLUMNS} FROM system.notification WHERE user_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
        values: [user, before ?? null, limit],
      });
      return rows;
    },
    async unread(user) {
      const text = 'SELECT count(*) AS n FROM system.notification WHERE user_id = $1 AND read_at IS NULL';
      return (await database.query<{ n: number }>({ text, values: [user] })).rows[0]!.n;
    },
    async markRead(user, ids) {
      await database.query({
        text: `WITH marked AS (
            UPDATE system.notification SET read_at = now()
            WHERE user_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY($2)) RETURNING id)
          SELECT pg_notify('${NOTIFICATION_CHANNEL}', $1::text) WHERE EXISTS (SELECT FROM marked)`,
        values: [user, ids ?? null],
      });
    },
  };
}
