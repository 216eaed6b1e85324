import type { AccountRow, Profile, Sql } from '@mokuai/engine';

const ACCOUNT = {
  email: `SELECT u.id AS "userId", c.password_hash AS "passwordHash", coalesce(u.active, false) AS active
          FROM record."user" u LEFT JOIN system.credential c ON c.user_id = u.id WHERE u.email = $1 AND u.deleted_at IS NULL`,
  id: `SELECT u.id AS "userId", c.password_hash AS "passwordHash", coalesce(u.active, false) AS active
       FROM record."user" u LEFT JOIN system.credential c ON c.user_id = u.id WHERE u.id = $1 AND u.deleted_at IS NULL`,
};

export async function account(sql: Sql, by: 'email' | 'id', value: string): Promise<AccountRow | undefined> {
  return (await sql.query<AccountRow>({ text: ACCOUNT[by], values: [value] })).rows[0];
}

const PROFILE = `
  SELECT u.id, coalesce(u.name, '') AS name, coalesce(u.email, '') AS email, u.locale, p.theme, p.density,
         coalesce(p.tabs, '{}') AS tabs,
         CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'name', coalesce(d.name, '')) END AS department
  FROM record."user" u
  LEFT JOIN record.department d ON d.id = u.department AND d.deleted_at IS NULL
  LEFT JOIN system.user_preference p ON p.user_id = u.id
  WHERE u.id = $1 AND u.deleted_at IS NULL`;

export async function profile(sql: Sql, userId: string): Promise<Profile | undefined> {
  return (await sql.query<Profile>({ text: PROFILE, values: [userId] })).rows[0];
}

const SET_PASSWORD = `
  INSERT INTO system.credential (user_id, password_hash) VALUES ($1, $2)
  ON CONFLICT (user_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = now()`;

export async function setPassword(sql: Sql, userId: string, hash: string): Promise<void> {
  await sql.query({ text: SET_PASSWORD, values: [userId, hash] });
}

const SET_LOOKS = `
  INSERT INTO system.user_preference AS p (user_id, theme, density) VALUES ($1, $2, $3)
  ON CONFLICT (user_id) DO UPDATE
  SET theme = coalesce(excluded.theme, p.theme), density = coalesce(excluded.density, p.density)`;

export async function setLooks(
  sql: Sql,
  userId: string,
  { theme = null, density = null }: { readonly theme?: string | null; readonly density?: string | null },
): Promise<void> {
  await sql.query({ text: SET_LOOKS, values: [userId, theme, density] });
}

/** So many modules nobody has: what is more is not kept. */
const MOST_MODULES = 500;

const SET_TABS = `
  INSERT INTO system.user_preference AS p (user_id, tabs) VALUES ($1, jsonb_build_object($2::text, $3::jsonb))
  ON CONFLICT (user_id) DO UPDATE SET tabs = coalesce(p.tabs, '{}') || excluded.tabs
  WHERE p.tabs IS NULL OR p.tabs ? $2 OR (SELECT count(*) FROM jsonb_object_keys(p.tabs)) < ${MOST_MODULES}`;

export async function setTabs(sql: Sql, userId: string, module: string, tabs: Profile['tabs'][string]): Promise<void> {
  await sql.query({ text: SET_TABS, values: [userId, module, JSON.stringify(tabs)] });
}

/** Any number will do, as long as every process uses the same. */
const ACCOUNTS_LOCK = 7_265_201;

export async function lock(sql: Sql): Promise<void> {
  await sql.query({ text: 'SELECT pg_advisory_xact_lock($1)', values: [ACCOUNTS_LOCK] });
}

const ANY_HOLDER = `
  SELECT EXISTS (SELECT FROM record."user" WHERE deleted_at IS NULL AND active AND roles && $1::text[]) AS "any"`;

export async function anyHolder(sql: Sql, roles: readonly string[]): Promise<boolean> {
  return (await sql.query<{ any: boolean }>({ text: ANY_HOLDER, values: [roles] })).rows[0]?.any ?? false;
}
