import { branchOfRole, inBranch, isUnlimited, type Actor } from '@mokuai/access';
import type { Model } from '@mokuai/definition';
import type { Json } from '@mokuai/expression';
import type { AllowedPath } from '../path.js';
import type { StoredRow, World } from './world.fixture.js';

/**
 * The cells of a row that the actor may read, found the plain way: each role alone, and then all of them together.
 * Undefined where no role shows the row. System fields are readable on every visible row.
 */
export function cellsOf(model: Model, actor: Actor, module: string, row: StoredRow): ReadonlySet<string> | undefined {
  const target = model.module(module)!;
  if (isUnlimited(actor)) return new Set(target.fields.keys());
  const record = { owner: row.values['owner'] as string | null, dlft: row.dlft };
  const shown = actor.roles.flatMap((name) => {
    const role = model.roles.get(name);
    const branches = role ? branchOfRole(role, actor, target, 'read') : [];
    return branches.filter((branch) => inBranch(branch, record, actor));
  });
  if (shown.length === 0) return undefined;
  const system = [...target.fields.values()].filter((field) => field.system).map((field) => field.name);
  return new Set([...system, ...shown.flatMap((branch) => [...branch.fields])]);
}

/** What the actor may know of a path of a row. */
export function readPath(
  model: Model,
  actor: Actor,
  world: World,
  module: string,
  row: StoredRow,
  path: AllowedPath,
): Json {
  const known = (name: string): Json =>
    cellsOf(model, actor, module, row)?.has(name) ? (row.values[name] ?? null) : null;
  const [lookup, ...rest] = path.lookups;
  if (!lookup) return known(path.field.name);
  const target = seenThrough(model, actor, world, lookup.target!, known(lookup.name));
  return target ? readPath(model, actor, world, lookup.target!, target, { ...path, lookups: rest }) : null;
}

/** The live record of this id, if the actor may see it. */
export function seenThrough(model: Model, actor: Actor, world: World, module: string, id: Json): StoredRow | undefined {
  return world.rows[module]?.find(
    (row) => row.values['id'] === id && !row.deleted && cellsOf(model, actor, module, row) !== undefined,
  );
}
