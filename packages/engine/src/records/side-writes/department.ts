import { Problem } from '@mokuai/kernel';
import { placeDepartment, renumberDepartments } from './department-tree.js';
import type { SideWrite } from './side-write.js';

/** Held while the tree changes, so that two changes see each other. */
const TREE_LOCK = 7_265_103;

/** Departments: their place in the tree, which row rights compare with, is kept with every change. */
export const departmentSideWrite: SideWrite = {
  module: 'department',
  async after({ sql, model, op, id, values }) {
    const moved = op === 'update' && Object.hasOwn(values, 'parent');
    if (op === 'update' && !moved) return;
    await sql.query({ text: 'SELECT pg_advisory_xact_lock($1)', values: [TREE_LOCK] });
    if (op === 'create') await placeDepartment(sql, model, id);
    else if (moved || op === 'restore') await renumberDepartments(sql, model);
    else if (op === 'delete') await refuseWithMembers(sql, id);
    else await sql.query({ text: 'DELETE FROM system.department_position WHERE id = $1::uuid', values: [id] });
    // Everybody's range may have changed.
    await sql.query({ text: `SELECT pg_notify('mokuai_auth', '*')`, values: [] });
  },
};

async function refuseWithMembers(sql: Parameters<typeof placeDepartment>[0], id: string): Promise<void> {
  const { rows } = await sql.query<{ members: boolean }>({
    text: 'SELECT EXISTS (SELECT FROM "record"."user" WHERE department = $1::uuid AND deleted_at IS NULL) AS members',
    values: [id],
  });
  if (rows[0]!.members) throw new Problem('referenced');
}
