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
});
