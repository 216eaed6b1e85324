import type { ModuleModel } from '@mokuai/definition';
import type { Slots } from './slots.js';
import { valueSlot } from './slots.js';

/**
 * Where a record's owner, department and department position come from. Records of a module made by an admin follow
 * their owner; the two built-in modules that rights are made of own themselves.
 */
export type Ownership = 'owner' | 'user' | 'department';

export const ownershipOf = (module: ModuleModel): Ownership =>
  module.name === 'user' || module.name === 'department' ? module.name : 'owner';

/** Expressions for the columns `owner`, `department` and `dlft`, and the CTE `own` that they read from, where they need one. */
export interface OwnershipSql {
  readonly cte: string | undefined;
  /** Where the CTE would read from, for a statement that can join it instead. */
  readonly owner: { readonly table: string; readonly on: string } | undefined;
  readonly columns: Readonly<Record<'owner' | 'department' | 'dlft', string>>;
}

/** For a record that is made or changes hands: the owner is in slot `owner`, the record's id in slot `id`. */
export function ownershipSql(module: ModuleModel, slots: Slots): OwnershipSql {
  const position = (id: string) => `(SELECT p.lft FROM system.department_position p WHERE p.id = ${id})`;
  switch (ownershipOf(module)) {
    case 'user': {
      const department = slots.at(valueSlot('department'), 'uuid');
      return {
        cte: undefined,
        owner: undefined,
        columns: { owner: slots.at('id', 'uuid'), department, dlft: position(department) },
      };
    }
    case 'department': {
      const id = slots.at('id', 'uuid');
      return { cte: undefined, owner: undefined, columns: { owner: 'NULL::uuid', department: id, dlft: position(id) } };
    }
    case 'owner': {
      const table = '"record"."user" u';
      const on = `u.id = ${slots.at('owner', 'uuid')} AND u.deleted_at IS NULL`;
      return {
        cte: `own AS MATERIALIZED (SELECT u.id, u.department, u.dlft FROM ${table} WHERE ${on})`,
        owner: { table, on },
        columns: {
          owner: '(SELECT id FROM own)',
          department: '(SELECT department FROM own)',
          dlft: '(SELECT dlft FROM own)',
        },
      };
    }
  }
}
