import type { IdempotencyStore, Sql } from '@mokuai/engine';

interface Row {
  readonly body_hash: string;
  readonly status: number | null;
  readonly answer: string | null;
}

/** Idempotency keys in `system.idempotency`. */
export const createIdempotencyStore = (sql: Sql): IdempotencyStore => ({
  async claim(actor, key, requestHash) {
    // One statement, so that of two requests at once exactly one gets the row; an expired one counts as not there.
    const claimed = await sql.query({
      text: `INSERT INTO system.idempotency AS i (actor, key, body_hash) VALUES ($1, $2, $3)
        ON CONFLICT (actor, key) DO UPDATE SET body_hash = excluded.body_hash, created_at = now(), status = NULL, answer = NULL
        WHERE i.created_at < now() - interval '24 hours'`,
      values: [actor, key, requestHash],
    });
    if (claimed.rowCount > 0) return 'claimed';
    const { rows } = await sql.query<Row>({
      text: 'SELECT body_hash, status, answer FROM system.idempotency WHERE actor = $1 AND key = $2',
      values: [actor, key],
    });
    const found = rows[0];
    // Released this very moment: the other request failed, this one is told to try again.
    if (!found) return { requestHash, answer: null };
    const answer = found.status === null ? null : { status: found.status, body: found.answer ?? '' };
    return { requestHash: found.body_hash, answer };
  },

  async keep(actor, key, { status, body }) {
    await sql.query({
      text: 'UPDATE system.idempotency SET status = $3, answer = $4 WHERE actor = $1 AND key = $2',
      values: [actor, key, status, body],
    });
  },

  async release(actor, key) {
    await sql.query({ text: 'DELETE FROM system.idempotency WHERE actor = $1 AND key = $2', values: [actor, key] });
  },

  async sweep() {
    await sql.query({
      text: `DELETE FROM system.idempotency WHERE created_at < now() - interval '24 hours'`,
      values: [],
    });
  },
});
