import { findPath, type StepContext } from '@mokuai/definition';
import { fault, isUuid, pointer as at, type Fault } from '@mokuai/kernel';

/** Do the fields lead to users, do the roles exist, can the users be any? */
export function checkRecipients(
  to: readonly { readonly field?: string; readonly role?: string; readonly users?: readonly string[] }[],
  path: string,
  { module, model }: StepContext,
): Fault[] {
  return to.flatMap(({ field, role, users = [] }, i) => {
    if (role !== undefined && !model.roles.has(role)) return [fault('unknown_role', at(path, i, 'role'), { role })];
    if (field === undefined)
      return users.flatMap((user, n) =>
        isUuid(user) ? [] : [fault('unknown_user', at(path, i, 'users', n), { user })],
      );
    const found = findPath(module, (name) => model.module(name), field);
    return found?.field.target === 'user' ? [] : [fault('unknown_field', at(path, i, 'field'), { field })];
  });
}
