import type { IdempotencyStore, Sql } from '@mokuai/engine';

interface Row {
  readonly body_hash: string;
  readonly status: number | null;
  readonly answer: string | null;
}

const MINE = 'WHERE actor = $1 AND key = $2 AND claim = $3';

/** Idempotency keys in `system.idempotency`. Leases run by the clock of the database: processes may differ in theirs. */
export const createIdempotencyStore = (sql: Sql): IdempotencyStore => ({
  async claim(actor, key, requestHash, leaseMs, work) {
    // One statement, so that of two requests at once exactly one gets the row; an expired one counts as not there.
    const claimed = await sql.query<{ id: string; work: string }>({
      text: `INSERT INTO system.idempotency AS i (actor, key, body_hash, lease_until, work)
        VALUES ($1, $2, $3, now() + $4::int * interval '1 ms', $5)
        ON CONFLICT (actor, key) DO UPDATE SET body_hash = excluded.body_hash, created_at = now(), status = NULL, answer = NULL,
          claim = excluded.claim, lease_until = excluded.lease_until,
          work = CASE WHEN i.created_at < now() - interval '24 hours' THEN excluded.work ELSE i.work END
        WHERE i.created_at < now() - interval '24 hours'
          OR (i.status IS NULL AND i.lease_until < now() AND i.body_hash = excluded.body_hash)
        RETURNING i.claim AS id, i.work`,
      values: [actor, key, requestHash, leaseMs, work],
    });
    if (claimed.rows[0]) return { actor, key, ...claimed.rows[0] };
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

  async renew({ actor, key, id }, leaseMs) {
    await sql.query({
      text: `UPDATE system.idempotency SET lease_until = now() + $4::int * interval '1 ms' ${MINE} AND status IS NULL`,
      values: [actor, key, id, leaseMs],
    });
  },

  async keep({ actor, key, id }, { status, body }) {
    await sql.query({
      text: `UPDATE system.idempotency SET status = $4, answer = $5 ${MINE}`,
      values: [actor, key, id, status, body],
    });
  },

  async release({ actor, key, id }) {
    await sql.query({ text: `DELETE FROM system.idempotency ${MINE}`, values: [actor, key, id] });
  },

  async sweep() {
    await sql.query({
      text: `DELETE FROM system.idempotency WHERE created_at < now() - interval '24 hours'`,
      values: [],
    });
  },
});
