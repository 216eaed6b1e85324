import type { Database, DepartmentStore } from '@mokuai/engine';

/** Where departments stand, in Postgres. */
export const createDepartmentStore = (database: Database): DepartmentStore => ({
  async range(id) {
    const { rows } = await database.query<{ left: number; right: number }>({
      text: 'SELECT lft AS left, rgt AS right FROM system.department_position WHERE id = $1',
      values: [id],
    });
    return rows[0];
  },

  async below(id) {
    const { rows } = await database.query<{ id: string }>({
      text: `SELECT below.id FROM system.department_position own
        JOIN system.department_position below ON below.lft BETWEEN own.lft AND own.rgt WHERE own.id = $1`,
      values: [id],
    });
    return rows.map((row) => row.id);
  },
});
