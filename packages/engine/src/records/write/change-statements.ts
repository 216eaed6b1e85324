import type { Actor } from '@mokuai/access';
import type { Model, ModuleModel } from '@mokuai/definition';
import type { RecordStatement } from '@mokuai/kernel';
import { purgeTemplate, removeTemplate, restoreTemplate, updateTemplate } from '@mokuai/query';
import { actorValues } from './actor-values.js';
import { fieldValues } from './field-values.js';
import type { Change } from './prepare.js';
import { templateOf } from './templates.js';
import type { WriteOptions } from './types.js';

/** The statement that changes fields of one record. */
export function updateStatement(
  model: Model,
  actor: Actor,
  module: ModuleModel,
  id: string,
  { fields, values }: Change,
  { version, unlock = [] }: WriteOptions,
): RecordStatement {
  const versioned = version !== undefined;
  const unlocked = actor.engine || (fields.length > 0 && fields.every((field) => unlock.includes(field.name)));
  const kind = `update ${module.name} ${versioned} ${unlocked} ${fields.map((f) => f.name).join(' ')}`;
  const template = templateOf(model, actor, kind, () =>
    updateTemplate(model, actor, module, { fields, versioned, unlocked }),
  );
  const common = { ...actorValues(model, actor), id, version, owner: values['owner'] };
  return template.fill(common, fieldValues(module, values));
}

/** The statement that moves one record to the recycle bin. */
export function removeStatement(
  model: Model,
  actor: Actor,
  module: ModuleModel,
  id: string,
  { version }: WriteOptions,
): RecordStatement {
  const shape = { versioned: version !== undefined, unlocked: actor.engine };
  const kind = `remove ${module.name} ${shape.versioned} ${shape.unlocked}`;
  const template = templateOf(model, actor, kind, () => removeTemplate(model, actor, module, shape));
  return template.fill({ ...actorValues(model, actor), id, version });
}

/** The statement that brings one record back. */
export const restoreStatement = (model: Model, actor: Actor, module: ModuleModel, id: string): RecordStatement =>
  templateOf(model, actor, `restore ${module.name}`, () => restoreTemplate(model, actor, module)).fill({
    ...actorValues(model, actor),
    id,
  });

/** The statement that removes one record of the recycle bin for good. */
export const purgeStatement = (model: Model, actor: Actor, module: ModuleModel, id: string): RecordStatement =>
  templateOf(model, actor, `purge ${module.name}`, () => purgeTemplate(model, actor, module)).fill({
    ...actorValues(model, actor),
    id,
  });
