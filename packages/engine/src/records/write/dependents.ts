import type { Actor } from '@mokuai/access';
import type { Model, ModuleModel } from '@mokuai/definition';
import { Problem } from '@mokuai/kernel';
import { cascadeTemplate, clearTemplate, restrictTemplate } from '@mokuai/query';
import type { Sql } from '../../ports.js';
import { actorValues } from './actor-values.js';
import { templateOf } from './templates.js';

/** Does deleting a record of the module touch other records? */
export const hasDependents = (module: ModuleModel): boolean =>
  module.incoming.some((l) => l.many || l.onDelete !== 'restrict');

/**
 * Follows the lookups to records just deleted: clears those that say so, deletes the records of those that cascade, and theirs.
 * What refuses anywhere on the way (a `restrict`, a running approval) refuses the whole: the transaction is to be rolled back.
 */
export async function deleteDependents(
  sql: Sql,
  model: Model,
  actor: Actor,
  module: ModuleModel,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const values = { ...actorValues(model, actor), ids };
  const key = (lookup: ModuleModel['incoming'][number]) => `${lookup.module}.${lookup.field}`;
  const from = (lookup: ModuleModel['incoming'][number]) => model.module(lookup.module)!;
  for (const lookup of module.incoming.filter((l) => l.onDelete === 'clear'))
    await sql.query(
      templateOf(model, actor, `clear ${key(lookup)}`, () => clearTemplate(lookup, from(lookup))).fill(values),
    );
  for (const lookup of module.incoming.filter((l) => l.onDelete === 'cascade')) {
    const template = templateOf(model, actor, `cascade ${key(lookup)}`, () => cascadeTemplate(lookup, from(lookup)));
    const { rows } = await sql.query<{ ids: string[]; locked: boolean }>(template.fill(values));
    const { ids: deleted, locked } = rows[0]!;
    if (locked && !actor.engine) throw new Problem('locked');
    await deleteDependents(sql, model, actor, from(lookup), deleted);
  }
  // Last: what refers to the deleted records may itself have just been deleted.
  for (const lookup of module.incoming.filter((l) => l.onDelete === 'restrict')) {
    const template = templateOf(model, actor, `restrict ${key(lookup)}`, () => restrictTemplate(lookup));
    const { rows } = await sql.query<{ referenced: boolean }>(template.fill(values));
    if (rows[0]!.referenced) throw new Problem('referenced');
  }
}
