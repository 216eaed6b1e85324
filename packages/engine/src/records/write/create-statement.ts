import type { Actor } from '@mokuai/access';
import type { Json } from '@mokuai/expression';
import type { Model, ModuleModel } from '@mokuai/definition';
import type { RecordStatement } from '@mokuai/kernel';
import { counterSlot, createTemplate } from '@mokuai/query';
import type { GaplessCounter } from '../../numbering/number-taker.js';
import { actorValues } from './actor-values.js';
import { fieldValues } from './field-values.js';
import type { NewRecord } from './prepare.js';
import { templateOf } from './templates.js';

export type Changes = Record<string, readonly [old: null, now: Json]>;

/** `{field: [null, value]}` of every field that has a value. */
export function createChanges(module: ModuleModel, values: Readonly<Record<string, Json>>): Changes {
  const changes: Changes = {};
  for (const field of module.ownFields) {
    const value = values[field.name];
    if (value !== undefined && value !== null) changes[field.name] = [null, value];
  }
  return changes;
}

/** The statement that creates one record. */
export function createStatement(
  model: Model,
  actor: Actor,
  module: ModuleModel,
  id: string,
  { values, owner }: NewRecord,
  counters: readonly GaplessCounter[],
): RecordStatement {
  const kind = `create ${module.name} ${counters.map((c) => c.shape.field).join(' ')}`;
  const template = templateOf(model, actor, kind, () =>
    createTemplate(
      model,
      actor,
      module,
      counters.map((c) => c.shape),
    ),
  );
  const common: Record<string, unknown> = {
    ...actorValues(model, actor),
    id,
    owner,
    changes: JSON.stringify(createChanges(module, values)),
  };
  counters.forEach((counter, n) => {
    for (const part of ['rule', 'scope', 'period', 'before', 'after'] as const)
      common[counterSlot(n, part)] = counter[part];
  });
  return template.fill(common, fieldValues(module, values));
}
