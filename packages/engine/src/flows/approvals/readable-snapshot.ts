import { accessTo, grantedFields, maskedFields, type Actor } from '@mokuai/access';
import type { Model } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import type { DepartmentStore } from '../ports.js';
import type { Values } from '../../records/path-value.js';

/**
 * The part of a record's snapshot that the actor may read: the fields their roles grant on that row, and the masks of those that
 * are masked there. Somebody who takes part in
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
  const place = { owner, dlft: range?.left ?? null };
  const inSight = grantedFields(access, place, actor);
  const granted = inSight ?? new Set(access.branches.flatMap((branch) => [...branch.fields]));
  const masked = inSight
    ? maskedFields(access, place, actor)
    : new Set(access.branches.flatMap((branch) => [...(branch.masked ?? [])]));
  const shown = Object.entries(snapshot).flatMap(([name, value]): [string, Json][] => {
    const field = module.fields.get(name);
    if (!field) return [];
    if (field.system || granted.has(name)) return [[name, value]];
    return field.mask && masked.has(name) ? [[name, value === null ? null : { masked: field.mask.text(value) }]] : [];
  });
  return Object.fromEntries(shown);
}
