import { fault, Problem } from '@mokuai/kernel';
import { isUnlimited } from '@mokuai/access';
import { tableOf, type Model } from '@mokuai/definition';
import { ownershipOf } from '@mokuai/query';
import type { Sql } from '../../ports.js';
import type { SideWrite, SideWriteContext } from './side-write.js';

/** Fields of a user that sign-in and rights are made of. */
const RIGHTS_FIELDS = ['roles', 'active', 'department'];

/** Users: nobody gives away rights beyond their own, an administrator remains, sessions hear of changes, records follow to the new department. */
export const userSideWrite: SideWrite = {
  module: 'user',
  async before(write) {
    const { actor, op, values, sql, id } = write;
    const ends = op === 'delete' || op === 'purge' || Object.hasOwn(values, 'active');
    const given = Object.hasOwn(values, 'roles') ? ((values['roles'] ?? []) as readonly string[]) : undefined;
    if (isUnlimited(actor) || !(ends || given)) return;
    const { rows } = await sql.query<{ roles: string[] | null }>({
      text: 'SELECT roles FROM "record"."user" WHERE id = $1::uuid FOR UPDATE',
      values: [id],
    });
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
    await write.sql.query({ text: `SELECT pg_notify('mokuai_auth', $1)`, values: [write.id] });
  },
};

/** A role may be given and taken by who has all its capabilities. Roles that do not exist give nothing. */
function mayGive({ actor, model }: SideWriteContext, name: string): boolean {
  const role = model.roles.get(name);
  return (role?.capabilities ?? []).every((capability) => actor.capabilities.has(capability));
}

async function refuseWithoutAdmin(sql: Sql, model: Model): Promise<void> {
  const roles = [...model.roles.values()].filter((r) => r.capabilities?.includes('admin')).map((r) => r.name);
  const { rows } = await sql.query<{ remains: boolean }>({
    text: 'SELECT EXISTS (SELECT FROM "record"."user" WHERE deleted_at IS NULL AND active AND roles && $1::text[]) AS remains',
    values: [roles],
  });
  if (!rows[0]!.remains) throw new Problem('last_admin');
}

/** A user's records go with the user. No version changes: nobody edited them, they stand elsewhere. */
async function moveRecords(sql: Sql, model: Model, user: string): Promise<void> {
  for (const name of model.modules) {
    if (ownershipOf(model.module(name)!) !== 'owner') continue;
    await sql.query({
      text: `UPDATE ${tableOf(name)} t SET department = u.department, dlft = u.dlft FROM "record"."user" u
        WHERE u.id = $1::uuid AND t.owner = u.id AND (t.department IS DISTINCT FROM u.department OR t.dlft IS DISTINCT FROM u.dlft)`,
      values: [user],
    });
  }
}
