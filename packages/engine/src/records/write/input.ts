import type { FieldModel, Model, ModuleModel } from '@mokuai/definition';
import { fault, pointer, Problem, type Fault } from '@mokuai/kernel';
import { accessTo, type Access, type Actor } from '@mokuai/access';
import type { RecordData } from './types.js';

/** System fields that the engine's own work (an approval, an installation) may set besides those a client may. */
const ENGINE_FIELDS: ReadonlySet<string> = new Set(['approval_status', 'business_type', 'stage']);

/** Splits what came: names that do not exist are 400, fields that are not set by hand are 422. Own values only, no prototypes. */
export function checkKeys(model: Model, module: ModuleModel, actor: Actor, data: RecordData): void {
  const known = OPERATIONS.map((operation) => accessTo(model, actor, module.name, operation)!);
  const unknown: Fault[] = [];
  const readOnly: Fault[] = [];
  for (const key of Object.keys(data)) {
    const field = module.fields.get(key);
    if (!field || isHidden(known, field)) unknown.push(fault('unknown_key', pointer('', key), { key }));
    else if (!field.writable && !(actor.engine && (!field.system || ENGINE_FIELDS.has(key))))
      readOnly.push(fault('read_only', pointer('', key), { field: key }));
  }
  if (unknown.length) throw new Problem('unknown_key', unknown, {}, unknown[0]!.params);
  if (readOnly.length) throw new Problem('read_only', readOnly, {}, readOnly[0]!.params);
}

/**
 * Refuses what looks like a mask, where the actor may have nothing but the mask to send back: the value behind it would be
 * lost for good.
 */
export function refuseMasks(model: Model, module: ModuleModel, actor: Actor, data: RecordData): void {
  const read = accessTo(model, actor, module.name, 'read')!;
  const masks = Object.keys(data).filter((name) => {
    const field = module.fields.get(name);
    return field?.mask && read.grant(name) !== 'always' && JSON.stringify(data[name] ?? null).includes(MASKED);
  });
  if (masks.length > 0) throw new Problem('invalid', masks.map((name) => fault('masked_value', pointer('', name)))); // prettier-ignore
}

/** What every mask is made of. */
const MASKED = '*';

const OPERATIONS = ['read', 'create', 'update'] as const;

/** Neither the actor's to see nor to write, on any row: to them it is not there. */
const isHidden = (known: readonly Access[], field: FieldModel): boolean =>
  !field.system && known.every((access) => access.grant(field.name) === 'never');

/** Checks values against the Model's validator. Fields only the engine may set are not part of it: it is trusted. */
export function checkValues(module: ModuleModel, mode: 'create' | 'update', data: RecordData): void {
  const trusted = Object.keys(data).some((name) => !acceptsInput(module, name));
  const input = trusted
    ? Object.fromEntries(Object.entries(data).filter(([name]) => acceptsInput(module, name)))
    : data;
  const faults = module.validate(mode, input);
  if (faults.length) throw new Problem('invalid', faults);
}

const acceptsInput = (module: ModuleModel, name: string): boolean => {
  const field = module.fields.get(name)!;
  return field.system ? field.writable : field.type.writtenBy === 'client';
};

/** Refuses fields by name: 403. */
export const notWritable = (fields: readonly string[]): Problem =>
  new Problem(
    'not_writable',
    fields.map((field) => fault('not_writable', pointer('', field), { field })),
    {},
    { field: fields[0]! },
  );
