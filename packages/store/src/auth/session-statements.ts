import type { NewSession, SessionRow, Sql } from '@mokuai/engine';

/** A session ends with its user: an inactive or deleted one has none. */
const BY_TOKEN = `
  SELECT s.id, s.user_id AS "userId", (extract(epoch FROM s.expires_at) * 1000)::bigint AS "expiresAt",
         u.roles, u.locale, u.time_zone AS "timeZone", p.id AS department, p.lft, p.rgt
  FROM system.session s
  JOIN record."user" u ON u.id = s.user_id AND u.active AND u.deleted_at IS NULL
  LEFT JOIN system.department_position p ON p.id = u.department
  WHERE s.token_hash = $1 AND s.expires_at > now()`;

interface Row extends Omit<SessionRow, 'department' | 'roles'> {
  readonly roles: readonly string[] | null;
  readonly department: string | null;
  readonly lft: number;
  readonly rgt: number;
}

export async function byToken(sql: Sql, tokenHash: Uint8Array): Promise<SessionRow | undefined> {
  const { rows } = await sql.query<Row>({ name: 'auth_session', text: BY_TOKEN, values: [tokenHash] });
  const row = rows[0];
  if (!row) return undefined;
  const { department, lft, rgt, roles, ...rest } = row;
  return {
    ...rest,
    roles: roles ?? [],
    department: department === null ? null : { id: department, left: lft, right: rgt },
  };
}

/** Opening a session also clears away what expired long ago, a few rows at a time: no job is needed for it. */
const OPEN = `
  WITH old AS (DELETE FROM system.session WHERE id IN
    (SELECT id FROM system.session WHERE expires_at < now() - interval '1 day' LIMIT 20 FOR UPDATE SKIP LOCKED))
  INSERT INTO system.session (id, user_id, token_hash, kind, name, address, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::double precision / 1000))`;

export async function open(sql: Sql, s: NewSession): Promise<void> {
  await sql.query({ text: OPEN, values: [s.id, s.userId, s.tokenHash, s.kind, s.name, s.address, s.expiresAt] });
}

export async function end(sql: Sql, id: string): Promise<void> {
  await sql.query({ text: 'DELETE FROM system.session WHERE id = $1', values: [id] });
}

export async function endOf(sql: Sql, userIds: readonly string[]): Promise<void> {
  await sql.query({ text: 'DELETE FROM system.session WHERE user_id = ANY($1::uuid[])', values: [userIds] });
}
