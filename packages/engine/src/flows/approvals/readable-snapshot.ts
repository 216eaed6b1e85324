import { accessTo, grantedFields, type Actor } from '@mokuai/access';
import type { Model } from '@mokuai/definition';
import type { DepartmentStore } from '../ports.js';
import type { Values } from '../../records/path-value.js';

/**
 * The part of a record's snapshot that the actor may read: the fields their roles grant on that row. Somebody who takes part in
 * an approval without seeing the row otherwise sees the fields their roles let them read on rows of their own scope: being asked
 * opens the row, never a field.
 */
export async function readableSnapshot(
  departments: Pick<DepartmentStore, 'range'>,
  model: Model,
  actor: Actor,
  moduleName: string,
  snapshot: Values,
): Promise<Values> {
  const module = model.module(moduleName);
  const access = module && accessTo(model, actor, moduleName, 'read');
  if (!module || !access) return {};
  const department = snapshot['department'];
  const range = typeof department === 'string' ? await departments.range(department) : undefined;
  const owner = (snapshot['owner'] ?? null) as string | null;
  const granted =
    grantedFields(access, { owner, dlft: range?.left ?? null }, actor) ??
    new Set(access.branches.flatMap((branch) => [...branch.fields]));
  const shown = Object.entries(snapshot).filter(([name]) => {
    const field = module.fields.get(name);
    return field && (field.system || granted.has(name));
  });
  return Object.fromEntries(shown);
}
