import { fault, Problem } from '@mokuai/kernel';
import { isUnlimited } from '@mokuai/access';
import { tableOf, type Model } from '@mokuai/definition';
import { ownershipOf } from '@mokuai/query';
import type { Sql } from '../../ports.js';
import { requestPlacement } from '../placement/index.js';
import type { SideWrite, SideWriteContext } from './side-write.js';

/** Fields of a user that sign-in and rights are made of. */
const RIGHTS_FIELDS = ['roles', 'active', 'department'];

/** What a user was before the write. */
interface Standing {
  readonly roles: readonly string[] | null;
  readonly active: boolean | null;
}
const earlier = new WeakMap<SideWriteContext, Standing>();

/** Users: nobody gives away rights beyond their own, an administrator remains, sessions end with the rights they were opened under, records follow to the new department. */
export const userSideWrite: SideWrite = {
  module: 'user',
  async before(write) {
    const { actor, op, values, sql, id } = write;
    const ends = op === 'delete' || op === 'purge' || Object.hasOwn(values, 'active');
    const given = Object.hasOwn(values, 'roles') ? ((values['roles'] ?? []) as readonly string[]) : undefined;
    if (!ends && !given) return;
    const { rows } = await sql.query<Standing>({
      text: 'SELECT roles, active FROM "record"."user" WHERE id = $1::uuid FOR UPDATE',
      values: [id],
    });
    if (rows[0]) earlier.set(write, rows[0]);
    // A rule does not hold more rights than whoever wrote it, and nobody knows who that was.
    if (isUnlimited(actor) && !actor.via) return;
    const had = rows[0]?.roles ?? [];
    const touched = [
      ...had.filter((role) => ends || !given?.includes(role)),
      ...(given ?? []).filter((role) => !had.includes(role)),
    ];
    const beyond = touched.find((role) => !mayGive(write, role));
    if (beyond === undefined) return;
    const fields = given ? [fault('role_beyond_own', '/roles', { role: beyond })] : [];
    throw new Problem('role_beyond_own', fields, {}, { role: beyond });
  },
  async after(write) {
    const touchesRights = write.op !== 'update' || RIGHTS_FIELDS.some((f) => Object.hasOwn(write.values, f));
    if (!touchesRights || write.op === 'create') return;
    if (!write.actor.engine) await refuseWithoutAdmin(write.sql, write.model);
    if (Object.hasOwn(write.values, 'department')) await moveRecords(write.sql, write.model, write.id);
    if (endsSessions(write)) await endSessions(write);
    await write.sql.query({ text: `SELECT pg_notify('mokuai_auth', $1)`, values: [write.id] });
  },
};

/** A role may be given and taken by who manages users and has all its capabilities. */
function mayGive({ actor, model }: SideWriteContext, name: string): boolean {
  const needed = ['manage_users', ...(model.roles.get(name)?.capabilities ?? [])];
  return needed.every((capability) => actor.capabilities.has(capability));
}

/** Any number will do, as long as every process uses the same. */
const ADMINS_LOCK = 7_265_104;

async function refuseWithoutAdmin(sql: Sql, model: Model): Promise<void> {
  // Two administrators who remove each other at the same moment would each see the other remain.
  await sql.query({ text: 'SELECT pg_advisory_xact_lock($1)', values: [ADMINS_LOCK] });
  const roles = [...model.roles.values()].filter((r) => r.capabilities?.includes('admin')).map((r) => r.name);
  const { rows } = await sql.query<{ remains: boolean }>({
    text: 'SELECT EXISTS (SELECT FROM "record"."user" WHERE deleted_at IS NULL AND active AND roles && $1::text[]) AS remains',
    values: [roles],
  });
  if (!rows[0]!.remains) throw new Problem('last_admin');
}

/** Did the write change roles or activity, or take the user away? A form that sends them back unchanged signs nobody out. */
function endsSessions(write: SideWriteContext): boolean {
  if (write.op !== 'update') return true;
  const before = earlier.get(write);
  if (!before) return false;
  const { roles = before.roles, active = before.active } = write.values as Partial<Standing>;
  const named = (list: readonly string[] | null): string => JSON.stringify([...(list ?? [])].sort());
  return active !== before.active || named(roles) !== named(before.roles);
}

/** Who is signed in has to sign in again, where that is possible; nothing of a purged user is kept. */
async function endSessions({ sql, op, id }: SideWriteContext): Promise<void> {
  const tables = op === 'purge' ? ['session', 'credential', 'user_preference'] : ['session'];
  for (const table of tables)
    await sql.query({ text: `DELETE FROM system.${table} WHERE user_id = $1::uuid`, values: [id] });
}

/** A user's records go with the user, those that are written at this moment a little later. No version changes: nobody edited them, they stand elsewhere. */
async function moveRecords(sql: Sql, model: Model, user: string): Promise<void> {
  for (const name of model.modules) {
    if (ownershipOf(model.module(name)!) !== 'owner') continue;
    await sql.query({
      text: `UPDATE ${tableOf(name)} t SET department = u.department, dlft = u.dlft FROM "record"."user" u
        WHERE u.id = $1::uuid AND t.owner = u.id AND (t.department IS DISTINCT FROM u.department OR t.dlft IS DISTINCT FROM u.dlft)`,
      values: [user],
    });
  }
  await requestPlacement(sql, user);
}
