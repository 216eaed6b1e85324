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

/** Expressions for the columns `owner`, `department` and `dlft`, and the CTE that they read from. */
export interface OwnershipSql {
  readonly cte: string | undefined;
  readonly owner: string;
  readonly department: string;
  readonly dlft: string;
}

const OWNER_ROW = '(SELECT {} FROM own)';

/** For a new record, and for one that changes hands: the owner is in slot `owner`, the record's id in slot `id`. */
export function ownershipSql(module: ModuleModel, slots: Slots): OwnershipSql {
  const position = (id: string) => `(SELECT p.lft FROM system.department_position p WHERE p.id = ${id})`;
  switch (ownershipOf(module)) {
    case 'user': {
      const department = slots.at(valueSlot('department'), 'uuid');
      return { cte: undefined, owner: slots.at('id', 'uuid'), department, dlft: position(department) };
    }
    case 'department': {
      const id = slots.at('id', 'uuid');
      return { cte: undefined, owner: 'NULL::uuid', department: id, dlft: position(id) };
    }
    case 'owner':
      return {
        cte: `own AS MATERIALIZED (SELECT u.id, u.department, u.dlft FROM "record"."user" u WHERE u.id = ${slots.at('owner', 'uuid')} AND u.deleted_at IS NULL)`,
        owner: OWNER_ROW.replace('{}', 'id'),
        department: OWNER_ROW.replace('{}', 'department'),
        dlft: OWNER_ROW.replace('{}', 'dlft'),
      };
  }
}
