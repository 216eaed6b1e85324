import { departmentHead } from './kinds/department_head.js';
import { field } from './kinds/field.js';
import { manager } from './kinds/manager.js';
import { role } from './kinds/role.js';
import { users } from './kinds/users.js';
import type { PeopleKind, RuleOf, RuleType } from './people-kind.js';

/** Every way to find people, in the order they are offered. */
const kinds: { readonly [T in RuleType]: PeopleKind<RuleOf<T>> } = {
  manager,
  department_head: departmentHead,
  field,
  role,
  users,
};

export const PEOPLE_KINDS = Object.keys(kinds) as readonly RuleType[];

/** What the designer knows of a kind; a kind only meets rules of its own type. */
export const peopleKind = (type: RuleType): PeopleKind => kinds[type] as unknown as PeopleKind;
