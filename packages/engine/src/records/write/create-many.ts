import type { Actor } from '@mokuai/access';
import type { Json, Moment } from '@mokuai/expression';
import type { Model, ModuleModel } from '@mokuai/definition';
import { createManyTemplate, ownershipOf, type CreateManyOutcome } from '@mokuai/query';
import { Problem } from '@mokuai/kernel';
import { hasGaplessNumbers } from '../../numbering/numbering.js';
import type { Sql } from '../../ports.js';
import { initialsOf } from '../../search/initials.js';
import { sideWriteOf } from '../side-writes/index.js';
import { actorValues } from './actor-values.js';
import { askOfNew } from './ask-conditions.js';
import { duplicateRulesFor } from './duplicates.js';
import { createChanges, type Changes } from './create-statement.js';
import { parameterOf, prepareCreate } from './prepare.js';
import { templateOf } from './templates.js';
import type { RecordData, WriteDeps } from './types.js';

/** What became of one row: written, wrong in itself, or (undefined) refused by the database for a reason to be asked for. */
export type ManyResult = { readonly id: string } | { readonly problem: Problem } | undefined;

/** May many records of this module be created by one statement? */
export const canCreateMany = (model: Model, actor: Actor, module: ModuleModel): boolean =>
  duplicateRulesFor(model, actor, module).length === 0 &&
  ownershipOf(module) === 'owner' &&
  !sideWriteOf(module.name) &&
  !hasGaplessNumbers(model, module);

/**
 * Creates many records by one statement, each checked like a single one. Rows whose references or unique values the
 * database refuses are not written and stay undefined. The whole is undefined when the Model is not the published one.
 */
export async function createMany(
  deps: WriteDeps,
  sql: Sql,
  model: Model,
  actor: Actor,
  module: ModuleModel,
  rows: readonly RecordData[],
  moment: Moment,
): Promise<ManyResult[] | undefined> {
  const results: ManyResult[] = rows.map(() => undefined);
  const given: Record<string, unknown>[] = [];
  const changes: Record<string, unknown> = {};
  for (const [n, data] of rows.entries()) {
    try {
      const row = await rowOf(deps, sql, model, actor, module, data, moment);
      given.push({ ...row.parameters, _n: n, id: row.id });
      changes[row.id] = row.changes;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      results[n] = { problem: error };
    }
  }
  if (given.length === 0) return results;
  const template = templateOf(model, actor, `create-many ${module.name}`, () =>
    createManyTemplate(model, actor, module),
  );
  const answer = await sql.query<CreateManyOutcome>(
    template.fill({
      ...actorValues(model, actor),
      rows: JSON.stringify(given),
      changes: JSON.stringify(changes),
    }),
  );
  if (!answer.rows[0]?.fenced) return undefined;
  answer.rows.forEach(({ n, written }, index) => {
    if (written) results[n] = { id: given[index]!['id'] as string };
  });
  return results;
}

async function rowOf(
  deps: WriteDeps,
  sql: Sql,
  model: Model,
  actor: Actor,
  module: ModuleModel,
  data: RecordData,
  moment: Moment,
): Promise<{ id: string; parameters: Record<string, unknown>; changes: Changes }> {
  const record = prepareCreate(model, module, actor, data, moment);
  await askOfNew(sql, model, module, actor, record, data, moment);
  const { values, owner } = record;
  const numbers = await deps.numbers.take(model, module, values, moment.now);
  const numbered: Readonly<Record<string, Json>> = { ...values, ...numbers.values };
  const parameters: Record<string, unknown> = { owner };
  for (const field of module.ownFields) {
    parameters[field.name] = parameterOf(field, numbered[field.name]);
    if (field.search) parameters[field.search.column] = field.search.words(numbered[field.name], initialsOf);
  }
  return { id: deps.newId(), parameters, changes: createChanges(module, numbered) };
}
